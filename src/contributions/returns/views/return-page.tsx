import { withSuffix } from '../../../documents/symbols/symbol-variants.js';
import type { Variant } from '../../../documents/variants/variant.entity.js';
import { documentCrumbs } from '../../../documents/views/document-crumbs.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { longestReason, type ReturnBody } from '../return.dto.js';

/** Returning a paper to its author. */
export function ReturnPage({ variant, form }: { variant: Variant; form: FilledForm<ReturnBody> }) {
  const { t } = useReader();
  const { document, suffix } = variant;
  const title = t('contributions.returnTitle', { symbol: withSuffix(document.symbol, suffix) });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <PostForm action={`/documents/${document.slug}/return`} class="flow read">
        <p>{t('contributions.returnMeans')}</p>
        <LongField
          form={form}
          name="reason"
          label={t('documents.reason')}
          hint={t('contributions.returnReasonHint')}
          area={{ rows: 5, maxlength: longestReason, dir: 'auto' }}
        />
        <button type="submit" class="button primary">
          {t('contributions.returnVerb')}
        </button>
      </PostForm>
    </FormPage>
  );
}
