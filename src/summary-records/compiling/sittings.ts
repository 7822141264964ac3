import { dayInWords } from '../../foundation/i18n/dates.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { ChairedSession } from '../../sessions/sessions.service.js';
import { localizedText } from '../../web/ui/localized.js';
import type { RecordFact } from './fact.js';
import { nameOf } from './opening.js';
import { inAllLanguages } from './saying.js';

/** The sittings of the groups under the meeting's group, each under the first item that it took up (SES-2). */
export function sittingFacts(meeting: Meeting, sessions: readonly ChairedSession[], agenda: readonly AgendaItem[]): RecordFact[] {
  const sittings = sessions.filter(({ session }) => session.group.id !== meeting.group.id && session.state === 'scheduled');
  return sittings.map((sitting) => ({
    key: `sitting/${sitting.session.number}`,
    tells: 'sitting',
    item: agenda.find(({ code }) => code === sitting.session.items[0]) ?? null,
    texts: textsOf(sitting),
    sources: [{ href: `/meetings/${meeting.slug}#sessions`, by: null, at: null }],
  }));
}

/** Which article and gender the names of such groups have; of what is called anything else, none is known. */
function sortOf({ kind }: Group): 'council' | 'group' | 'other' {
  if (kind === 'council') return kind;
  return kind === 'team' || kind === 'other' ? 'other' : 'group';
}

function textsOf({ session: { group, day, starts, ends, part }, chairs }: ChairedSession): RecordFact['texts'] {
  const [chair] = chairs;
  return inAllLanguages((tongue) =>
    tongue.say('summary-records.sat', {
      group: localizedText(group.names, tongue.language),
      sort: sortOf(group),
      day: dayInWords(day, tongue.language),
      part: starts && ends ? 'hours' : (part ?? 'day'),
      ...{ starts: starts ?? '', ends: ends ?? '' },
      isChaired: chair ? 'yes' : 'no',
      person: chair ? nameOf(chair.person, tongue) : '',
    }),
  );
}
