import { Refused } from '../../foundation/errors.js';
import { languages } from '../../foundation/i18n/languages.js';
import { isSound } from './cell-check.js';
import type { Complain, Problem } from './problem.js';
import { readTable, type Row, type Table } from './table.js';

export const importKinds = ['people', 'organizations'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface Columns {
  needed: readonly string[];
  others: readonly string[];
}

/** What stands in the first line, by what the file holds. */
export const columns: Readonly<Record<ImportKind, Columns>> = {
  people: {
    needed: ['email', 'name'],
    others: ['organization', 'language', 'zone', 'focal_point_from', 'focal_point_until'],
  },
  organizations: { needed: ['code', 'kind'], others: languages.map((language) => `name_${language}`) },
};

/** A row by its columns. Cells that are not sound are left out, and complained about. */
export interface Entry {
  line: number;
  cells: Readonly<Record<string, string | undefined>>;
  complain: Complain;
}

/** A file of people or entities as far as it can be understood by itself. */
export interface Sheet {
  kind: ImportKind;
  entries: Entry[];
  problems: Problem[];
}

/** @throws Refused invalid, for what holds neither people nor entities. */
export function readSheet(text: string): Sheet {
  const { header, rows, problems } = readTable(text);
  const kind = header.includes('email') ? 'people' : header.includes('code') ? 'organizations' : null;
  if (!kind) throw Refused.field('file', 'people.import_noHeader');
  return { kind, ...entriesOf(columns[kind], { header, rows, problems }) };
}

/** The rows of a table by these columns, and whatever is wrong with them, whatever they stand for. */
export function entriesOf(wanted: Columns, { header, rows, problems }: Table): Pick<Sheet, 'entries' | 'problems'> {
  problems.push(...headerProblems(wanted, header));
  if (rows.length === 0) problems.push({ line: null, column: null, key: 'people.import_noRows' });
  return { entries: rows.map((row) => entryOf(wanted, header, row, problems)), problems };
}

function headerProblems({ needed, others }: Columns, header: readonly string[]): Problem[] {
  const about = (key: Problem['key'], names: readonly string[]) =>
    names.map((column): Problem => ({ line: 1, column, key, values: { column: column.slice(0, 100) } }));
  return [
    ...about('people.import_missingColumn', needed.filter((name) => !header.includes(name))),
    ...about('people.import_unknownColumn', header.filter((name) => ![...needed, ...others].includes(name))),
    ...about('people.import_columnTwice', header.filter((name, at) => header.indexOf(name) !== at)),
  ];
}

function entryOf({ needed }: Columns, header: readonly string[], { line, cells }: Row, problems: Problem[]): Entry {
  const complain: Complain = (column, key, values) => void problems.push({ line, column, key, values });
  const counts = { wanted: header.length, found: cells.length };
  if (cells.length < header.length) complain(null, 'people.import_tooFewCells', counts);
  if (cells.length > header.length) complain(null, 'people.import_tooManyCells', counts);
  const named = header.map((column, at) => [column, cells[at] ?? ''] as const);
  const missing = cells.length < header.length ? [] : named.filter(([column, text]) => needed.includes(column) && !text);
  for (const [column] of missing) complain(column, 'people.import_missing', { column });
  const sound = named.filter(([column, text]) => text && isSound(column, text, complain));
  return { line, cells: Object.fromEntries(sound), complain };
}
