import type { AgendaItem } from '../../../meetings/agenda-item.entity.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { ParticularsForm } from '../reservation.dto.js';
import { ParticularsFields } from './particulars-fields.js';

interface Props {
  document: Document;
  agenda: readonly AgendaItem[];
  form: FilledForm<ParticularsForm>;
}

/** Saying anew what a document is called, who contributes it and what it is for. */
export function ParticularsFormPage({ document, agenda, form }: Props) {
  const { t } = useReader();
  const title = t('documents.describeTitle', { symbol: document.symbol });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p class="read">{t('documents.describeIntro')}</p>
      <PostForm action={`/documents/${document.slug}/particulars`} class="flow read">
        <ParticularsFields form={form} agenda={agenda} />
        <button type="submit" class="button primary">
          {t('documents.describeVerb')}
        </button>
      </PostForm>
    </FormPage>
  );
}
