import { dayInWords } from '../../foundation/i18n/dates.js';
import type { DocumentLine } from '../../documents/document-details.js';
import { GroupLink } from '../../groups/views/group-link.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Person } from '../../people/person.entity.js';
import type { Chairing } from '../../sessions/chairing.entity.js';
import type { Session } from '../../sessions/session.entity.js';
import type { ChairedSession } from '../../sessions/sessions.service.js';
import { OfficeLink } from '../../people/offices/views/office-link.js';
import { followRemotely } from '../../sessions/session.policy.js';
import { timeInWords } from '../../sessions/views/session-in-words.js';
import { SessionBadge } from '../../sessions/views/sessions-page.js';
import { useReader } from '../../web/reader.js';
import { Badge } from '../../web/ui/badge.js';
import { Localized } from '../../web/ui/localized.js';
import { PrintedSymbol } from '../../web/ui/symbol.js';
import { Told, ToldText } from '../../web/ui/told.js';
import { zoneInWords } from '../../web/ui/moment.js';
import type { MeetingSight } from '../meeting.gatherer.js';
import { DayBar } from './day-bar.js';
import { SessionPack } from './meeting-packs.js';
import { SessionTime, sitsNow } from './session-time.js';

/** The sessions of a meeting day by day, those of subgroups among them. */
export function SessionList({ sessions, sight }: { sessions: readonly ChairedSession[]; sight: MeetingSight }) {
  const { t, language } = useReader();
  const { meeting } = sight;
  const days = [...new Set(sessions.map(({ session }) => session.day))];
  const noon = new Date(`${days[0]}T12:00:00Z`);
  return (
    <>
      {days.map((day) => (
        <div key={day} class="flow">
          <h3>
            <time datetime={day}>{dayInWords(day, language, true)}</time>
          </h3>
          <ol class="sessions">
            {sessions
              .filter(({ session }) => session.day === day)
              .map((one) => (
                <SessionLine key={one.session.id} {...one} sight={sight} />
              ))}
          </ol>
        </div>
      ))}
      <p class="small muted">{t('sessions.timesIn', { zone: zoneInWords(noon, meeting.timeZone) })}</p>
    </>
  );
}

function SessionLine({ session, chairs, sight }: ChairedSession & { sight: MeetingSight }) {
  const { t, actor, now } = useReader();
  const isNow = sitsNow(session, now);
  const { items, room, note } = session;
  return (
    <li id={`session-${session.number}`} class={isNow ? 'now' : session.state === 'scheduled' ? undefined : 'gone'}>
      <div class="row between">
        <span>{session.state === 'scheduled' ? <SessionTime session={session} /> : <s><SessionTime session={session} /></s>}</span>
        <SessionBadge session={session} />
        {isNow && <Badge tone="info">{t('sessions.now')}</Badge>}
      </div>
      <DayBar session={session} />
      <h4>
        <SessionName session={session} meeting={sight.meeting} />
      </h4>
      {chairs.map((chairing) => (
        <p key={chairing.id} class="small">
          <ChairedBy chairing={chairing} /> {chairing.office && <OfficeLink office={chairing.office} />}
        </p>
      ))}
      {items.length > 0 && <p class="muted small">{t('sessions.items', { count: items.length, codes: items.join(', ') })}</p>}
      {room && <p class="muted small">{t('sessions.room', { room })}</p>}
      {note && (
        <p class="muted small">
          <Told of={note} />
        </p>
      )}
      <TakenUp session={session} lines={sight.underItems} />
      <Fate session={session} />
      {session.state === 'scheduled' && session.remoteLink && actor.may(followRemotely, session) && (
        <p class="small">
          <a href={session.remoteLink} rel="noreferrer">
            {t('sessions.follow')}
          </a>
        </p>
      )}
      <SessionPack session={session} sight={sight} />
    </li>
  );
}

/** Why a session does not sit as it was scheduled, and when it sits instead. */
/** The documents that the session took up, of those that the reader may read. */
function TakenUp({ session, lines }: { session: Session; lines: readonly DocumentLine[] }) {
  const { t } = useReader();
  const taken = lines.filter(({ treatments }) => treatments.some((treatment) => treatment.session?.id === session.id));
  if (taken.length === 0) return null;
  return (
    <p class="small">
      {t('home.takenUp')}{' '}
      {taken.map(({ document: { slug, symbol } }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <PrintedSymbol of={symbol} href={`/documents/${slug}`} />
        </span>
      ))}
    </p>
  );
}

function Fate({ session: { reason, movedTo } }: { session: Session }) {
  const reader = useReader();
  const { t } = reader;
  return (
    <>
      {movedTo && <p class="small">{t('sessions.sitsAt', { time: timeInWords(movedTo, reader) })}</p>}
      {reason && (
        <p class="muted small">
          {t('meetings.because')} <bdi><ToldText text={reason} /></bdi>
        </p>
      )}
    </>
  );
}

function SessionName({ session: { group, kind }, meeting }: { session: Session; meeting: Meeting }) {
  const { t } = useReader();
  return group.id === meeting.group.id ? <>{t(`sessions.kind_${kind}`)}</> : <GroupLink group={group} />;
}

/** Who chaired, as what, and for whom where somebody stood in (MTG-4). */
function ChairedBy({ chairing: { person, capacity, onBehalfOf } }: { chairing: Chairing }) {
  const { t } = useReader();
  const name = <Named person={person} />;
  if (capacity === 'acting' && onBehalfOf) return <>{t.rich('sessions.actingFor', { name, other: <bdi>{onBehalfOf.name}</bdi> })}</>;
  return <>{t.rich(`sessions.capacity_${capacity}`, { name })}</>;
}

function Named({ person: { name, organization } }: { person: Person }) {
  const { t } = useReader();
  if (!organization) return <bdi>{name}</bdi>;
  return <>{t.rich('sessions.personOf', { name: <bdi>{name}</bdi>, entity: <Localized of={organization.names} /> })}</>;
}
