import type { TextBlocks } from '../text-block.js';

/** A run of text with its place on the page, as the library gives it; heights and places are in points. */
export interface PlacedText {
  str: string;
  dir: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

interface Line {
  text: string;
  height: number;
  bottom: number;
}

/** Above this many line heights between two lines begins a new paragraph. */
const paragraphGap = 1.6;
const headingSize = 1.2;
const titleSize = 1.5;
const longestHeading = 200;
/** A gap of this many heights parts two columns of a line. */
const columnGap = 1.5;

/** Adds one page: lines that stand close together and are alike in size become one block. */
export function addPage(items: readonly PlacedText[], blocks: TextBlocks): void {
  const lines = linesOf(items);
  const usual = usualHeight(lines);
  let block: Line[] = [];
  for (const line of lines) {
    if (block.length > 0 && startsAnew(block.at(-1)!, line)) {
      addBlock(block, usual, blocks);
      block = [];
    }
    block.push(line);
  }
  addBlock(block, usual, blocks);
}

function linesOf(items: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let run: PlacedText[] = [];
  for (const item of items) {
    run.push(item);
    if (!item.hasEOL) continue;
    lines.push(lineOf(run));
    run = [];
  }
  return [...lines, lineOf(run)].filter(({ text }) => text.trim() !== '');
}

function lineOf(run: readonly PlacedText[]): Line {
  const written = run.filter(({ str }) => str !== '');
  const height = Math.max(0, ...written.map((item) => item.height));
  return { text: readingOrder(written), height, bottom: written[0]?.transform[5] ?? 0 };
}

/**
 * Arabic lines come in the order in which they are drawn, so a line that is mostly right-to-left is sorted from its
 * right end; NFKC turns the letters' drawn forms, and full-width ones, into plain letters.
 */
function readingOrder(run: readonly PlacedText[]): string {
  const rightToLeft = run.filter(({ dir }) => dir === 'rtl').length;
  const words = run.filter(({ str }) => str.trim() !== '').length;
  if (rightToLeft * 2 > words) {
    const fromRight = run.toSorted((one, other) => (other.transform[4] ?? 0) - (one.transform[4] ?? 0));
    return fromRight.map(({ str }) => str).join('').normalize('NFKC');
  }
  return joined(run).normalize('NFKC');
}

/** Columns are kept apart by a space, which the library leaves out, so that a label and its text stay two words. */
function joined(run: readonly PlacedText[]): string {
  let text = '';
  let end: number | null = null;
  for (const { str, transform, width, height } of run) {
    const start = transform[4] ?? 0;
    const isApart = end !== null && str.trim() !== '' && start - end > columnGap * height;
    text += isApart ? ` ${str}` : str;
    if (str.trim() !== '') end = start + width;
  }
  return text;
}

function usualHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of lines) letters.set(height, (letters.get(height) ?? 0) + text.length);
  return [...letters].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function startsAnew(above: Line, below: Line): boolean {
  const height = Math.max(above.height, below.height);
  const gap = above.bottom - below.bottom;
  return gap < 0 || gap > paragraphGap * height || Math.abs(above.height - below.height) > 0.15 * height;
}

function addBlock(block: readonly Line[], usual: number, blocks: TextBlocks): void {
  const text = block.map((line) => line.text).join('\n');
  const height = block[0]?.height ?? 0;
  const isHeading = usual > 0 && height > headingSize * usual && text.length <= longestHeading;
  if (isHeading) blocks.heading(text, height > titleSize * usual ? 1 : 2);
  else blocks.paragraph(text);
}
