import { normalisedSpelling } from './spelling.js';

/** Of what was asked for, no more is compared: symbols are short, and the work grows with the length. */
const longestCompared = 60;

/**
 * The known symbols that come closest to a text that names none of them, nearest first: for the page that says so. In
 * equal nearness they keep the order in which they are given. Empty when nothing resembles the text.
 */
export function nearSymbols(text: string, known: readonly string[], most = 5): string[] {
  const wanted = normalisedSpelling(text.slice(0, longestCompared));
  if (wanted === '') return [];
  const farthest = Math.max(2, Math.floor(wanted.length / 3));
  return known
    .map((symbol) => ({ symbol, distance: distanceOf(wanted, normalisedSpelling(symbol), farthest) }))
    .filter(({ distance }) => distance <= farthest)
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

/** Someone who leaves out the group ('12/9') means the end of a symbol: nearer than one wrong letter. */
function distanceOf(wanted: string, known: string, farthest: number): number {
  if (known === wanted) return 0;
  if (known.endsWith(wanted) && !/^\d/.test(known.at(-wanted.length - 1) ?? '')) return 0.5;
  return Math.abs(known.length - wanted.length) > farthest ? Infinity : edits(wanted, known);
}

/** How many letters have to be added, taken away or changed to make one text of the other (Levenshtein). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let at = 1; at <= other.length; at++) {
      const changed = row[at - 1]! + (one[line - 1] === other[at - 1] ? 0 : 1);
      next.push(Math.min(changed, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
