import { instantOf } from '../foundation/i18n/dates.js';
import {
  exactly,
  instantOrNull,
  listOf,
  listOfTexts,
  named,
  text,
  textOrNull,
  textsOrNull,
} from '../web/json-schema.js';
import { capacities, type Chairing } from './chairing.entity.js';
import { dayParts, type Session, sessionKinds } from './session.entity.js';
import type { ChairedSession } from './sessions.service.js';

/** A session as programs get it. `day`, `starts` and `ends` are told in `zone`; hours that are not known are null. */
export function presentSession({ session, chairs }: ChairedSession) {
  const { meeting, group, day, starts, ends, part, kind, items, room, note } = session;
  return {
    meeting: meeting.slug,
    group: group.slug,
    kind,
    day,
    part,
    starts,
    ends,
    zone: meeting.timeZone,
    startsAt: instantIn(session, starts),
    endsAt: instantIn(session, ends),
    items,
    room,
    note,
    chairs: chairs.map(presentChairing),
  };
}

function instantIn({ day, meeting }: Session, time: string | null): string | null {
  return time === null ? null : instantOf(day, time, meeting.timeZone).toISOString();
}

function presentChairing({ person, capacity, onBehalfOf, office }: Chairing) {
  return { name: person.name, capacity, onBehalfOf: onBehalfOf?.name ?? null, office: office?.code ?? null };
}

const chairSchema = named(
  'SessionChair',
  exactly({ name: text, capacity: { enum: capacities }, onBehalfOf: textOrNull, office: textOrNull }),
);

export const sessionSchema = named('Session', exactly({
  meeting: text,
  group: text,
  kind: { enum: sessionKinds },
  day: text,
  part: { enum: [...dayParts, null] },
  starts: textOrNull,
  ends: textOrNull,
  zone: text,
  startsAt: instantOrNull,
  endsAt: instantOrNull,
  items: listOfTexts,
  room: textOrNull,
  note: textsOrNull,
  chairs: listOf(chairSchema),
}));
