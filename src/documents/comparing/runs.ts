import { diffArrays } from 'diff';
import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Effort } from './effort.js';

/** Blocks that follow each other in two texts: the same in both, or the ones in place of the others. */
export interface Run {
  isSame: boolean;
  from: readonly TextBlock[];
  to: readonly TextBlock[];
}

type Blocks = readonly TextBlock[];

/** Which paragraphs two texts share, in their order; where time runs out, only those at their beginnings and ends. */
export function runsOf(from: Blocks, to: Blocks, effort: Effort): Run[] {
  const parts = diffArrays(textsOf(from), textsOf(to), { timeout: effort.timeLeft });
  if (!parts) {
    effort.giveUp();
    return endsOf(from, to);
  }
  const runs: Run[] = [];
  let [before, after] = [0, 0];
  for (const { count, added, removed } of parts) {
    const run = {
      isSame: !added && !removed,
      from: added ? [] : from.slice(before, (before += count)),
      to: removed ? [] : to.slice(after, (after += count)),
    };
    const last = runs.at(-1);
    if (!last || last.isSame || run.isSame) runs.push(run);
    else Object.assign(last, { from: [...last.from, ...run.from], to: [...last.to, ...run.to] });
  }
  return runs;
}

function endsOf(from: Blocks, to: Blocks): Run[] {
  const shortest = Math.min(from.length, to.length);
  const isSame = (one: number, other: number) => from[one]!.text === to[other]!.text;
  let begin = 0;
  while (begin < shortest && isSame(begin, begin)) begin++;
  let end = 0;
  while (end < shortest - begin && isSame(from.length - 1 - end, to.length - 1 - end)) end++;
  return [
    { isSame: true, from: from.slice(0, begin), to: to.slice(0, begin) },
    { isSame: false, from: from.slice(begin, from.length - end), to: to.slice(begin, to.length - end) },
    { isSame: true, from: from.slice(from.length - end), to: to.slice(to.length - end) },
  ];
}

function textsOf(blocks: Blocks): string[] {
  return blocks.map(({ text }) => text);
}
