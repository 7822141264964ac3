import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Effort } from './effort.js';
import { type Pair, pairsOf } from './pairs.js';
import { runsOf } from './runs.js';
import { type Change, type Stretch, stretchesOf } from './stretches.js';
import { Words } from './words.js';

/** A piece of the later text, or of the earlier one where nothing took its place, with what changed inside it. */
export interface ComparedBlock {
  as: TextBlock['as'];
  stretches: Stretch[];
}

export function isChanged({ stretches }: ComparedBlock): boolean {
  return stretches.some(({ change }) => change !== 'same');
}

export interface Differences {
  blocks: ComparedBlock[];
  /** Whether what changed is told by the word everywhere; else, for want of time, by the paragraph in places. */
  isByWord: boolean;
}

/** How long comparing may take, and the words of one paragraph, in milliseconds. */
const longest = 400;
const longestPair = 100;

/** What the second text has other than the first. It takes a bounded time, however long and unlike they are. */
export function differencesOf(from: readonly TextBlock[], to: readonly TextBlock[], language: Language): Differences {
  const effort = new Effort(longest);
  const words = new Words(language);
  const blocks = runsOf(from, to, effort).flatMap((run) => {
    if (run.isSame) return run.to.map((block) => whole(block, 'same'));
    return pairsOf(run, words, effort).flatMap((pair) => compared(pair, words, effort));
  });
  return { blocks, isByWord: !effort.hasGivenUp };
}

function compared({ from, to }: Pair, words: Words, effort: Effort): ComparedBlock[] {
  if (from && to) {
    const stretches = stretchesOf(words.of(from), words.of(to), Math.min(effort.timeLeft, longestPair));
    if (stretches) return [{ as: to.as, stretches }];
    effort.giveUp();
  }
  return [...(from ? [whole(from, 'removed')] : []), ...(to ? [whole(to, 'added')] : [])];
}

function whole({ as, text }: TextBlock, change: Change): ComparedBlock {
  return { as, stretches: [{ change, text }] };
}
