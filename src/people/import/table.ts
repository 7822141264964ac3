import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { Refused } from '../../foundation/errors.js';
import type { Problem } from './problem.js';

/** A row of a table with the line of the file on which it ends. */
export interface Row {
  line: number;
  cells: string[];
}

export interface Table {
  header: string[];
  rows: Row[];
  /** Lines that cannot be read at all. */
  problems: Problem[];
}

export const mostRows = 20_000;
const separators = [',', ';', '\t'] as const;

/** The text of a CSV file: UTF-8 with or without a byte order mark, or UTF-16 with one. @throws Refused for others. */
export function textOf(bytes: Buffer): string {
  const mark = bytes.toString('hex', 0, 2);
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // What is not in the encoding that it seems to be in is no text.
  }
  throw Refused.field('file', 'people.import_noText');
}

/** Reads the lines of a CSV text. The separator is the one that parts most cells of the first line. */
export function readTable(text: string): Table {
  if (!text.trim()) throw Refused.field('file', 'people.import_empty');
  const problems: Problem[] = [];
  const records = recordsOf(text, problems);
  const [head, ...rows] = records.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
  if (rows.length > mostRows) throw Refused.field('file', 'people.import_tooManyRows', { most: mostRows });
  const header = (head?.cells ?? []).map((name) => name.toLowerCase().replace(/[\s-]+/g, '_'));
  return { header, rows: rows.filter(({ cells }) => cells.some(Boolean)), problems };
}

interface ReadRecord {
  record: string[];
  info: Info;
}

function recordsOf(text: string, problems: Problem[]): ReadRecord[] {
  const misread = ({ lines }: CsvError) => {
    const line = typeof lines === 'number' ? lines : null;
    if (problems.at(-1)?.line !== line) problems.push({ line, column: null, key: 'people.import_quotes' });
  };
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void (error && misread(error)),
    }) as unknown as ReadRecord[];
  } catch (error) {
    misread(error as CsvError);
    return [];
  }
}

function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text.trimStart())![0].replace(/"[^"]*"/g, '');
  const count = (separator: string) => first.split(separator).length;
  return separators.toSorted((one, other) => count(other) - count(one))[0]!;
}
