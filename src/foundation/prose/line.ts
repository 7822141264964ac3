import { linkEndAt, piecesWithLinks } from './links.js';
import type { Run } from './prose.js';

type Look = Omit<Run, 'text'>;

/** A piece of a line: words, or a mark that may begin or end a look; where it does neither, it is words as well. */
interface Token {
  /** How much of the line it takes. */
  length: number;
  /** What it says where it is words. */
  text: string;
  mark: keyof Look | null;
  opens: boolean;
  closes: boolean;
  /** Of the end of a link: its address. */
  link?: string;
}

const escaped = /\\[\\*[\]-]/y;
const stars = /\*+/y;
const words = /[^\\*[\]]+/y;

/**
 * The runs of a line. Marks of a kind come in pairs, and the kinds do not know of each other, so that no nesting has to be
 * right: `*one **two* three**` is read as it looks. The time that this takes grows with the line.
 */
export function readLine(line: string): Run[] {
  const tokens = tokensOf(line);
  const ends = pairsIn(tokens);
  const closing = new Set(ends.values());
  const runs: Run[] = [];
  let look: Look = {};
  tokens.forEach(({ text, mark }, index) => {
    const end = ends.get(index);
    if (mark !== null && end !== undefined) look = { ...look, [mark]: tokens[end]!.link ?? true };
    else if (mark !== null && closing.has(index)) look = without(look, mark);
    else addRun(runs, { text, ...look });
  });
  const linked: Run[] = [];
  for (const run of runs.flatMap(withLinks)) addRun(linked, run);
  return tightened(linked);
}

/** Words, in which an address is a link to itself. */
function withLinks(run: Run): Run[] {
  return run.link === undefined ? piecesWithLinks(run.text).map((piece) => ({ ...run, ...piece })) : [run];
}

/** Stars hold to words: spaces at the edges of a look stand outside it, however many runs it covers. */
export function tightened(runs: readonly Run[]): Run[] {
  const tight: Run[] = [];
  for (const run of runs.some(({ strong, emphasis }) => strong ?? emphasis) ? trimmed(runs) : runs) addRun(tight, run);
  return tight;
}

/** Words and spaces apart, of which the spaces at the edges have lost the look. */
function trimmed(runs: readonly Run[]): Run[] {
  const parts = runs.flatMap(({ text, ...look }) => text.split(/(\s+)/).map((part): Run => ({ text: part, ...look }))).filter(({ text }) => text !== '');
  for (const mark of ['strong', 'emphasis'] as const) {
    trimLook(parts, mark);
    trimLook(parts.toReversed(), mark);
  }
  return parts;
}

/** Takes a look from the spaces with which it begins. */
function trimLook(parts: readonly Run[], mark: 'strong' | 'emphasis'): void {
  let isWithin = false;
  for (const part of parts) {
    if (part[mark] && !isWithin && part.text.trim() === '') delete part[mark];
    isWithin = part[mark] ?? false;
  }
}

/** Adds words; those that look like the last ones become one run with them. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (run.text === '') return;
  if (last && last.emphasis === run.emphasis && last.strong === run.strong && last.link === run.link) last.text += run.text;
  else runs.push({ ...run });
}

function without(look: Look, mark: keyof Look): Look {
  const { [mark]: _, ...rest } = look;
  return rest;
}

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; ) {
    const found = tokensAt(line, at);
    tokens.push(...found);
    at += found.reduce((sum, { length }) => sum + length, 0);
  }
  return tokens;
}

function tokensAt(line: string, at: number): Token[] {
  const sign = textAt(escaped, line, at);
  if (sign !== null) return [{ ...word(sign[1]!), length: 2 }];
  const row = textAt(stars, line, at);
  if (row !== null) return starsOf(row, line[at - 1] ?? ' ', line[at + row.length] ?? ' ');
  if (line[at] === '[') return [{ ...word('['), mark: 'link', opens: true }];
  const end = line[at] === ']' ? linkEndAt(line, at) : null;
  if (end) return [{ ...word(end.text), mark: 'link', closes: true, link: end.link }];
  return [word(textAt(words, line, at) ?? line[at]!)];
}

function word(text: string): Token {
  return { length: text.length, text, mark: null, opens: false, closes: false };
}

/** One star is for emphasis, two are for strength, three for both; more are an ornament. They hold to the words that they enclose. */
function starsOf(row: string, before: string, behind: string): Token[] {
  if (row.length > 3) return [word(row)];
  const sides = { opens: behind.trim() !== '', closes: before.trim() !== '' };
  const strong: Token[] = row.length > 1 ? [{ ...word('**'), mark: 'strong', ...sides }] : [];
  return row.length === 2 ? strong : [...strong, { ...word('*'), mark: 'emphasis', ...sides }];
}

/** The index of each mark that begins something, with the index of the one that ends it; there is something between them. */
function pairsIn(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const waiting = new Map<keyof Look, number>();
  tokens.forEach(({ mark, opens, closes }, index) => {
    if (mark === null) return;
    const from = waiting.get(mark);
    if (closes && from !== undefined && index > from + 1) {
      pairs.set(from, index);
      waiting.delete(mark);
    } else if (opens && (from === undefined || mark === 'link')) waiting.set(mark, index);
  });
  return pairs;
}

function textAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}
