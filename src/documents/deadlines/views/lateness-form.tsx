import { documentClasses } from '../../../groups/deadline-policy.entity.js';
import { longestReason } from '../../../meetings/meeting-change.dto.js';
import type { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { LongField, SelectField } from '../../../web/ui/form-fields.js';
import { FormPage } from '../../../web/ui/form-page.js';
import { PostForm } from '../../../web/ui/post-form.js';
import type { Document } from '../../document.entity.js';
import { documentCrumbs } from '../../views/document-crumbs.js';
import type { LatenessForm } from '../deadlines.dto.js';

interface Props {
  document: Document;
  form: FilledForm<LatenessForm>;
}

/** By which deadline a document is judged, and whether it counts as late whatever the clock says. */
export function LatenessFormPage({ document, form }: Props) {
  const { t } = useReader();
  const title = t('documents.latenessTitle', { symbol: document.symbol });
  return (
    <FormPage title={title} place="documents" crumbs={documentCrumbs(document)} errors={form.errors}>
      <p>{document.isLate ? t('documents.countsAsLate') : t('documents.countsAsInTime')}</p>
      <PostForm action={`/documents/${document.slug}/lateness`} class="flow read">
        <SelectField
          form={form}
          name="documentClass"
          label={t('groups.documentClass')}
          hint={t('documents.documentClassHint')}
          options={documentClasses.map((value) => ({ value, label: t(`groups.class_${value}`) }))}
        />
        <label class="check">
          <input type="checkbox" name="notLate" value="1" checked={form.text('notLate') !== ''} /> {t('documents.notLate')}
        </label>
        <LongField
          form={form}
          name="reason"
          label={t('meetings.reason')}
          hint={t('documents.notLateHint')}
          area={{ rows: 2, maxlength: longestReason, dir: 'auto' }}
        />
        <button type="submit" class="button primary">
          {t('documents.judge')}
        </button>
      </PostForm>
    </FormPage>
  );
}
