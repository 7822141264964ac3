import { Fragment } from 'preact';
import { dayInWords } from '../../foundation/i18n/dates.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { meetingCrumbs } from '../../meetings/views/meeting-crumbs.js';
import { useReader } from '../../web/reader.js';
import { Arranging } from '../../web/ui/arranging.js';
import { Badge } from '../../web/ui/badge.js';
import { Crumbs } from '../../web/ui/crumbs.js';
import { Layout } from '../../web/views/layout.js';
import type { Overlap } from '../overlaps.js';
import type { Session } from '../session.entity.js';
import type { Day } from '../timetable.js';
import { OverlapWarnings } from './overlap-warnings.js';
import { sessionInWords, sittingInWords } from './session-in-words.js';

interface Props {
  meeting: Meeting;
  timetable: readonly Day[];
  overlaps: readonly Overlap[];
  /** What sits now in the place of the session that was just moved. */
  moved?: Session;
}

/** All sessions of a meeting by day, where its secretariat arranges them. */
export function SessionsPage({ meeting, timetable, overlaps, moved }: Props) {
  const reader = useReader();
  const { t } = reader;
  const sessions = timetable.flatMap(({ halves }) => halves.flatMap((half) => half.sessions));
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
      {moved && (
        <p class="notice ok" role="status">
          {t('sessions.sitsAt', { time: sessionInWords(moved, reader) })}
        </p>
      )}
      <OverlapWarnings title={t('sessions.overlaps')} overlaps={overlaps} />
      {sessions.length === 0 && <p class="muted">{t('sessions.none')}</p>}
      <div class="timetable">
        {sessions.some(({ state }) => state === 'scheduled') && <Dragging meeting={meeting} />}
        {sessions.length > 0 && timetable.map((day) => <DayLines key={day.day} day={day} />)}
      </div>
    </Layout>
  );
}

/** What is asked when a session has been dragged: to be moved is told to all for good, so that the form opens, filled in. */
function Dragging({ meeting: { slug } }: Pick<Props, 'meeting'>) {
  const { t } = useReader();
  return (
    <Arranging address={`/meetings/${slug}/sessions`} verb="moving" grip={t('sessions.drag')}>
      <form method="get">
        <input type="hidden" name="day" />
        <input type="hidden" name="part" />
        <button type="submit">{t('sessions.move')}</button>
      </form>
    </Arranging>
  );
}

function DayLines({ day: { day, halves } }: { day: Day }) {
  const { t, language } = useReader();
  return (
    <>
      <h2 data-section data-day={day} data-part="">
        {dayInWords(day, language, true)}
      </h2>
      {halves.map(({ half, sessions }) => (
        <Fragment key={half}>
          {half && (
            <h3 data-section data-day={day} data-part={half}>
              {t(`sessions.part_${half}`)}
            </h3>
          )}
          {sessions.length > 0 && (
            <ul class="plain">
              {sessions.map((session) => (
                <Line key={session.number} session={session} />
              ))}
            </ul>
          )}
        </Fragment>
      ))}
    </>
  );
}

function Line({ session }: { session: Session }) {
  const reader = useReader();
  const isScheduled = session.state === 'scheduled';
  const words = sittingInWords(session, reader);
  return (
    <li class="row between" {...(isScheduled ? { id: `session-${session.number}`, 'data-handle': session.number } : { 'data-stays': true })}>
      <span>
        {isScheduled ? words : <s>{words}</s>} <SessionBadge session={session} />
      </span>
      {session.state !== 'moved' && <Verbs session={session} />}
    </li>
  );
}

function Verbs({ session }: { session: Session }) {
  const reader = useReader();
  const { t } = reader;
  const address = `/meetings/${session.meeting.slug}/sessions/${session.number}`;
  return (
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
  );
}

/** What became of a session that does not sit as it was scheduled. */
export function SessionBadge({ session: { state } }: { session: Session }) {
  const { t } = useReader();
  return state === 'scheduled' ? null : <Badge tone={state === 'moved' ? 'warn' : 'bad'}>{t(`sessions.state_${state}`)}</Badge>;
}
