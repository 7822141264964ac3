import { dayInWords } from '../../foundation/i18n/dates.js';
import { datesInWords, runInWords } from '../../foundation/i18n/days.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import type { Chairing } from '../../sessions/chairing.entity.js';
import type { ChairedSession } from '../../sessions/sessions.service.js';
import { localizedText } from '../../web/ui/localized.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import type { RecordFact } from './fact.js';
import { inAllLanguages, type Tongue } from './saying.js';

interface Opened {
  meeting: Meeting;
  sessions: readonly ChairedSession[];
  /** Where the opening is told. */
  item: AgendaItem | null;
}

/** When and where the meeting was held, who chaired it, and who chaired for whom. */
export function openingFacts({ meeting, sessions, item }: Opened): RecordFact[] {
  const plenaries = sessions.filter(({ session }) => session.group.id === meeting.group.id && session.state === 'scheduled');
  return [heldFact(meeting, item), ...chairFacts(meeting, plenaries, item), ...actingFacts(meeting, plenaries, item)];
}

function heldFact(meeting: Meeting, item: AgendaItem | null): RecordFact {
  const { group, place, slug } = meeting;
  const texts = inAllLanguages(({ language, say }) => {
    const name = numberInWords(meeting, translator(language));
    const where = place ? localizedText(place, language) : '';
    const told = { name, group: group.label, place: where, hasPlace: where ? 'yes' : 'no' };
    return say('summary-records.held', { ...told, ...heldOn(meeting, language) });
  });
  return { key: 'opening/held', tells: 'opening', item, texts, sources: [{ href: `/meetings/${slug}`, by: null, at: null }] };
}

/** A day, some days, or from one until another; else the month or year in which it was, where that is known. */
function heldOn({ days, when }: Meeting, language: Language) {
  const run = runInWords(days, language);
  if (run) return { time: 'run', days: '', ...run };
  const time = days.length > 0 ? (days.length === 1 ? 'day' : 'days') : when ? 'when' : 'none';
  return { time, days: when && days.length === 0 ? dayInWords(when, language) : datesInWords(days, language), from: '', until: '' };
}

/** The chairs of the meeting's own sittings, each told once. */
function chairFacts({ slug }: Meeting, plenaries: readonly ChairedSession[], item: AgendaItem | null): RecordFact[] {
  const chairs = plenaries.flatMap(({ chairs: own }) => own).filter(({ capacity }) => capacity === 'chair');
  const each = new Map(chairs.map((chairing) => [chairing.person.id, chairing]));
  return [...each.values()].map((chairing) => ({
    key: `opening/chair/${chairing.person.id}`,
    tells: 'opening',
    item,
    texts: inAllLanguages((tongue) => tongue.say('summary-records.chaired', { person: nameOf(chairing.person, tongue) })),
    sources: [{ href: `/meetings/${slug}#sessions`, by: null, at: null }],
  }));
}

/** Who stood in for whom, in which sitting (SES-2, MTG-4). */
function actingFacts({ slug }: Meeting, plenaries: readonly ChairedSession[], item: AgendaItem | null): RecordFact[] {
  return plenaries.flatMap(({ session, chairs }) =>
    chairs.filter(({ capacity }) => capacity === 'acting').map(({ id, person, onBehalfOf }) => ({
      key: `opening/acting/${id}`,
      tells: 'opening' as const,
      item,
      texts: inAllLanguages((tongue) => {
        const { say, language } = tongue;
        const { part, starts, ends, day } = session;
        const other = onBehalfOf ? nameOf(onBehalfOf, tongue) : '';
        const time = [starts, ends].filter(Boolean).join('–');
        const when = { day: dayInWords(day, language), time, part: starts ? 'hours' : (part ?? 'day') };
        return say('summary-records.acted', { person: nameOf(person, tongue), isFor: onBehalfOf ? 'yes' : 'no', other, ...when });
      }),
      sources: [{ href: `/meetings/${slug}#sessions`, by: null, at: null }],
    })),
  );
}

/** A person with the entity for which she acts: Vladimir Minkin (Russian Federation). */
export function nameOf({ name, organization }: Chairing['person'], { language, say }: Tongue): string {
  if (!organization) return name;
  return say('sessions.personOf', { name, entity: localizedText(organization.names, language) });
}
