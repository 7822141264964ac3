import type { Document } from '../../documents/document.entity.js';
import { FileField } from '../../documents/reservations/views/file-field.js';
import { LanguageField } from '../../documents/reservations/views/particulars-fields.js';
import { variantKinds } from '../../documents/symbols/symbol-variants.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import { documentCrumbs } from '../../documents/views/document-crumbs.js';
import { languages, ownNames } from '../../foundation/i18n/languages.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { SelectField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { VariantForm } from '../variant.dto.js';

interface Props {
  document: Document;
  /** What has been issued so far, in its order. */
  variants: readonly Variant[];
  form: FilledForm<VariantForm>;
}

/** Issuing something on top of a document. */
export function VariantFormPage({ document, variants, form }: Props) {
  const { t } = useReader();
  const title = t('documents.issueTitle', { symbol: document.symbol });
  const issued = variants.map(({ key, suffix }) => ({ value: key, label: suffix || t('documents.firstIssue') }));
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <PostForm action={`/documents/${document.slug}/variants`} class="flow read" takesFiles>
        <Choices name="kind" label={t('documents.variantKind')} error={form.error('kind')}>
          {variantKinds.map((kind) => (
            <label key={kind} class="check">
              <input type="radio" name="kind" value={kind} checked={form.text('kind') === kind} />{' '}
              <span>{t(`documents.kind_${kind}`)}</span>
            </label>
          ))}
        </Choices>
        <SelectField form={form} name="of" label={t('documents.standsOn')} options={issued} />
        <FileField error={form.error('file')} />
        <LanguageField form={form} label={t('documents.fileLanguage')} />
        <Concerned form={form} />
        <button type="submit" class="button primary">
          {t('documents.issueVerb')}
        </button>
      </PostForm>
    </FormPage>
  );
}

function Concerned({ form }: Pick<Props, 'form'>) {
  const { t } = useReader();
  const chosen = form.list('appliesTo');
  return (
    <Choices name="appliesTo" label={t('documents.appliesTo')} hint={t('documents.appliesToHint')} error={form.error('appliesTo')}>
      {languages.map((language) => (
        <label key={language} class="check">
          <input type="checkbox" name="appliesTo" value={language} checked={chosen.includes(language)} />{' '}
          <span lang={language}>{ownNames[language]}</span>
        </label>
      ))}
    </Choices>
  );
}
