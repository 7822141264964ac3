import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../meetings/views/meeting-crumbs.js';
import { MeetingLink, meetingInWords } from '../../meetings/views/meeting-name.js';
import { minute } from '../../proceedings/proceedings.policy.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { LongField, SelectField, TextField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Localized } from '../../web/ui/localized.js';
import { Meanwhile } from '../../web/ui/meanwhile.js';
import type { Mentions } from '../../web/ui/told.js';
import { Moment } from '../../web/ui/moment.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { OutcomeForm } from '../outcome.dto.js';
import { needsAgreement } from '../../proceedings/outcomes/agreement.entity.js';
import { type Outcome, outcomeStates } from '../../proceedings/outcomes/outcome.entity.js';
import type { OutcomeStep } from '../../proceedings/outcomes/outcome-step.entity.js';
import { Agreements, Origin } from '../agreements/views/agreements.js';
import type { FollowedOutcome } from '../outcome.gatherer.js';
import { OutcomeBadge, OutcomeText } from './outcome-line.js';
import { TakenUp, Taking } from './taking-up.js';

interface Props extends FollowedOutcome {
  /** Whether the reader can say what the group above made of it. */
  mayAgree: boolean;
  /** Those of the group, to which it can be due. */
  meetings: readonly Meeting[];
  /** What its text speaks of. */
  mentions: Mentions;
  form: FilledForm<OutcomeForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<OutcomeForm>;
}

/** A decision, proposal, request or invitation: what it says, what became of it, and the form that says so. */
export function OutcomePage({ meetings, mentions, form, present, mayAgree, ...followed }: Props) {
  const { t, actor } = useReader();
  const { outcome, steps, origin } = followed;
  const { meeting, kind } = outcome.note;
  const crumbs = [...meetingCrumbs(meeting, t), { href: `/groups/${meeting.group.slug}/outcomes`, label: t('outcomes.title') }];
  return (
    <FormPage title={t(`proceedings.kind_${kind}`)} place="meetings" crumbs={crumbs} errors={form.errors} mentions={mentions}>
      <OutcomeText outcome={outcome} />
      {origin && <Origin origin={origin} />}
      {!needsAgreement(outcome.note) && <Facts outcome={outcome} />}
      <Agreements followed={followed} mayAgree={mayAgree} />
      {steps.length > 0 && <History steps={steps} zone={meeting.timeZone} />}
      {!needsAgreement(outcome.note) && actor.may(minute, meeting) && <Following outcome={outcome} meetings={meetings} form={form} present={present} />}
    </FormPage>
  );
}

function Facts({ outcome: { note, state, addressee, responsible, dueMeeting, dueOn } }: { outcome: Outcome }) {
  const { t, language } = useReader();
  const texts = [
    { label: t('outcomes.by'), of: note.speakerNames },
    { label: t('outcomes.addressee'), of: addressee },
    { label: t('outcomes.responsible'), of: responsible },
  ];
  return (
    <dl class="facts">
      <dt>{t('outcomes.state')}</dt>
      <dd>
        <OutcomeBadge state={state} />
      </dd>
      {texts.map(({ label, of }) => of && <Fact key={label} label={label} of={of} />)}
      {(dueMeeting || dueOn) && (
        <>
          <dt>{t('outcomes.due')}</dt>
          <dd>
            {dueMeeting && <MeetingLink meeting={dueMeeting} />} {dueOn && dayInWords(dueOn, language)}
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ label, of }: { label: string; of: NonNullable<Outcome['addressee']> }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Localized of={of} />
      </dd>
    </>
  );
}

function History({ steps, zone }: { steps: readonly OutcomeStep[]; zone: string }) {
  const { t } = useReader();
  return (
    <section class="section" aria-labelledby="history">
      <h2 id="history">{t('outcomes.history')}</h2>
      <ol class="history">
        {steps.map((step) => (
          <li key={step.id}>
            <OutcomeBadge state={step.state} /> <Moment at={step.at} zone={zone} /> {step.by && <bdi>{step.by}</bdi>}
            {step.takenUpAt && <TakenUp step={step} />}
            {step.remark && (
              <p class="small">
                <bdi class="written">{step.remark}</bdi>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Following({ outcome, meetings, form, present }: Pick<Props, 'outcome' | 'meetings' | 'form' | 'present'>) {
  const { t } = useReader();
  const { note, version } = outcome;
  const states = outcomeStates.map((value) => ({ value, label: t(`outcomes.state_${value}`) }));
  const due = meetings.map((one) => ({ value: one.slug, label: meetingInWords(one, t) }));
  const writing = { dir: 'auto', maxlength: 254, autocomplete: 'off' } as const;
  const fields = [
    { name: 'state', label: t('outcomes.state') },
    { name: 'addressee', label: t('outcomes.addressee') },
    { name: 'responsible', label: t('outcomes.responsible') },
  ];
  return (
    <section class="section" aria-labelledby="following">
      <h2 id="following">{t('outcomes.follow')}</h2>
      <Meanwhile form={form} present={present} fields={fields} />
      <PostForm action={`/meetings/${note.meeting.slug}/outcomes/${note.number}`} class="flow read">
        <input type="hidden" name="version" value={version} />
        <SelectField form={form} name="state" label={t('outcomes.state')} options={states} required />
        <TextField form={form} name="addressee" label={t('outcomes.addressee')} input={writing} />
        <TextField form={form} name="responsible" label={t('outcomes.responsible')} input={writing} />
        <SelectField form={form} name="dueMeeting" label={t('outcomes.dueMeeting')} options={[{ value: '', label: t('outcomes.noMeeting') }, ...due]} />
        <TextField form={form} name="dueOn" label={t('outcomes.dueOn')} type="date" />
        <Taking form={form} meetings={meetings.filter(({ number }) => number > note.meeting.number)} />
        <LongField form={form} name="remark" label={t('outcomes.remark')} area={{ rows: 2, maxlength: 2000, dir: 'auto' }} />
        <button type="submit" class="button primary">
          {t('outcomes.save')}
        </button>
      </PostForm>
    </section>
  );
}
