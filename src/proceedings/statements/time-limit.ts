import { DateTime } from 'luxon';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Session } from '../../sessions/session.entity.js';

/**
 * Until when a statement is in time: so many hours after the end of its sitting (SR-3). A sitting of which the hours are
 * not known ends with its day, and what belongs to none with the meeting; null where even the days are not known.
 */
export function statementsDueAt(meeting: Meeting, session: Session | null, hours: number): Date | null {
  const day = session?.day ?? meeting.days.at(-1);
  if (!day) return null;
  const zone = meeting.timeZone;
  const ends = session?.ends ? DateTime.fromISO(`${day}T${session.ends}`, { zone }) : DateTime.fromISO(day, { zone }).endOf('day');
  return ends.plus({ hours }).toJSDate();
}
