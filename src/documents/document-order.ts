import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Document } from './document.entity.js';
import { closedLinesOf, type Condition, lineVisibleTo, readableBy } from './visible-to.js';

export const documentSorts = ['symbol', 'source', 'posted'] as const;
/** By symbol, by source, by the day of posting, or, in the inbox, by what came last. */
export type DocumentSort = (typeof documentSorts)[number] | 'arrived';

/** A row as it is sorted: its id, and its keys as `key0`, `key1`. */
export interface SortedRow extends Record<string, string | number> {
  id: number;
}

interface SortKey {
  expression: string;
  type: 'string' | 'number';
  parameters: Record<string, unknown>;
  descending: boolean;
}

/** From where a list is taken: from what one may read, from a table, from the lines of the whole registry. */
export type Extent = 'inside' | 'table' | 'registry';

/** A part of a list, with what it is sorted by. */
export interface Part {
  sees: Condition | null;
  keys: SortKey[];
}

const text = (expression: string, descending = false): SortKey => ({ expression, type: 'string', parameters: {}, descending });
const number = (expression: string, descending = false): SortKey => ({ ...text(expression, descending), type: 'number' });
const bySymbol = [text('document.symbolKey'), number('document.id')];
const postedAt = "COALESCE(document.postedAt, '')";

/**
 * What a list is sorted by. Of what one does not see in the list, nothing has a say but the number. By posting the whole
 * registry is sorted in two parts, for an index knows nothing of readers: what one may read, and what one sees only the
 * lines of, without their dates.
 */
export function partsOf(actor: Actor, sort: DocumentSort, extent: Extent): Part[] {
  const whole = (...keys: SortKey[]): Part[] => [{ sees: null, keys }];
  if (sort === 'symbol') return whole(...bySymbol);
  if (sort === 'source') return whole(seen(lineVisibleTo(actor), `(${firstSource})`, false), ...bySymbol);
  const byId = number('document.id', true);
  if (sort === 'arrived') return whole(seen(readableBy(actor), `(${lastArrival})`, true), byId);
  if (extent === 'inside') return whole(text(postedAt, true), byId);
  if (extent === 'table') return whole(seen(readableBy(actor), 'document.postedAt', true), byId);
  const closed = closedLinesOf(actor);
  return [
    { sees: readableBy(actor), keys: [text(postedAt, true), byId] },
    ...(closed ? [{ sees: closed, keys: [text("''", true), byId] }] : []),
  ];
}

function seen({ sql, parameters }: Condition, expression: string, descending: boolean): SortKey {
  const unseen = descending ? '' : '~';
  return { ...text(`CASE WHEN ${sql} THEN COALESCE(${expression}, '') ELSE '${unseen}' END`, descending), parameters };
}

export function sorted(query: SelectQueryBuilder<Document>, { sees, keys }: Part, cursor: string | undefined): SelectQueryBuilder<Document> {
  if (sees) query.andWhere(sees.sql, sees.parameters);
  keys.forEach(({ expression, parameters }, index) => query.addSelect(expression, `key${index}`).setParameters(parameters));
  if (cursor) goOnAfter(query, keys, cursor);
  keys.forEach(({ descending }, index) => query.addOrderBy(`key${index}`, descending ? 'DESC' : 'ASC'));
  return query;
}

/** As the database sorts what it has selected by these keys. */
export function inOrderOf(parts: readonly Part[]): (one: SortedRow, other: SortedRow) => number {
  const { keys } = parts[0]!;
  return (one, other) => {
    const at = keys.findIndex((_, index) => one[`key${index}`] !== other[`key${index}`]);
    if (at < 0) return 0;
    const isBefore = one[`key${at}`]! < other[`key${at}`]!;
    return isBefore === keys[at]!.descending ? 1 : -1;
  };
}

/** When the latest variant came; of a number without a file, when it was given. */
const lastArrival = `SELECT COALESCE(MAX(v."registeredAt"), document.registeredAt) FROM variant v
  WHERE v."documentId" = document.id`;

const firstSource = `SELECT o.code FROM document_source ds JOIN organization o ON o.id = ds."organizationId"
  WHERE ds."documentId" = document.id ORDER BY ds.position LIMIT 1`;

function goOnAfter(query: SelectQueryBuilder<Document>, keys: readonly SortKey[], cursor: string): void {
  const values = valuesOf(cursor, keys);
  const left = keys.map(({ expression }) => expression).join(', ');
  const right = keys.map((_, index) => `:after${index}`).join(', ');
  const comparison = keys[0]!.descending ? '<' : '>';
  query.andWhere(`(${left}) ${comparison} (${right})`, Object.fromEntries(values.map((value, index) => [`after${index}`, value])));
}

export function cursorOf(row: SortedRow, parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify(parts[0]!.keys.map((_, index) => row[`key${index}`]))).toString('base64url');
}

function valuesOf(cursor: string, keys: readonly SortKey[]): (string | number)[] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const areKeys = Array.isArray(values) && keys.every(({ type }, index) => typeof values[index] === type);
    if (areKeys) return values as (string | number)[];
  } catch {
    // Whoever makes up a cursor is told so below.
  }
  throw Refused.field('cursor', 'documents.badCursor');
}
