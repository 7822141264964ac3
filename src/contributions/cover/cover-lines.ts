import type { TextBlock } from '../../foundation/files/text-block.js';
import { type CoverField, coverLabels } from './cover-labels.js';
import { isPrompt } from './cover-prompts.js';
import { foldText, onOneLine, opensWith, symbolIn } from './cover-words.js';

/** One line of a cover: what its label announces, if it has one, and what is said there. */
export interface CoverLine {
  field: CoverField | null;
  /** Behind the label; without one the line itself. '' when a label is followed by nothing. */
  value: string;
  isHeading: boolean;
}

const mostBlocks = 60;
const longestBlock = 2_000;
const longestLine = 500;
const longestLabel = 60;

const fields: ReadonlyMap<string, CoverField> = new Map(
  Object.values(coverLabels).flatMap((labels) =>
    (Object.keys(labels) as CoverField[]).flatMap((field) =>
      labels[field].map((label) => [foldText(label), field] as const),
    ),
  ),
);

/** These are also written without a colon: 'Agenda item 4.1', 'Document WG-WSIS-14/3-E'. */
const openings = [...fields].filter(([, field]) => field === 'agendaItem' || field === 'document');

/**
 * The lines of the first pages. A value stands behind its label and a colon, in the next cell of the row, or on the
 * next line; 'Source / Origine:' is one label. What a template asks for and nobody has answered is not there.
 */
export function coverLines(blocks: readonly TextBlock[]): CoverLine[] {
  const lines: CoverLine[] = [];
  for (const { text, isHeading } of blocks.slice(0, mostBlocks).flatMap(piecesOf)) {
    const before = lines.at(-1);
    const line = { ...readLine(text), isHeading };
    if (before?.field && before.value === '' && line.field === null) before.value = line.value;
    else lines.push(line);
  }
  return lines.flatMap((line) => (isPrompt(line.value) ? unanswered(line) : [line]));
}

function unanswered(line: CoverLine): CoverLine[] {
  return line.field === null ? [] : [{ ...line, value: '' }];
}

function piecesOf(block: TextBlock): { text: string; isHeading: boolean }[] {
  const cells = (block.cells ?? [block.text]).map((cell) => cell.slice(0, longestBlock));
  return cells
    .flatMap((cell, at) => (at > 0 && isBareLabel(cells[at - 1]!) ? [cell] : cell.split(/[\n\t\v]/)))
    .map((piece) => ({ text: onOneLine(piece).slice(0, longestLine), isHeading: block.as === 'heading' }))
    .filter(({ text }) => text !== '');
}

function isBareLabel(cell: string): boolean {
  const { field, value } = readLine(onOneLine(cell));
  return field !== null && value === '';
}

function readLine(text: string): { field: CoverField | null; value: string } {
  const colon = text.slice(0, longestLabel).search(/[:：]/);
  const field = fieldOf(colon < 0 ? text : text.slice(0, colon));
  if (!field) return { field: openedField(text), value: text };
  return { field, value: colon < 0 ? '' : text.slice(colon + 1).trim() };
}

/** Covers in several languages name the field in each: one known name is enough. */
function fieldOf(label: string): CoverField | null {
  if (label.length > longestLabel) return null;
  const names = foldText(label.replace(/\(e?s\)/gi, '')).split('/');
  const known = names.map((name) => fields.get(/\S(?:.*[^.\s])?/s.exec(name)?.[0] ?? ''));
  return known.find((field) => field !== undefined) ?? null;
}

/** Only short lines: a sentence of the text may begin with 'Document WG-WSIS-12/9' as well. */
function openedField(text: string): CoverField | null {
  if (text.length > longestLabel || !/\d/.test(text)) return null;
  const folded = foldText(text);
  const found = openings.find(
    ([label, field]) => opensWith(folded, label) && (field === 'agendaItem' || symbolIn(text) !== undefined),
  );
  return found?.[1] ?? null;
}
