import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Effort } from './effort.js';
import type { Run } from './runs.js';
import type { Words } from './words.js';

/** A paragraph of the later text with the one that it stands for in the earlier text; either may be missing. */
export interface Pair {
  from: TextBlock | null;
  to: TextBlock | null;
}

/** How much two paragraphs have to share to be one in two wordings, and how far off the other one may stand. */
const leastAlike = 0.4;
const farthest = 12;

/** Of how many characters a paragraph may be to be compared by the word. */
const mostCharacters = 50_000;

/** Finds out which paragraphs of a run were only reworded; the others were removed or added whole. */
export function pairsOf({ from, to }: Run, words: Words, effort: Effort): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const added of to) {
    const found = from.slice(next, next + farthest).findIndex((removed) => areAlike(removed, added, words, effort));
    if (found >= 0) pairs.push(...from.slice(next, next + found).map(alone));
    pairs.push({ from: found >= 0 ? from[next + found]! : null, to: added });
    next += found + 1;
  }
  return [...pairs, ...from.slice(next).map(alone)];
}

function areAlike(one: TextBlock, other: TextBlock, words: Words, effort: Effort): boolean {
  const isTooMuch = effort.isOver || one.text.length + other.text.length > 2 * mostCharacters;
  if (isTooMuch) effort.giveUp();
  return !isTooMuch && words.likeness(one, other) >= leastAlike;
}

function alone(removed: TextBlock): Pair {
  return { from: removed, to: null };
}
