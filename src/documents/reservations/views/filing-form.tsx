import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { FilingForm } from '../reservation.dto.js';
import { FileField } from './file-field.js';
import { LanguageField } from './particulars-fields.js';

/** Bringing the file for a number that was reserved. */
export function FilingFormPage({ document, form }: { document: Document; form: FilledForm<FilingForm> }) {
  const { t } = useReader();
  const title = t('documents.fileTitle', { symbol: document.symbol });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <PostForm action={`/documents/${document.slug}/files`} class="flow read" takesFiles>
        <FileField error={form.error('file')} />
        <LanguageField form={form} label={t('documents.originalLanguage')} />
        <button type="submit" class="button primary">
          {t('documents.fileVerb')}
        </button>
      </PostForm>
    </FormPage>
  );
}
