import {
  exactly,
  instantOrNull,
  listOfTexts,
  named,
  text,
  textOrNull,
  textsOrNull,
  whole,
  yesNo,
} from '../web/json-schema.js';
import { type Meeting, meetingStates } from './meeting.entity.js';

/** A meeting as programs get it. Its times are told in `zone`; what is null is not known. */
export function presentMeeting(meeting: Meeting, now: Date) {
  const { slug, group, number, titles, days, when, place, state, agendaNote, note } = meeting;
  return {
    url: `/meetings/${slug}`,
    slug,
    group: group.slug,
    number,
    titles,
    days,
    when,
    place,
    zone: meeting.timeZone,
    state,
    phase: meeting.phase(now),
    contributionsCloseAt: meeting.contributionsCloseAt?.toISOString() ?? null,
    acceptsContributions: meeting.acceptsContributions(now),
    agendaNote,
    note,
    version: meeting.version,
  };
}

export const meetingSchema = named('Meeting', exactly({
  url: text,
  slug: text,
  group: text,
  number: whole,
  titles: textsOrNull,
  days: { ...listOfTexts, description: 'YYYY-MM-DD, in order; none where they are not known.' },
  when: { ...textOrNull, description: 'What is known where the days are not: 2007-06.' },
  place: textsOrNull,
  zone: { ...text, description: 'The IANA time zone where it is held.' },
  state: { enum: meetingStates },
  phase: { enum: [...meetingStates, 'open', 'in-session', 'ended'] },
  contributionsCloseAt: instantOrNull,
  acceptsContributions: yesNo,
  agendaNote: textsOrNull,
  note: textsOrNull,
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
}));
