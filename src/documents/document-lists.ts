import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { foldedWords } from '../foundation/search/folding.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { DocumentDetails, type DocumentLine } from './document-details.js';
import { Document, type Purpose } from './document.entity.js';
import { liesIn, type Registry, type Tray, wasRegisteredIn } from './inbox/trays.js';
import { Tables } from './placings/tables.service.js';
import { type Condition, lineVisibleTo, readableBy } from './visible-to.js';

/**
 * Which documents a list holds. Words and source find what the lines of the list tell; everything else looks into
 * documents, and finds only what one may read.
 */
export interface DocumentFilter {
  meeting?: Meeting;
  /** A group, whose own documents are wanted: those that belong to none of its meetings. */
  group?: Group;
  /** Where they were registered. */
  registeredIn?: Registry;
  /** A tray of the secretariat's inbox. */
  tray?: Tray;
  words?: string;
  /** The code of an agenda item. */
  item?: string;
  /** The code of an entity. */
  source?: string;
  /** The code of an office that contributes it. */
  office?: string;
  /** The slug of an instrument that it cites. */
  instrument?: string;
  /** The code of an action line that it is mainly about, or touches. */
  actionLine?: string;
  purpose?: Purpose;
  /** A language in which there is a file. */
  language?: Language;
  /** A day, YYYY-MM-DD, since whose beginning in UTC it has been posted. */
  since?: string;
}

export const documentSorts = ['symbol', 'source', 'posted'] as const;
/** By symbol, by source, by the day of posting, or, in the inbox, by what came last. */
export type DocumentSort = (typeof documentSorts)[number] | 'arrived';

export interface Paging {
  sort: DocumentSort;
  limit: number;
  /** How many to leave out, for pages of people. */
  offset?: number;
  /** Where the last page ended, for programs. */
  cursor?: string;
}

export interface DocumentList {
  lines: DocumentLine[];
  total: number;
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

interface Row extends Record<string, unknown> {
  id: number;
}

/** Lists documents. Every number of a meeting, or of a group between meetings, is in its list for everyone; what may not be seen tells nothing else. */
@Injectable()
export class DocumentLists {
  constructor(
    private readonly database: Database,
    private readonly details: DocumentDetails,
    private readonly tables: Tables,
  ) {}

  async list(actor: Actor, filter: DocumentFilter, { sort, limit, offset = 0, cursor }: Paging): Promise<DocumentList> {
    const query = await this.filtered(actor, filter);
    const total = await countOf(query);
    const keys = sortKeys(actor, sort);
    keys.forEach(({ expression, parameters }, index) => query.addSelect(expression, `key${index}`).setParameters(parameters));
    if (cursor) goOnAfter(query, keys, cursor);
    keys.forEach(({ descending }, index) => query.addOrderBy(`key${index}`, descending ? 'DESC' : 'ASC'));
    const rows = await query.offset(offset).limit(limit + 1).getRawMany<Row>();
    const page = rows.slice(0, limit);
    const documents = await this.database.rows.having(Document, 'id', page.map(({ id }) => id));
    const last = page.at(-1);
    return {
      lines: await this.details.lines(actor, documents, filter.meeting),
      total,
      next: rows.length > limit && last ? cursorOf(last, keys) : null,
    };
  }

  private async filtered(actor: Actor, filter: DocumentFilter): Promise<SelectQueryBuilder<Document>> {
    const { meeting, group, registeredIn, ...narrow } = filter;
    const { words, source, office, ...beyondLine } = narrow;
    const query = this.database.manager
      .createQueryBuilder(Document, 'document')
      .leftJoin('document.meeting', 'meeting')
      .select('document.id', 'id');
    if (meeting) addCondition(query, await this.tables.of(meeting));
    if (group) query.andWhere(ofGroupItself, { groupId: group.id });
    if (registeredIn) addCondition(query, wasRegisteredIn(registeredIn));
    if (meeting || group) addCondition(query, accountedFor(actor));
    const asks = (...values: unknown[]) => values.some((value) => value !== undefined);
    if (asks(...Object.values(beyondLine))) addCondition(query, readableBy(actor));
    else if (!(meeting || group) || asks(words, source, office)) addCondition(query, lineVisibleTo(actor));
    narrowDown(query, narrow, meeting);
    return query;
  }
}

async function countOf(query: SelectQueryBuilder<Document>): Promise<number> {
  return Number((await query.clone().select('COUNT(*)', 'count').getRawOne<{ count: number | string }>())!.count);
}

function addCondition(query: SelectQueryBuilder<Document>, { sql, parameters }: Condition): void {
  query.andWhere(sql, parameters);
}

function narrowDown(query: SelectQueryBuilder<Document>, filter: Omit<DocumentFilter, 'meeting' | 'group' | 'registeredIn'>, meeting?: Meeting): void {
  const { words, item, source, office, instrument, actionLine, purpose, language, since, tray } = filter;
  if (tray) addCondition(query, liesIn(tray));
  foldedWords(words ?? '').forEach((word, index) => {
    query.andWhere(`document.words LIKE :word${index} ESCAPE '!'`, { [`word${index}`]: `%${word.replace(/[!%_]/g, '!$&')}%` });
  });
  if (purpose) query.andWhere('document.purpose = :purpose', { purpose });
  if (since) query.andWhere('document.postedAt >= :since', { since });
  if (item) query.andWhere(`EXISTS (${meeting ? `${ofItem} AND ai."meetingId" = :itemsOf` : ofItem})`, { item, itemsOf: meeting?.id });
  if (source) query.andWhere(`EXISTS (${ofSource})`, { source });
  if (office) query.andWhere(`EXISTS (${ofOffice})`, { office });
  if (instrument) query.andWhere(`EXISTS (${citing})`, { instrument });
  if (actionLine) query.andWhere('document.actionLines LIKE :actionLine', { actionLine: `%"${actionLine.replace(/[^\w.]/g, '')}"%` });
  if (language) query.andWhere(`EXISTS (${inLanguage})`, { language });
}

/** Those that came to it between its meetings, and those that are put before it. */
const ofGroupItself = `(document.group = :groupId AND document.meeting IS NULL AND document.number IS NOT NULL
  OR document.id IN (SELECT "documentId" FROM "placing" WHERE "groupId" = :groupId AND "meetingId" IS NULL))`;

/** Numbers that the portal has given are told to everyone; documents of other bodies to those who see their line. */
function accountedFor(actor: Actor): Condition {
  const { sql, parameters } = lineVisibleTo(actor);
  return { sql: `(document.number IS NOT NULL OR document.meeting IS NOT NULL OR ${sql})`, parameters };
}

const ofItem = `SELECT 1 FROM document_item di JOIN agenda_item ai ON ai.id = di."itemId"
  WHERE di."documentId" = document.id AND ai.code = :item`;

const ofSource = `SELECT 1 FROM document_source ds JOIN organization o ON o.id = ds."organizationId"
  WHERE ds."documentId" = document.id AND o.code = :source`;

const ofOffice = `SELECT 1 FROM document_source ds JOIN office ON office.id = ds."officeId"
  WHERE ds."documentId" = document.id AND office.code = :office`;

const citing = `SELECT 1 FROM citation c JOIN instrument i ON i.id = c."instrumentId"
  WHERE c."documentId" = document.id AND i.slug = :instrument`;

const inLanguage = `SELECT 1 FROM variant v JOIN language_version lv ON lv."variantId" = v.id
  WHERE v."documentId" = document.id AND lv.language = :language AND lv.state = 'ready'
  AND (v."postedAt" IS NOT NULL OR v."registeredAt" IS NULL)`;

interface SortKey {
  expression: string;
  type: 'string' | 'number';
  parameters: Record<string, unknown>;
  descending: boolean;
}

/** What a list is sorted by. Of what one does not see in the list, nothing has a say but the number. */
function sortKeys(actor: Actor, sort: DocumentSort): SortKey[] {
  const visible = sort === 'posted' || sort === 'arrived' ? readableBy(actor) : lineVisibleTo(actor);
  const seen = (expression: string, descending: boolean): SortKey => ({
    expression: `CASE WHEN ${visible.sql} THEN COALESCE(${expression}, '') ELSE '${descending ? '' : '~'}' END`,
    type: 'string',
    parameters: visible.parameters,
    descending,
  });
  const text = (expression: string): SortKey => ({ expression, type: 'string', parameters: {}, descending: false });
  const number = (expression: string, descending = false): SortKey => ({ ...text(expression), type: 'number', descending });
  const bySymbol = [
    text("COALESCE(meeting.slug, '~')"),
    text('document.series'),
    number('COALESCE(document.number, 0)'),
    number('document.id'),
  ];
  if (sort === 'arrived') return [seen(`(${lastArrival})`, true), number('document.id', true)];
  if (sort === 'posted') return [seen('document.postedAt', true), number('document.id', true)];
  return sort === 'source' ? [seen(`(${firstSource})`, false), ...bySymbol] : bySymbol;
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

function cursorOf(row: Row, keys: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify(keys.map((_, index) => row[`key${index}`]))).toString('base64url');
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
