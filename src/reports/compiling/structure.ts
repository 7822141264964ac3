import { areAlike, type Language, languages } from '../../foundation/i18n/languages.js';
import { type MessageKey, translator } from '../../foundation/i18n/translator.js';
import type { Group } from '../../groups/group.entity.js';
import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { RecordFact } from '../../summary-records/compiling/fact.js';
import type { Fact } from '../../summary-records/paragraphs/fact.js';
import { localizedText } from '../../web/ui/localized.js';
import type { ReportHeading } from '../report.entity.js';

/** A fact with the part of the report that tells it. */
export interface ReportFact extends Fact {
  section: string;
}

/** A meeting that a report covers, with all that is known of it. */
export interface CoveredMeeting {
  meeting: Meeting;
  agenda: readonly AgendaItem[];
  facts: readonly RecordFact[];
}

export interface Structure {
  headings: ReportHeading[];
  facts: ReportFact[];
}

/** What a report tells beside its meetings: the group's mandate and chairs, where its papers are, and to whom it goes. */
export interface Introduction {
  work: readonly Fact[];
  places: readonly Fact[];
  /** The body to which it reports; null where the group has none above it. */
  parent: Group | null;
}

/** What the meetings took up under one heading, each as an item of its agenda. */
interface Theme extends ReportHeading {
  items: Set<number>;
}

/**
 * The structure that is proposed for a report (RPT-4): an introduction, then a theme for each agenda item of the
 * meetings, what is proposed to the body above (RPT-5), conclusions, thanks. A part of which nothing is told is left out.
 */
export function structureOf(introduction: Introduction, covered: readonly CoveredMeeting[]): Structure {
  const themes = themesOf(covered);
  const known = covered.flatMap(({ meeting, facts: own }) =>
    byBureau(own.filter(isTold)).map((fact) => toldIn(sectionFor(fact, themes, introduction.parent), fact, meeting)));
  const isHeld = ({ key }: Fact) => key.endsWith('/opening/held');
  const facts = [
    ...known.filter(isHeld),
    ...introduction.work.map((fact) => ({ ...fact, section: 'introduction' })),
    ...known.filter((fact) => !isHeld(fact)),
    ...introduction.places.map((fact) => ({ ...fact, section: 'introduction' })),
  ];
  const headings = [heading('introduction'), ...themes, ...proposalsTo(introduction.parent), heading('conclusions'), heading('thanks')];
  return { headings: used(headings, facts), facts };
}

/** An item that several meetings had under one title is one theme; what a later meeting added stands where it had it. */
function themesOf(covered: readonly CoveredMeeting[]): Theme[] {
  const themes: Theme[] = [];
  for (const { meeting, agenda } of covered) {
    let place = 0;
    for (const { id, code, titles } of agenda) {
      const known = themes.findIndex((theme) => areAlike(theme.titles, titles));
      if (known >= 0) themes[known]!.items.add(id);
      else themes.splice(place, 0, { key: `${meeting.slug}/${code}`, titles, depth: depthBehind(themes[place - 1], code), items: new Set([id]) });
      place = (known >= 0 ? known : place) + 1;
    }
  }
  return themes;
}

/** 2.1 belongs to 2, where there is a 2. */
function depthBehind(former: Theme | undefined, code: string): number {
  return Math.min(code.split('.').length, (former?.depth ?? 0) + 1);
}

function sectionFor(fact: RecordFact, themes: readonly Theme[], parent: Group | null): string {
  const { tells, item } = fact;
  if (tells === 'opening') return 'introduction';
  if (tells === 'thanks') return 'thanks';
  if ((tells === 'proposal' || tells === 'recommendation') && parent && isAddressedTo(parent, fact)) return proposals;
  return themes.find(({ items }) => item !== null && items.has(item.id))?.key ?? 'conclusions';
}

/** Whether a proposal was addressed to the body above, by whichever of its names. */
function isAddressedTo({ names, acronym }: Group, { addressee }: RecordFact): boolean {
  const called = new Set([...Object.values(names), ...(acronym ? [acronym] : [])].map(folded));
  return Object.values(addressee ?? {}).some((one) => called.has(folded(one)));
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase();
}

function toldIn(section: string, { key, texts, sources }: RecordFact, { slug }: Meeting): ReportFact {
  return { key: `${slug}/${key}`, section, texts, sources };
}

/** Of documents a report tells what became of them only where that is more than taking note; who chaired is told once. */
function isTold({ key, tells }: RecordFact): boolean {
  const unsaid: RecordFact['tells'][] = ['treatment/introduced', 'treatment/considered', 'treatment/noted', 'treatment/not-handled'];
  return !unsaid.includes(tells) && !key.startsWith('opening/chair/');
}

/** What one bureau or member brought stands together, where its first document stands; the rest stays in its place. */
function byBureau(facts: readonly RecordFact[]): RecordFact[] {
  const places = new Map<string, number>();
  const placed = facts.map((fact, index) => {
    const bureau = fact.broughtBy ? `${fact.item?.id ?? ''}/${fact.broughtBy}` : null;
    if (bureau && !places.has(bureau)) places.set(bureau, index);
    return { fact, place: bureau ? places.get(bureau)! : index };
  });
  return placed.toSorted((one, other) => one.place - other.place).map(({ fact }) => fact);
}

/** A heading stays where something is told under it, or under one that belongs to it. */
function used(headings: readonly ReportHeading[], facts: readonly ReportFact[]): ReportHeading[] {
  const told = new Set(facts.map(({ section }) => section));
  return headings.reduceRight<ReportHeading[]>((kept, { key, titles, depth }) => {
    const isUsed = told.has(key) || (kept[0]?.depth ?? 0) > depth;
    return isUsed ? [{ key, titles, depth }, ...kept] : kept;
  }, []);
}

const proposals = 'proposals';

/** What the meetings proposed to the body above stands together, whatever the theme. */
function proposalsTo(parent: Group | null): ReportHeading[] {
  if (!parent) return [];
  const titleIn = (language: Language) => translator(language)('reports.proposals', { body: localizedText(parent.names, language) });
  return [{ key: proposals, titles: Object.fromEntries(languages.map((language) => [language, titleIn(language)])), depth: 1 }];
}

const ownTitles = {
  introduction: 'reports.introduction',
  conclusions: 'reports.conclusions',
  thanks: 'reports.thanks',
} as const satisfies Record<string, MessageKey>;

function heading(key: keyof typeof ownTitles): ReportHeading {
  const titles = Object.fromEntries(languages.map((language) => [language, translator(language)(ownTitles[key])]));
  return { key, titles, depth: 1 };
}
