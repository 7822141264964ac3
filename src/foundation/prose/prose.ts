import { readLine } from './line.js';
import { withoutUnseen } from './unseen.js';

/** Words that look alike. */
export interface Run {
  text: string;
  emphasis?: true;
  strong?: true;
  /** Where the words lead: an address of the web or of a mailbox, as it was typed. */
  link?: string;
}

/** A line of text, or a list; an item of a list is a line as well. */
export type Block = { kind: 'text'; runs: Run[] } | { kind: 'list'; items: Run[][] };

/**
 * Reads what people type: every line is a text of its own, lines that begin with `- ` are the items of a list, and empty
 * lines say nothing. Inside a line stand `*emphasis*`, `**strong**` and `[words](https://…)`, and an address is a link by
 * itself; a backslash takes its meaning from a mark. What makes no sense as a mark is text, so everything can be read.
 */
export function readProse(source: string): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(source)) {
    const last = blocks.at(-1);
    const item = itemOf(line);
    const runs = readLine(item ?? line);
    if (runs.length === 0) continue;
    if (item === null) blocks.push({ kind: 'text', runs });
    else if (last?.kind === 'list') last.items.push(runs);
    else blocks.push({ kind: 'list', items: [runs] });
  }
  return blocks;
}

/** The words alone, a line for each text and each item. */
export function plainProse(source: string): string {
  return plainBlocks(readProse(source));
}

/** The same of what was read already. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.flatMap(linesIn).map(plainRuns).join('\n');
}

export function plainRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The lines of a block, whatever it is. */
export function linesIn(block: Block): Run[][] {
  return block.kind === 'text' ? [block.runs] : block.items;
}

function linesOf(source: string): string[] {
  return source.split(/\r\n|[\n\v\f\r\u2028\u2029]/).map((line) => withoutUnseen(line).replaceAll('\t', ' ').trim());
}

function itemOf(line: string): string | null {
  return line.startsWith('- ') ? line.slice(2).trimStart() : null;
}

/** The words in which a page looks for symbols: those of a link lead somewhere already. */
export function wordsToLookThrough(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesIn).flat().filter(({ link }) => link === undefined).map(({ text }) => text);
}

/** The runs of a line, those together that lead to the same place: one link, however its words look. */
export function stretchesOf(runs: readonly Run[]): { link: string | undefined; runs: Run[] }[] {
  const stretches: { link: string | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = stretches.at(-1);
    if (last && last.link === run.link) last.runs.push(run);
    else stretches.push({ link: run.link, runs: [run] });
  }
  return stretches;
}
