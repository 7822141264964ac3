import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import type { EditionParagraph, EditionSection } from '../editions/edition.entity.js';
import { outOfOrder } from '../printing/out-of-order.js';

export const paragraphFates = ['kept', 'changed', 'new', 'gone'] as const;

/** What became of a paragraph between two states of a record. */
export interface ParagraphFate {
  handle: string;
  fate: (typeof paragraphFates)[number];
  /** Whether it stands among other paragraphs than before. */
  isMoved: boolean;
  before: EditionParagraph | null;
  after: EditionParagraph | null;
  /** In which languages its text changed, came or went. */
  languages: Language[];
}

export interface SectionFate {
  number: string;
  titles: Texts;
  paragraphs: ParagraphFate[];
}

/** Whether there is anything to tell of it. */
export function isTold({ fate, isMoved }: ParagraphFate): boolean {
  return fate !== 'kept' || isMoved;
}

/** What changed between two states of a record, in the order of the later one; what is gone is told where it stood. */
export function changesBetween(from: readonly EditionSection[], to: readonly EditionSection[]): SectionFate[] {
  const earlier = placed(from);
  const later = placed(to);
  const moved = movedBetween(earlier, later);
  const sections = to.map((section) => ({ section, former: from.find(({ number }) => number === section.number) }));
  const told = sections.map(({ section: { number, titles, paragraphs }, former }) => {
    const fates = paragraphs.map((after) => fateOf(earlier.get(after.handle)?.paragraph ?? null, after, moved.has(after.handle)));
    return { number, titles, paragraphs: withGone(fates, former?.paragraphs ?? [], later) };
  });
  const lost = from.filter(({ number }) => to.every((section) => section.number !== number));
  const goneWith = lost.map(({ number, titles, paragraphs }) => ({ number, titles, paragraphs: withGone([], paragraphs, later) }));
  return [...told, ...goneWith.filter(({ paragraphs }) => paragraphs.length > 0)];
}

interface Placed {
  paragraph: EditionParagraph;
  section: EditionSection;
  index: number;
}

function placed(sections: readonly EditionSection[]): Map<string, Placed> {
  const all = sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ paragraph, section })));
  return new Map(all.map(({ paragraph, section }, index) => [paragraph.handle, { paragraph, section, index }]));
}

/** Those that stand under another heading, and the fewest others without which the order would be the same. */
function movedBetween(earlier: ReadonlyMap<string, Placed>, later: ReadonlyMap<string, Placed>): Set<string> {
  const both = [...later].flatMap(([handle, { section }]) => {
    const was = earlier.get(handle);
    return was ? [{ handle, index: was.index, isElsewhere: was.section.number !== section.number && !haveSameTitles(was.section, section) }] : [];
  });
  const moved = new Set(outOfOrder(both.filter(({ isElsewhere }) => !isElsewhere).map(({ index }) => index)));
  return new Set(both.filter(({ index, isElsewhere }) => isElsewhere || moved.has(index)).map(({ handle }) => handle));
}

/** Where the agenda has been numbered anew, what stands under an item has not moved. */
function haveSameTitles({ titles: one }: EditionSection, { titles: other }: EditionSection): boolean {
  return languages.every((language) => one[language] === other[language]);
}

function fateOf(before: EditionParagraph | null, after: EditionParagraph | null, isMoved: boolean): ParagraphFate {
  const { handle } = (after ?? before)!;
  const changed = languages.filter((language) => (before?.texts[language] ?? '') !== (after?.texts[language] ?? ''));
  const fate = before && after ? (changed.length > 0 ? 'changed' : 'kept') : after ? 'new' : 'gone';
  return { handle, fate, isMoved, before, after, languages: changed };
}

/** Puts what is gone behind what it followed. */
function withGone(fates: readonly ParagraphFate[], former: readonly EditionParagraph[], later: ReadonlyMap<string, Placed>): ParagraphFate[] {
  const all = [...fates];
  let behind = -1;
  for (const before of former) {
    const at = all.findIndex(({ handle }) => handle === before.handle);
    if (at >= 0) behind = at;
    else if (!later.has(before.handle)) all.splice((behind += 1), 0, fateOf(before, null, false));
  }
  return all;
}
