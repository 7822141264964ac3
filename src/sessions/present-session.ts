import type { Actor } from '../foundation/actor.js';
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
  whole,
  wholeOrNull,
} from '../web/json-schema.js';
import { capacities, type Chairing } from './chairing.entity.js';
import { dayParts, type Session, sessionKinds, sessionStates } from './session.entity.js';
import { followRemotely } from './session.policy.js';
import type { Overlap } from './overlaps.js';
import type { ChairedSession } from './sessions.service.js';

/** A session as programs get it. `day`, `starts` and `ends` are told in `zone`; hours that are not known are null. */
export function presentSession({ session, chairs }: ChairedSession, actor: Actor) {
  const { meeting, group, day, starts, ends, part, kind, items, room, note, number, state, reason, version } = session;
  return {
    meeting: meeting.slug,
    number,
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
    remoteLink: actor.may(followRemotely, session) ? session.remoteLink : null,
    state,
    reason,
    movedTo: session.movedTo?.number ?? null,
    version,
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
  number: { ...whole, description: 'Its place among the sessions of the meeting, by which it is named.' },
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
  remoteLink: { ...textOrNull, description: 'For those who sit in the group or lead it.' },
  state: { enum: sessionStates },
  reason: textOrNull,
  movedTo: { ...wholeOrNull, description: 'The number of the session that sits in its place.' },
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
}));

/** Two sessions that sit at the same time though they should not, as programs get it. */
export function presentOverlap({ one, other, kind, person }: Overlap) {
  return { kind, sessions: [one.number, other.number], person: person?.name ?? null };
}

export const overlapSchema = named('SessionOverlap', exactly({
  kind: { enum: ['group', 'chair'], description: 'A group sits beside one under it, or one person chairs both.' },
  sessions: listOf(whole),
  person: textOrNull,
}));
