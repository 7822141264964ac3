import type { FoundedMandate } from '../../groups/groups.service.js';
import type { Group } from '../../groups/group.entity.js';
import type { Instrument } from '../../instruments/instrument.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { escapeProse } from '../../foundation/prose/write-prose.js';
import type { Chairing } from '../../sessions/chairing.entity.js';
import type { ChairedSession } from '../../sessions/sessions.service.js';
import { nameOf } from '../../summary-records/compiling/opening.js';
import { inAllLanguages } from '../../summary-records/compiling/saying.js';
import type { Fact } from '../../summary-records/paragraphs/fact.js';
import { listInWords } from '../../web/ui/in-words.js';

/** What the group was told to do, and by what: a paragraph for each of its mandates, the earliest first (TOR-1, TOR-2). */
export function mandateFacts({ slug }: Group, mandates: readonly FoundedMandate[]): Fact[] {
  return mandates.toReversed().map(({ mandate, bases }) => ({
    key: `mandate/${mandate.id}`,
    texts: inAllLanguages(({ language, say }) => {
      const points = mandate.items.flatMap(({ text }) => (text[language] ? [`- ${escapeProse(text[language])}`] : []));
      if (points.length < mandate.items.length) return null;
      const named = bases.map(({ instrument }) => calledIn(instrument, language));
      const about = { hasBases: named.length > 0 ? 'yes' : 'no', bases: listInWords([...new Set(named)], language) };
      return [say('reports.mandate', { ...about, isOnlyNamed: points.length === 0 ? 'yes' : 'no' }), ...points].join('\n');
    }),
    sources: [{ href: `/groups/${slug}#mandate`, by: null, at: null }],
  }));
}

function calledIn(instrument: Instrument, language: Parameters<Instrument['calledInFullIn']>[0]): string {
  return instrument.calledInFullIn(language).text;
}

/** Who was in the chair, each person once, with the meetings that she chaired (SES-2). */
export function chairFacts(covered: readonly { meeting: Meeting; sessions: readonly ChairedSession[] }[]): Fact[] {
  const chairs = covered.flatMap(({ meeting, sessions }) =>
    sessions
      .filter(({ session }) => session.group.id === meeting.group.id && session.state === 'scheduled')
      .flatMap((session) => session.chairs.filter(({ capacity }) => capacity === 'chair').map(({ person }) => ({ person, meeting }))));
  const people = new Map(chairs.map(({ person }) => [person.id, person]));
  return [...people.values()].map((person) => chairFact(person, new Set(chairs.filter((one) => one.person.id === person.id).map(({ meeting }) => meeting))));
}

function chairFact(person: Chairing['person'], meetings: ReadonlySet<Meeting>): Fact {
  return {
    key: `chair/${person.id}`,
    texts: inAllLanguages((tongue) => {
      const ordinals = [...meetings].map(({ number }) => tongue.part('reports.ordinal', { number }));
      const told = { count: ordinals.length, meetings: listInWords(ordinals, tongue.language) };
      return tongue.say('reports.chaired', { person: nameOf(person, tongue), ...told });
    }),
    sources: [...meetings].map(({ slug }) => ({ href: `/meetings/${slug}#sessions`, by: null, at: null })),
  };
}

/** Where its documents and reports are for everybody (SR-15). */
export function websiteFacts({ slug, website }: Group): Fact[] {
  if (!website) return [];
  const texts = inAllLanguages(({ say }) => say('reports.available', { website }));
  return [{ key: 'website', texts, sources: [{ href: `/groups/${slug}`, by: null, at: null }] }];
}
