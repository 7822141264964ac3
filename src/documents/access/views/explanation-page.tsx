import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { TextField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { SightQuery } from '../access.dto.js';
import type { Explanation } from '../explanation.service.js';

interface Props {
  document: Document;
  form: FilledForm<SightQuery>;
  /** Null where nobody is called so. */
  explanation: Explanation | null;
}

/** Why somebody can see a document, or cannot. */
export function ExplanationPage({ document, form, explanation }: Props) {
  const { t } = useReader();
  const title = t('documents.explainTitle', { symbol: document.symbol });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <form method="get" action={`/documents/${document.slug}/access/explanation`} class="flow read">
        <TextField
          form={form}
          name="person"
          label={t('documents.explainPerson')}
          hint={t('documents.explainHint')}
          type="email"
          input={{ maxlength: 254, dir: 'ltr', autocomplete: 'off' }}
        />
        <button type="submit" class="button primary">
          {t('documents.explainVerb')}
        </button>
      </form>
      {explanation && (
        <section class="section" aria-labelledby="explanation">
          <h2 id="explanation">{explanation.person ? <bdi>{explanation.person}</bdi> : t('documents.explainVisitor')}</h2>
          <p>
            <b>{t(`documents.sight_${explanation.sight}`)}</b> {t(`documents.because_${explanation.because}`)}
          </p>
        </section>
      )}
    </FormPage>
  );
}
