import type { Texts } from '../../foundation/i18n/languages.js';
import { inPlaces } from './arrangement.js';
import type { Fact } from './fact.js';
import { kinOf } from './kin.js';
import type { Paragraph } from './paragraph.js';

/**
 * Brings a text up to its facts. What a person wrote stays as it is, and is marked where its facts have changed; what
 * nobody wrote follows its facts; new facts come behind those that they follow; what is gone is left out. Nothing is erased.
 * Gives all paragraphs in their order; `begin` makes those of new facts.
 */
export function merge<P extends Paragraph, F extends Fact>(paragraphs: readonly P[], facts: readonly F[], begin: (fact: F) => P): P[] {
  const keys = new Set(facts.map(({ key }) => key));
  const touched = new Set(paragraphs.filter((paragraph) => paragraph.fact !== null && !keys.has(paragraph.fact) && lose(paragraph)));
  const merged = [...paragraphs];
  facts.forEach((fact, index) => {
    const known = merged.find((paragraph) => paragraph.fact === fact.key);
    if (!known) insert(merged, begin(fact), facts.slice(0, index));
    else if (follow(known, fact)) touched.add(known);
  });
  markKin(merged, touched);
  return inPlaces(merged);
}

/** What was joined into a paragraph, or split off from it, is marked with it. */
function markKin<P extends Paragraph>(merged: readonly P[], touched: ReadonlySet<P>): void {
  const parted = merged.filter((one) => one.splitFrom !== null || merged.some(({ joinedInto }) => joinedInto === one.handle));
  for (const one of parted) if (kinOf(one, merged).some((kin) => touched.has(kin))) one.isOutdated = true;
  for (const one of merged) if (one.joinedInto !== null) one.isOutdated = false;
}

/** Behind the nearest fact before it that stands in the same section, else before all others there. */
function insert<P extends Paragraph>(merged: P[], paragraph: P, before: readonly Fact[]): void {
  const isBeside = ({ section }: P) => section === paragraph.section;
  const first = merged.findIndex(isBeside);
  const behind = before.toReversed().map(({ key }) => merged.findIndex((one) => one.fact === key && isBeside(one))).find((index) => index >= 0);
  merged.splice(behind === undefined ? (first >= 0 ? first : merged.length) : behind + 1, 0, paragraph);
}

/** Whether its fact says something else than before. */
function follow(paragraph: Paragraph, { texts }: Fact): boolean {
  const isBack = paragraph.compiled === null;
  if (isBack && paragraph.joinedInto === null) paragraph.isLeftOut = false;
  if (!isBack && areSame(paragraph.compiled!, texts)) return false;
  paragraph.compiled = texts;
  paragraph.version += 1;
  if (paragraph.isEdited) paragraph.isOutdated = true;
  else paragraph.texts = texts;
  return true;
}

/** Its fact is gone: what a person wrote is marked, the rest is left out. Whether that is new. */
function lose(paragraph: Paragraph): boolean {
  if (paragraph.compiled === null) return false;
  paragraph.compiled = null;
  paragraph.version += 1;
  if (paragraph.isEdited) paragraph.isOutdated = true;
  else paragraph.isLeftOut = true;
  return true;
}

function areSame(one: Texts, other: Texts): boolean {
  const sorted = (texts: Texts) => JSON.stringify(Object.entries(texts).toSorted(([a], [b]) => a.localeCompare(b)));
  return sorted(one) === sorted(other);
}
