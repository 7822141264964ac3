import { letterheads, partHeadings } from './cover-labels.js';
import { isOnlyStatement } from './cover-language.js';
import type { CoverLine } from './cover-lines.js';
import { purposeStated } from './cover-purpose.js';
import { isRevisionLine, isSymbolLine } from './cover-symbol.js';
import { foldText, opensWith } from './cover-words.js';

const linesOfCover = 25;
const longestTitle = 300;

const parts = new Set(partHeadings.map(foldText));
const bodies = letterheads.map(foldText);

/**
 * The title: behind its label; else the first heading that can be one; else the line after the source; else the first
 * line in capitals; else the first line below the labels.
 */
export function readTitle(lines: readonly CoverLine[], source: CoverLine | undefined): string | undefined {
  const labelled = lines.find(({ field, value }) => field === 'title' && value !== '');
  if (labelled) return labelled.value;
  const possible = lines.filter((line) => line !== source && canBeTitle(line));
  const cover = lines.slice(0, linesOfCover);
  const lastLabel = cover.findLastIndex(({ field }) => field !== null);
  const title =
    possible.find(({ isHeading }) => isHeading) ??
    linesAfter(source, cover).find((line) => possible.includes(line)) ??
    cover.find((line) => isInCapitals(line.value) && possible.includes(line)) ??
    cover.slice(lastLabel + 1).find((line) => possible.includes(line));
  return title?.value;
}

/** Two, for a symbol or a date may come between. */
function linesAfter(source: CoverLine | undefined, cover: readonly CoverLine[]): readonly CoverLine[] {
  const at = source ? cover.indexOf(source) : -1;
  return at < 0 ? [] : cover.slice(at + 1, at + 3);
}

function canBeTitle(line: CoverLine): boolean {
  const folded = foldText(line.value);
  const hasSense = folded.length >= 4 && line.value.length <= longestTitle && /\p{L}{2}/u.test(folded);
  if (line.field !== null || !hasSense || isDate(folded) || /^(?:https?:|www\.)/.test(folded)) return false;
  if (parts.has(/[^\d.\s](?:.*[^:.\s])?/s.exec(folded)?.[0] ?? '') || isLetterhead(line, folded)) return false;
  return !purposeStated(line.value) && !isOnlyStatement(line.value) && !isSymbolLine(line) && !isRevisionLine(line);
}

/** In running text a title may begin with the name of a body; in capitals or alone it is the head of the page. */
function isLetterhead({ value }: CoverLine, folded: string): boolean {
  return bodies.some((body) => folded === body || (isInCapitals(value) && opensWith(folded, body)));
}

/** '15 October 2008', 'Geneva, 25-26 September 2008', 'October 15, 2008', '2008年10月15日'. */
function isDate(folded: string): boolean {
  const dayFirst = /\d{1,2}(?:er|st|nd|rd|th)?\.? (?:de |of )?\p{L}+,? (?:de )?(?:19|20)\d\d\P{N}{0,4}$/u;
  const others = /^\d{4}年|^\p{L}+ \d{1,2}, (?:19|20)\d\d$|^[\d./-]+$/u;
  return folded.length <= 60 && (dayFirst.test(folded) || others.test(folded));
}

function isInCapitals(text: string): boolean {
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8 && !/\p{Ll}/u.test(text);
}
