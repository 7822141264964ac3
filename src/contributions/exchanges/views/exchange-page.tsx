import { FileField } from '../../../documents/reservations/views/file-field.js';
import { withSuffix } from '../../../documents/symbols/symbol-variants.js';
import type { Variant } from '../../../documents/variants/variant.entity.js';
import { documentCrumbs } from '../../../documents/views/document-crumbs.js';
import { languages, ownNames } from '../../../foundation/i18n/languages.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { ExchangeForm } from '../exchange.dto.js';

/** Putting other files in place of an author's. */
export function ExchangePage({ variant, form }: { variant: Variant; form: FilledForm<ExchangeForm> }) {
  const { t } = useReader();
  const { document, suffix } = variant;
  const title = t('contributions.replaceFiles', { symbol: withSuffix(document.symbol, suffix) });
  const spoken = languages.map((one) => ({ value: one as string, label: ownNames[one] }));
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <PostForm action={`/documents/${document.slug}/exchange`} class="flow read" takesFiles>
        <p>{t('contributions.exchangeMeans')}</p>
        <SelectField
          form={form}
          name="language"
          label={t('documents.fileLanguage')}
          options={[{ value: '', label: t('documents.original') }, ...spoken]}
        />
        <FileField error={form.error('file')} />
        <LongField form={form} name="reason" label={t('documents.reason')} hint={t('contributions.exchangeReasonHint')} area={{ rows: 3, maxlength: 2000, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('contributions.replace')}
        </button>
      </PostForm>
    </FormPage>
  );
}
