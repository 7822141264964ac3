import { DateTime } from 'luxon';
import { instantOf } from '../../foundation/i18n/dates.js';
import type { Session } from '../../sessions/session.entity.js';
import { useReader } from '../../web/reader.js';
import { ReadersTime } from '../../web/ui/moment.js';

/** The hours of a session where the meeting is held, or as much of the day as is known. */
export function SessionTime({ session }: { session: Session }) {
  const { t } = useReader();
  const { starts, ends, part } = session;
  if (!starts) return <>{part ? t(`sessions.part_${part}`) : t('sessions.timeUnknown')}</>;
  const zone = session.meeting.timeZone;
  const [from, until] = instantsOf(session);
  return (
    <>
      <time datetime={offsetTime(from!, zone)}>{starts}</time>
      {ends && '–'}
      {ends && until && <time datetime={offsetTime(until, zone)}>{ends}</time>}
      <ReadersTime from={from!} until={until ?? undefined} zone={zone} />
    </>
  );
}

/** Whether a session sits at this moment; one whose hours are not known sits at no certain moment. */
export function sitsNow(session: Session, now: Date): boolean {
  const [from, until] = instantsOf(session);
  return session.state === 'scheduled' && from !== null && until !== null && from <= now && now < until;
}

function instantsOf({ day, starts, ends, meeting }: Session): [Date | null, Date | null] {
  const at = (time: string | null) => (time ? instantOf(day, time, meeting.timeZone) : null);
  return [at(starts), at(ends)];
}

function offsetTime(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toISO({ suppressSeconds: true, suppressMilliseconds: true })!;
}
