import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { FormPage } from '../../web/ui/form-page.js';
import { PostForm } from '../../web/ui/post-form.js';
import type { StateForm } from '../meeting-change.dto.js';
import type { Meeting } from '../meeting.entity.js';
import { meetingCrumbs } from './meeting-crumbs.js';
import { PhaseBadge } from './phase-badge.js';
import { ReasonField } from './reason-field.js';

interface Props {
  form: FilledForm<StateForm>;
  meeting: Meeting;
}

/** Convening, postponing, cancelling or closing a meeting, and taking that back. */
export function StateFormPage({ form, meeting }: Props) {
  const { t } = useReader();
  return (
    <FormPage title={t('meetings.stateTitle')} place="meetings" crumbs={meetingCrumbs(meeting, t)} errors={form.errors}>
      <p>
        {t('meetings.standsAs')} <PhaseBadge meeting={meeting} />
      </p>
      <Becoming form={form} meeting={meeting} />
      {meeting.stateBefore && <TakingBack meeting={meeting} />}
      <Deletion meeting={meeting} />
    </FormPage>
  );
}

function Becoming({ form, meeting }: Props) {
  const { t, now } = useReader();
  const possible = meeting.nextStates(now);
  if (possible.length === 0) return <p>{t('meetings.nothingNext')}</p>;
  return (
    <PostForm action={`/meetings/${meeting.slug}/state`} class="flow read">
      <input type="hidden" name="version" value={meeting.version} />
      <Choices name="state" label={t('meetings.state')} error={form.error('state')}>
        {possible.map((state) => (
          <label key={state} class="check">
            <input type="radio" name="state" value={state} checked={form.text('state') === state} />{' '}
            {t(`meetings.become_${state}`)}
          </label>
        ))}
      </Choices>
      <ReasonField form={form} hint={t('meetings.stateReasonHint')} />
      <button type="submit" class="button primary">
        {t('meetings.changeState')}
      </button>
    </PostForm>
  );
}

function TakingBack({ meeting: { slug, stateBefore, version } }: { meeting: Meeting }) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="taking-back">
      <h2 id="taking-back">{t('meetings.takeBackTitle')}</h2>
      <p>{t('meetings.takeBackHint', { state: t(`meetings.phase_${stateBefore!}`) })}</p>
      <PostForm action={`/meetings/${slug}/state/taking-back`}>
        <input type="hidden" name="version" value={version} />
        <button type="submit" class="button">
          {t('meetings.takeBack')}
        </button>
      </PostForm>
    </section>
  );
}

function Deletion({ meeting: { slug, version } }: Pick<Props, 'meeting'>) {
  const { t } = useReader();
  return (
    <section class="section flow" aria-labelledby="deletion">
      <h2 id="deletion">{t('meetings.deletionTitle')}</h2>
      <p class="read">{t('meetings.deletionHint')}</p>
      <PostForm action={`/meetings/${slug}/deletion`}>
        <input type="hidden" name="version" value={version} />
        <button type="submit" class="button">
          {t('meetings.deleteMeeting')}
        </button>
      </PostForm>
    </section>
  );
}
