import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Language } from '../foundation/i18n/languages.js';
import { askedWords } from '../foundation/search/words.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { DocumentDetails, type DocumentLine } from './document-details.js';
import { Document, type Purpose } from './document.entity.js';
import { liesIn, type Registry, type Tray, wasRegisteredIn } from './inbox/trays.js';
import { Tables } from './placings/tables.service.js';
import { cursorOf, type DocumentSort, type Extent, inOrderOf, type Part, partsOf, type SortedRow, sorted } from './document-order.js';
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
    const ask = await this.asking(actor);
    const [counted] = await ask<{ count: number | string }>(query.clone().select('COUNT(*)', 'count'));
    const parts = partsOf(actor, sort, extentOf(filter));
    const rows = await pageOf(query, parts, { offset, most: limit + 1, cursor }, ask);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      lines: await this.lines(actor, filter, page),
      total: Number(counted!.count),
      next: rows.length > limit && last ? cursorOf(last, parts) : null,
    };
  }

  /** The beginning of a list, where nobody asks how long it is. */
  async first(actor: Actor, filter: DocumentFilter, { sort, limit }: Pick<Paging, 'sort' | 'limit'>): Promise<DocumentLine[]> {
    const query = await this.filtered(actor, filter);
    const parts = partsOf(actor, sort, extentOf(filter));
    return this.lines(actor, filter, await pageOf(query, parts, { offset: 0, most: limit }, await this.asking(actor)));
  }

  private async lines(actor: Actor, { meeting }: DocumentFilter, rows: readonly SortedRow[]): Promise<DocumentLine[]> {
    const documents = await this.database.rows.having(Document, 'id', rows.map(({ id }) => id));
    return this.details.lines(actor, documents, meeting);
  }

  /** What was asked before is known until something is committed, or the clock opens a document to more readers. */
  private async asking({ at: now }: Actor): Promise<Asking> {
    const at = now && (await this.lastOpening(now));
    return <Row>(query: SelectQueryBuilder<Document>): Promise<Row[]> => {
      const [sql, parameters] = query.setParameter('at', at).getQueryAndParameters();
      return this.database.remembered(JSON.stringify([sql, parameters]), () => this.database.manager.query<Row[]>(sql, parameters));
    };
  }

  /** When the clock last opened a document; until it opens the next one, readers see the same. */
  private async lastOpening(now: Date): Promise<string> {
    const query = this.database.manager.createQueryBuilder(Document, 'document').select('MAX(document.opensAt)', 'at');
    return (await query.where('document.opensAt <= :now', { now: now.toISOString() }).getRawOne<{ at: string | null }>())?.at ?? '';
  }

  private async filtered(actor: Actor, filter: DocumentFilter): Promise<SelectQueryBuilder<Document>> {
    const { meeting, group, registeredIn, ...narrow } = filter;
    const query = this.database.manager.createQueryBuilder(Document, 'document').select('document.id', 'id');
    if (meeting) addCondition(query, await this.tables.of(meeting));
    if (group) query.andWhere(ofGroupItself, { groupId: group.id });
    if (registeredIn) addCondition(query, wasRegisteredIn(registeredIn));
    if (meeting || group) addCondition(query, accountedFor(actor));
    const extent = extentOf(filter);
    if (extent === 'inside') addCondition(query, readableBy(actor));
    else if (extent === 'registry' || asks(filter.words, filter.source, filter.office)) addCondition(query, lineVisibleTo(actor));
    const asked = askedWords(filter.words ?? '');
    if (asked) addCondition(query, havingWords(asked, this.database.isSqlite));
    narrowDown(query, narrow, meeting);
    return query;
  }
}

function asks(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined);
}

/** What a list is taken from: what one may read, the table of a meeting or of a group, or the lines of the whole registry. */
function extentOf(filter: DocumentFilter): Extent {
  const { meeting, group, registeredIn: _registry, words: _words, source: _source, office: _office, ...beyondLine } = filter;
  if (asks(...Object.values(beyondLine))) return 'inside';
  return meeting || group ? 'table' : 'registry';
}

/** So many from there on. Each part is sorted for itself, by its index, no farther than that. */
async function pageOf(
  query: SelectQueryBuilder<Document>,
  parts: readonly Part[],
  { offset, most, cursor }: Stretch,
  ask: Asking,
): Promise<SortedRow[]> {
  const [whole, ...others] = parts;
  if (others.length === 0) return ask(sorted(query, whole!, cursor).offset(offset).limit(most));
  const found: SortedRow[] = [];
  for (const part of parts) found.push(...(await ask<SortedRow>(sorted(query.clone(), part, cursor).limit(offset + most))));
  return found.toSorted(inOrderOf(parts)).slice(offset, offset + most);
}

type Asking = <Row>(query: SelectQueryBuilder<Document>) => Promise<Row[]>;

interface Stretch {
  offset: number;
  most: number;
  cursor?: string | undefined;
}

function addCondition(query: SelectQueryBuilder<Document>, { sql, parameters }: Condition): void {
  query.andWhere(sql, parameters);
}

function narrowDown(query: SelectQueryBuilder<Document>, filter: Omit<DocumentFilter, 'meeting' | 'group' | 'registeredIn'>, meeting?: Meeting): void {
  const { item, source, office, instrument, actionLine, purpose, language, since, tray } = filter;
  if (tray) addCondition(query, liesIn(tray));
  if (purpose) query.andWhere('document.purpose = :purpose', { purpose });
  if (since) query.andWhere('document.postedAt >= :since', { since });
  if (item) query.andWhere(`EXISTS (${meeting ? `${ofItem} AND ai."meetingId" = :itemsOf` : ofItem})`, { item, itemsOf: meeting?.id });
  if (source) query.andWhere(`EXISTS (${ofSource})`, { source });
  if (office) query.andWhere(`EXISTS (${ofOffice})`, { office });
  if (instrument) query.andWhere(`EXISTS (${citing})`, { instrument });
  if (actionLine) query.andWhere('document.actionLines LIKE :actionLine', { actionLine: `%"${actionLine.replace(/[^\w.]/g, '')}"%` });
  if (language) query.andWhere(`EXISTS (${inLanguage})`, { language });
}

/** Holds for the documents of which each of these words begins a word, by the index that the database has of them. */
function havingWords(words: readonly string[], isSqlite: boolean): Condition {
  if (words.length === 0) return { sql: '1 = 0', parameters: {} };
  if (isSqlite) {
    const sql = 'document.id IN (SELECT rowid FROM document_words WHERE document_words MATCH :asked)';
    return { sql, parameters: { asked: words.map((word) => `"${word}"*`).join(' AND ') } };
  }
  const sql = "array_to_tsvector(string_to_array(document.words, ' ')) @@ CAST(:asked AS tsquery)";
  return { sql, parameters: { asked: words.map((word) => `'${word}':*`).join(' & ') } };
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
