import { tightened } from './line.js';
import { bracketed, isReadAsLink } from './links.js';
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
  const tight = tightened(runs).map(withBareLink);
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

/** An address that leads to itself needs no mark, where it stands for itself. */
function withBareLink(run: Run, index: number, runs: readonly Run[]): Run {
  const { link, ...rest } = run;
  if (link !== run.text) return run;
  const after = runs.slice(index + 1, index + 4).map(({ text }) => text).join('');
  return isReadAsLink(link, runs[index - 1]?.text ?? '', after) ? rest : run;
}

/** Text that bears no marks, whatever signs stand in it. */
export function escapeProse(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&');
}
