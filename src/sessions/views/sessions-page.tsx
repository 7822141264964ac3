import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Layout } from '../../web/views/layout.js';
import type { Overlap } from '../overlaps.js';
import type { Session } from '../session.entity.js';
import type { ChairedSession } from '../sessions.service.js';
import { sessionInWords } from './session-in-words.js';

interface Props {
  meeting: Meeting;
  sessions: readonly ChairedSession[];
  overlaps: readonly Overlap[];
}

/** All sessions of a meeting, where its secretariat arranges them. */
export function SessionsPage({ meeting, sessions, overlaps }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('sessions.title')} place="meetings">
      <div class="page-head">
        <Crumbs crumbs={meetingCrumbs(meeting, t)} />
        <div class="row between">
          <h1>{t('sessions.title')}</h1>
          <a class="button" href={`/meetings/${meeting.slug}/sessions/new`}>
            {t('sessions.new')}
          </a>
        </div>
      </div>
      {overlaps.length > 0 && <Warnings overlaps={overlaps} />}
      {sessions.length === 0 && <p class="muted">{t('sessions.none')}</p>}
      <ul class="plain">
        {sessions.map(({ session }) => (
          <Line key={session.number} session={session} />
        ))}
      </ul>
    </Layout>
  );
}

function Warnings({ overlaps }: Pick<Props, 'overlaps'>) {
  const reader = useReader();
  const { t } = reader;
  return (
    <section class="notice warn" aria-labelledby="overlaps">
      <h2 id="overlaps">{t('sessions.overlaps')}</h2>
      <ul>
        {overlaps.map(({ kind, one, other, person }) => (
          <li key={`${kind} ${one.number} ${other.number} ${person?.id ?? ''}`}>
            {kind === 'group' ? t('sessions.overlap_group') : t.rich('sessions.overlap_chair', { name: <bdi>{person?.name}</bdi> })}{' '}
            {sessionInWords(one, reader)}; {sessionInWords(other, reader)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ session }: { session: Session }) {
  const reader = useReader();
  const { t } = reader;
  const address = `/meetings/${session.meeting.slug}/sessions/${session.number}`;
  return (
    <li class="row between">
      <span>
        {session.state === 'scheduled' ? sessionInWords(session, reader) : <s>{sessionInWords(session, reader)}</s>}{' '}
        <SessionBadge session={session} />
      </span>
      {session.state !== 'moved' && (
        <span class="row">
          <a href={address}>
            {t('sessions.change')}
            <span class="vh"> {sessionInWords(session, reader)}</span>
          </a>
          {session.state === 'scheduled' && (
            <a href={`${address}/moving`}>
              {t('sessions.move')}
              <span class="vh"> {sessionInWords(session, reader)}</span>
            </a>
          )}
        </span>
      )}
    </li>
  );
}

/** What became of a session that does not sit as it was scheduled. */
export function SessionBadge({ session: { state } }: { session: Session }) {
  const { t } = useReader();
  return state === 'scheduled' ? null : <Badge tone={state === 'moved' ? 'warn' : 'bad'}>{t(`sessions.state_${state}`)}</Badge>;
}
