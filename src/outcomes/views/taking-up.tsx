import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingLink, meetingInWords } from '../../meetings/views/meeting-name.js';
import type { OutcomeStep } from '../../proceedings/outcomes/outcome-step.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { SelectField, TextField } from '../../web/ui/form-fields.js';
import type { OutcomeForm } from '../outcome.dto.js';

/** Which meeting took it up, and with what it was answered there. */
export function TakenUp({ step: { takenUpAt, document, isOral } }: { step: OutcomeStep }) {
  const { t } = useReader();
  return (
    <p class="small">
      {t('outcomes.takenUpAt')} <MeetingLink meeting={takenUpAt!} />
      {document && (
        <>
          , <a href={`/documents/${document.slug}`}>{document.symbol}</a>
        </>
      )}
      {isOral && `, ${t('outcomes.orally')}`}
    </p>
  );
}

interface Props {
  form: FilledForm<OutcomeForm>;
  /** Those that can have taken it up. */
  meetings: readonly Meeting[];
}

/** Which later meeting took it up, and with what it was answered there: its record tells that. */
export function Taking({ form, meetings }: Props) {
  const { t } = useReader();
  if (meetings.length === 0) return null;
  const at = meetings.map((one) => ({ value: one.slug, label: meetingInWords(one, t) }));
  return (
    <fieldset class="flow">
      <legend>{t('outcomes.taking')}</legend>
      <p class="hint">{t('outcomes.takingHint')}</p>
      <SelectField form={form} name="takenUpAt" label={t('outcomes.takenUpAt')} options={[{ value: '', label: t('outcomes.notTakenUp') }, ...at]} />
      <TextField form={form} name="document" label={t('outcomes.answeredBy')} input={{ dir: 'ltr', maxlength: 254, autocomplete: 'off' }} />
      <label class="check">
        <input type="checkbox" name="orally" value="yes" checked={form.text('orally') === 'yes'} /> {t('outcomes.orally')}
      </label>
    </fieldset>
  );
}
