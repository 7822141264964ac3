import { DateTime } from 'luxon';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Session } from './session.entity.js';
import type { ChairedSession } from './sessions.service.js';

/** The sitting that goes on at this instant, where there is exactly one of which the hours are known. */
export function sittingAt(meeting: Meeting, sessions: readonly ChairedSession[], now: Date): Session | null {
  const there = DateTime.fromJSDate(now, { zone: meeting.timeZone });
  const [today, time] = [there.toISODate()!, there.toFormat('HH:mm')];
  const going = sessions.filter(({ session: { state, day, starts, ends } }) =>
    state === 'scheduled' && day === today && starts !== null && ends !== null && starts <= time && time < ends,
  );
  return going.length === 1 ? going[0]!.session : null;
}
