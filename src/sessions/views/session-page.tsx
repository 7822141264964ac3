import type { Meeting } from '../../meetings/meeting.entity.js';
import type { FilledForm } from '../../web/filled-form.js';
import { useReader } from '../../web/reader.js';
import { Choices } from '../../web/ui/field.js';
import { LongField } from '../../web/ui/form-fields.js';
import { FormPage } from '../../web/ui/form-page.js';
import { Meanwhile } from '../../web/ui/meanwhile.js';
import { PostForm } from '../../web/ui/post-form.js';
import { endStates, type SessionForm, type SessionStateForm } from '../session.dto.js';
import type { Session } from '../session.entity.js';
import { sessionCrumbs } from './session-crumbs.js';
import { type SessionChoices, SessionFields } from './session-fields.js';
import { sessionInWords } from './session-in-words.js';
import { SessionBadge } from './sessions-page.js';

interface Props extends SessionChoices {
  meeting: Meeting;
  session: Session;
  form: FilledForm<SessionForm>;
  /** The same form, filled in with what stands there now. */
  present: FilledForm<SessionForm>;
  ending: FilledForm<SessionStateForm>;
}

/** Changing a session, cancelling it, or saying that it did not meet. */
export function SessionPage({ meeting, session, form, present, ending, groups, agenda }: Props) {
  const reader = useReader();
  const { t } = reader;
  const address = `/meetings/${meeting.slug}/sessions/${session.number}`;
  const errors = [...form.errors, ...ending.errors];
  return (
    <FormPage title={t('sessions.changeTitle')} place="meetings" crumbs={sessionCrumbs(meeting, t)} errors={errors}>
      <p>
        {sessionInWords(session, reader)} <SessionBadge session={session} />
      </p>
      <TheirChange form={form} present={present} />
      <PostForm action={address} class="flow read">
        <input type="hidden" name="version" value={session.version} />
        <SessionFields form={form} groups={groups} agenda={agenda} />
        <button type="submit" class="button primary">
          {t('sessions.save')}
        </button>
      </PostForm>
      {session.state !== 'moved' && <Ending form={ending} session={session} address={address} />}
    </FormPage>
  );
}

function TheirChange({ form, present }: Pick<Props, 'form' | 'present'>) {
  const { t } = useReader();
  const fields = [
    { name: 'group', label: t('sessions.group') },
    { name: 'room', label: t('sessions.roomLabel') },
    { name: 'remoteLink', label: t('sessions.remoteLink') },
    { name: 'items', label: t('sessions.itemsLabel') },
    { name: 'chair1', label: t('sessions.chairName') },
  ];
  return <Meanwhile form={form} present={present} fields={fields} />;
}

function Ending({ form, session, address }: { form: FilledForm<SessionStateForm>; session: Session; address: string }) {
  const { t } = useReader();
  const others = endStates.filter((state) => (session.state === 'scheduled') !== (state === 'scheduled'));
  return (
    <section class="section flow" aria-labelledby="ending">
      <h2 id="ending">{t('sessions.ending')}</h2>
      <PostForm action={`${address}/state`} class="flow read">
        <input type="hidden" name="version" value={session.version} />
        <Choices name="state" label={t('sessions.becomes')} error={form.error('state')}>
          {others.map((state) => (
            <label key={state} class="check">
              <input type="radio" name="state" value={state} checked={others.length === 1} /> {t(`sessions.become_${state}`)}
            </label>
          ))}
        </Choices>
        <LongField form={form} name="why" label={t('meetings.reason')} hint={t('sessions.reasonHint')} area={{ rows: 2, dir: 'auto' }} />
        <button type="submit" class="button">
          {t('sessions.save')}
        </button>
      </PostForm>
    </section>
  );
}
