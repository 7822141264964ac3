import { revisionWords } from './cover-labels.js';
import type { CoverLine } from './cover-lines.js';
import { foldText, plainText, symbolIn } from './cover-words.js';

const longestLine = 60;
const linesOfCover = 25;
const revisionNumber = new RegExp(
  `(?<!\\p{L})(?:${revisionWords.map(foldText).join('|')})[.:\\s-]{0,3}(\\d{1,3})(?!\\d)`,
  'u',
);

/** The symbol as the cover prints it, with its language letter: behind a label, or on a line of its own. */
export function readSymbolText(lines: readonly CoverLine[]): string | undefined {
  const line = symbolLine(lines);
  return line && symbolIn(line.value);
}

/** The number in 'Rev.1', '(Revision 2)', '修订版1', beside the symbol or at the beginning of a short line. */
export function readRevision(lines: readonly CoverLine[]): number | undefined {
  const beside = revisionIn(symbolLine(lines)?.value ?? '');
  const alone = lines.slice(0, linesOfCover).find(isRevisionLine);
  return beside ?? (alone && revisionIn(alone.value));
}

/** Whether a line holds a symbol and beside it at most a revision and a language letter. */
export function isSymbolLine({ value }: CoverLine): boolean {
  const symbol = value.length <= longestLine ? symbolIn(value) : undefined;
  if (!symbol?.includes('/')) return false;
  const rest = foldText(plainText(value).replace(symbol, ''));
  return /^[acefrs]?$/.test(rest.replace(revisionNumber, '').replace(/[^\p{L}\p{N}]+/gu, ''));
}

export function isRevisionLine({ field, value }: CoverLine): boolean {
  const folded = foldText(value).replace(/^\(/, '');
  return field === null && value.length <= longestLine && revisionNumber.exec(folded)?.index === 0;
}

function symbolLine(lines: readonly CoverLine[]): CoverLine | undefined {
  const labelled = lines.find(({ field, value }) => field === 'document' && symbolIn(value) !== undefined);
  const cover = lines.slice(0, linesOfCover).filter(({ field }) => field === null);
  const revised = cover.find((line) => isRevisionLine(line) && symbolIn(line.value)?.includes('/'));
  return labelled ?? revised ?? cover.find(isSymbolLine);
}

function revisionIn(text: string): number | undefined {
  const digits = revisionNumber.exec(foldText(text))?.[1];
  return digits === undefined ? undefined : Number(digits) || undefined;
}
