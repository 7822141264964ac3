import { addRun } from './line.js';
import { bracketed } from './links.js';
import type { Block, Run } from './prose.js';

/** Prose as it is typed: reading it gives the same blocks, but for spaces at the ends of lines. */
export function writeProse(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'text' ? writeText(block.runs) : block.items.map(writeItem).join('\n'))).join('\n\n');
}

function writeItem(runs: Run[]): string {
  return `- ${writeLine(runs)}`;
}

/** A text that looks like an item is told apart from one. */
function writeText(runs: Run[]): string {
  return writeLine(runs).replace(/^- /, '\\- ');
}

function writeLine(runs: Run[]): string {
  const tight = tightened(runs);
  const pieces = tight.map((run, index) => opening(run, tight[index - 1]) + escapeProse(run.text) + closing(run, tight[index + 1]));
  return pieces.join('').trim();
}

function opening(run: Run, before: Run | undefined): string {
  const stars = begins('strong', run, before, '**') + begins('emphasis', run, before, '*');
  return run.link !== undefined && run.link !== before?.link ? `${stars}[` : stars;
}

function closing(run: Run, behind: Run | undefined): string {
  const stars = begins('emphasis', run, behind, '*') + begins('strong', run, behind, '**');
  return run.link !== undefined && run.link !== behind?.link ? `]${bracketed(run.link)}${stars}` : stars;
}

/** The mark where a look begins or ends: where the neighbour does not have it. */
function begins(mark: 'strong' | 'emphasis', run: Run, neighbour: Run | undefined, sign: string): string {
  return run[mark] && !neighbour?.[mark] ? sign : '';
}

/** Stars hold to words: spaces at the edge of a look stand outside it. */
function tightened(runs: readonly Run[]): Run[] {
  const tight: Run[] = [];
  for (const { text, ...look } of runs) {
    const bare = look.link === undefined ? {} : { link: look.link };
    const words = text.trim();
    const start = words === '' ? text.length : text.indexOf(words);
    addRun(tight, { text: text.slice(0, start), ...bare });
    addRun(tight, { text: words, ...look });
    addRun(tight, { text: text.slice(start + words.length), ...bare });
  }
  return tight;
}

/** Text that bears no marks, whatever signs stand in it. */
export function escapeProse(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&');
}
