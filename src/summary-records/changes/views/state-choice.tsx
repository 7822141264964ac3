import { dayInWords, dayIn } from '../../../foundation/i18n/dates.js';
import { FilledForm } from '../../../web/filled-form.js';
import { useReader } from '../../../web/reader.js';
import { type Option, SelectField } from '../../../web/ui/form-fields.js';
import type { RecordChangesQuery } from '../changes.dto.js';
import type { RecordComparison } from '../changes.service.js';

/** Which two states of a record are compared; others can be chosen. */
export function StateChoice({ comparison: { meeting, from, to, editions, hasDraft } }: { comparison: RecordComparison }) {
  const { t, language } = useReader();
  const form = FilledForm.blank<RecordChangesQuery>({ from: String(from), to: String(to) });
  const issued = editions.map(({ number, kind, issuedAt }): Option => {
    const day = dayInWords(dayIn(meeting.timeZone, issuedAt), language);
    return { value: String(number), label: t('summary-records.editionOf', { number, kind: t(`summary-records.kind_${kind}`), day }) };
  });
  const draft = hasDraft ? [{ value: 'draft', label: t('summary-records.step_drafting') }] : [];
  return (
    <form method="get" action={`/meetings/${meeting.slug}/record/changes`} class="row no-print">
      <SelectField form={form} name="from" label={t('documents.changesFrom')} options={issued} />
      <SelectField form={form} name="to" label={t('documents.changesTo')} options={[...draft, ...issued]} />
      <button type="submit" class="button">
        {t('documents.compare')}
      </button>
    </form>
  );
}
