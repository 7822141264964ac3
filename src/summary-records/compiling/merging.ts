import type { Texts } from '../../foundation/i18n/languages.js';
import type { RecordParagraph } from '../record-paragraph.entity.js';
import type { Fact } from './fact.js';

/** What compiling makes of a record: its paragraphs in their order under their items, the new ones without a handle. */
type Unnamed = Omit<RecordParagraph, 'id' | 'record' | 'handle'>;
export type Merged = RecordParagraph | Unnamed;

/**
 * Brings a record up to its facts. What a person wrote stays as it is, and is marked where its facts have changed; what
 * nobody wrote follows its facts; new facts come behind those that they follow; what is gone is left out. Nothing is erased.
 */
export function merge(paragraphs: readonly RecordParagraph[], facts: readonly Fact[]): Merged[] {
  const keys = new Set(facts.map(({ key }) => key));
  for (const paragraph of paragraphs) if (paragraph.fact !== null && !keys.has(paragraph.fact)) lose(paragraph);
  const merged: Merged[] = [...paragraphs];
  facts.forEach((fact, index) => {
    const known = merged.find((paragraph) => paragraph.fact === fact.key);
    if (known) follow(known, fact);
    else merged.splice(placeFor(fact, facts.slice(0, index), merged), 0, paragraphOf(fact));
  });
  return inOrder(merged);
}

/** Behind the nearest fact before it that stands under the same item, else before all others there. */
function placeFor({ item }: Fact, before: readonly Fact[], merged: readonly Merged[]): number {
  const isUnder = (paragraph: Merged) => paragraph.item?.id === item?.id;
  for (const { key } of before.toReversed()) {
    const index = merged.findIndex((paragraph) => paragraph.fact === key && isUnder(paragraph));
    if (index >= 0) return index + 1;
  }
  const first = merged.findIndex(isUnder);
  return first >= 0 ? first : merged.length;
}

function paragraphOf({ key, item, texts }: Fact): Unnamed {
  const untouched = { isEdited: false, isOutdated: false, isLeftOut: false, version: 1 };
  return { fact: key, item, position: 0, compiled: texts, texts, ...untouched };
}

function follow(paragraph: Merged, { texts }: Fact): void {
  const isBack = paragraph.compiled === null;
  if (isBack) paragraph.isLeftOut = false;
  else if (areSame(paragraph.compiled!, texts)) return;
  paragraph.compiled = texts;
  paragraph.version += 1;
  if (paragraph.isEdited) paragraph.isOutdated = true;
  else paragraph.texts = texts;
}

/** Its fact is gone: what a person wrote is marked, the rest is left out. */
function lose(paragraph: RecordParagraph): void {
  if (paragraph.compiled === null) return;
  paragraph.compiled = null;
  paragraph.version += 1;
  if (paragraph.isEdited) paragraph.isOutdated = true;
  else paragraph.isLeftOut = true;
}

/** Counts the places under each item anew. */
function inOrder(merged: Merged[]): Merged[] {
  const counts = new Map<number | null, number>();
  for (const paragraph of merged) {
    const under = paragraph.item?.id ?? null;
    paragraph.position = counts.get(under) ?? 0;
    counts.set(under, paragraph.position + 1);
  }
  return merged;
}

function areSame(one: Texts, other: Texts): boolean {
  const sorted = (texts: Texts) => JSON.stringify(Object.entries(texts).toSorted(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
}
