import {
  exactly,
  instantOrNull,
  listOfTexts,
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
  };
}

export const meetingSchema = exactly({
  url: text,
  slug: text,
  group: text,
  number: whole,
  titles: textsOrNull,
  days: listOfTexts,
  when: textOrNull,
  place: textsOrNull,
  zone: text,
  state: { enum: meetingStates },
  phase: { enum: [...meetingStates, 'open', 'in-session', 'ended'] },
  contributionsCloseAt: instantOrNull,
  acceptsContributions: yesNo,
  agendaNote: textsOrNull,
  note: textsOrNull,
});
