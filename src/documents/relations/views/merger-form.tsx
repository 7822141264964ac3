import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import { TextsFields } from '../../../web/ui/texts-fields.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { MergerForm } from '../relation.dto.js';

interface Props {
  document: Document;
  form: FilledForm<MergerForm>;
}

/** Saying which documents became one. */
export function MergerFormPage({ document, form }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('documents.mergeTitle')} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p class="read">{t('documents.mergeIntro')}</p>
      <PostForm action={`/documents/${document.slug}/merges`} class="stack read">
        <LongField form={form} name="documents" label={t('documents.mergeDocuments')} hint={t('documents.mergeHint')} area={{ dir: 'auto', rows: 4 }} />
        <TextsFields form={form} name="remark" label={t('documents.remark')} maxlength={1000} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('documents.merge')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}
