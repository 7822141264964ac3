import type { DeadlinePolicy } from '../../groups/deadline-policy.entity.js';
import type { Group } from '../../groups/group.entity.js';
import { LongField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { ZoneField } from '../../web/ui/zone-field.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { MeetingForm } from '../meeting-form.dto.js';
import type { Meeting } from '../meeting.entity.js';
import { DaysField } from './days-field.js';

interface Props {
  form: FilledForm<MeetingForm>;
  group: Group;
  /** The last meeting, whose agenda can be carried over. */
  last: Meeting | null;
  /** By which the deadlines are set. */
  policy: DeadlinePolicy;
}

/** Convening a meeting of a group. */
export function MeetingFormPage({ form, group, last, policy }: Props) {
  const { t } = useReader();
  const crumbs = [
    { href: '/groups', label: t('web.place_groups') },
    { href: `/groups/${group.slug}`, label: <bdi>{group.label}</bdi> },
  ];
  return (
    <FormPage title={t('meetings.conveneTitle')} place="meetings" crumbs={crumbs} errors={form.errors}>
      <PostForm action={`/groups/${group.slug}/meetings`} class="stack read">
        <TimeFields form={form} />
        <DeadlineFields form={form} policy={policy} />
        <AgendaFields form={form} last={last} />
        <Tick form={form} name="planned" label={t('meetings.isPlanned')} hint={t('meetings.isPlannedHint')} />
        <div class="row">
          <button type="submit" class="button primary">
            {t('meetings.convene')}
          </button>
        </div>
      </PostForm>
    </FormPage>
  );
}

function TimeFields({ form }: { form: FilledForm<MeetingForm> }) {
  const { t } = useReader();
  return (
    <div class="flow">
      <TextField
        form={form}
        name="number"
        label={t('meetings.number')}
        hint={t('meetings.numberHint')}
        type="number"
        input={{ min: 1, required: true }}
      />
      <DaysField form={form} />
      <TextField
        form={form}
        name="place"
        label={t('meetings.place')}
        hint={t('meetings.placeHint')}
        input={{ dir: 'auto', maxlength: 300 }}
      />
      <ZoneField form={form} label={t('meetings.zone')} hint={t('meetings.zoneHint')} />
    </div>
  );
}

function DeadlineFields({ form, policy }: Pick<Props, 'form' | 'policy'>) {
  const { t } = useReader();
  const { days } = policy.rules.contribution;
  return (
    <section class="section flow" aria-labelledby="deadline">
      <h2 id="deadline">{t('meetings.deadline')}</h2>
      <p class="hint">{days === null ? t('meetings.noDeadlineHint') : t('meetings.deadlineHint', { days })}</p>
      <TextField form={form} name="deadlineDay" label={t('meetings.deadlineDay')} type="date" />
      <TextField
        form={form}
        name="deadlineTime"
        label={t('meetings.deadlineTime')}
        hint={t('meetings.deadlineTimeHint')}
        type="time"
      />
    </section>
  );
}

function AgendaFields({ form, last }: Pick<Props, 'form' | 'last'>) {
  const { t } = useReader();
  return (
    <div class="flow">
      <LongField
        form={form}
        name="agenda"
        label={t('meetings.agenda')}
        hint={t('meetings.agendaHint')}
        area={{ rows: 10, dir: 'auto' }}
      />
      {last && <Tick form={form} name="carryOver" label={t('meetings.carryOver')} hint={t('meetings.carryOverHint')} />}
    </div>
  );
}

interface TickProps {
  form: FilledForm<MeetingForm>;
  name: 'carryOver' | 'planned';
  label: string;
  hint: string;
}

function Tick({ form, name, label, hint }: TickProps) {
  return (
    <div>
      <label class="check">
        <input type="checkbox" name={name} value="1" checked={form.text(name) !== ''} aria-describedby={`${name}-hint`} /> {label}
      </label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}
