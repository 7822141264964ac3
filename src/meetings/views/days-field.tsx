import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';

/** For how many days there are fields; more come back when more were sent. */
const dayFields = 6;

/** On which days a meeting meets, each in a field of its own. */
export function DaysField<Dto extends { days: string[] }>({ form }: { form: FilledForm<Dto> }) {
  const { t } = useReader();
  const written = form.list('days');
  const fields = Array.from({ length: Math.max(dayFields, written.length + 1) }, (_, at) => written[at] ?? '');
  return (
    <Choices name="days" label={t('meetings.days')} hint={t('meetings.daysHint')} error={form.error('days')}>
      <div class="checks">
        {fields.map((day, at) => (
          <label key={`${at} ${day}`}>
            <span class="vh">{t('meetings.dayOf', { n: at + 1 })}</span>
            <input type="date" name="days" value={day} />
          </label>
        ))}
      </div>
    </Choices>
  );
}
