import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { DocumentFile, type FileRole } from '../documents/variants/document-file.entity.js';
import { DocumentItem } from '../documents/document-item.entity.js';
import { DocumentSource } from '../documents/document-source.entity.js';
import { Document } from '../documents/document.entity.js';
import { Tables } from '../documents/placings/tables.service.js';
import { Treatment } from '../documents/treatments/treatment.entity.js';
import type { Condition } from '../documents/visible-to.js';
import { Database } from '../foundation/database/database.js';
import type { FileKind } from '../foundation/files/file-kinds.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Group } from '../groups/group.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Organization } from '../people/organization.entity.js';
import type { DayPart } from '../sessions/session.entity.js';
import { type PaperItem, sessionKey } from './pack-paper.js';

/** Whose documents a pack holds: a meeting's, or all of a group's. */
export type PackScope = { meeting: Meeting } | { group: Group };

export function groupOf(scope: PackScope): Group {
  return 'meeting' in scope ? scope.meeting.group : scope.group;
}

/** The rows of a pack: which documents, and which of their agenda items. */
export interface Among {
  documents: Condition;
  items: Condition;
}

/** A file with what of its variant matters for a pack. */
export interface FileRow {
  documentId: number;
  variantId: number;
  key: string;
  postedAt: string | null;
  registeredAt: string | null;
  language: Language;
  role: FileRole;
  position: number;
  sha256: string;
  size: number;
  crc32: number | string;
  kind: FileKind;
  keptAt: string;
}

interface DocumentRow {
  document_groupId: number;
  document_meetingId: number | null;
}

interface TreatmentRow {
  documentId: number;
  day: string;
  starts: string | null;
  part: DayPart | null;
  slug: string;
}

/**
 * What belongs to the documents of a pack, by their ids. The rows are read as they are, in a number of queries that
 * does not grow with theirs: a thousand documents with all that hangs on them would else take seconds.
 */
@Injectable()
export class PackRows {
  constructor(
    private readonly database: Database,
    private readonly tables: Tables,
  ) {}

  /** In the pack of a meeting a document of elsewhere lies under the items of that meeting. */
  async among(scope: PackScope): Promise<Among> {
    if ('group' in scope) {
      const documents = { sql: 'document.group = :packOf', parameters: { packOf: scope.group.id } };
      return { documents, items: { ...documents, sql: `${documents.sql} AND link.placedBefore IS NULL` } };
    }
    const { sql, parameters } = await this.tables.of(scope.meeting);
    const own = '(link.placedBefore = :tableOf OR link.placedBefore IS NULL AND document.meeting = :tableOf)';
    return { documents: { sql, parameters }, items: { sql: `${sql} AND ${own}`, parameters } };
  }

  /** With group and meeting, which all of them share, put in afterwards. */
  async documents({ documents }: Among): Promise<Document[]> {
    const query = this.database.manager.createQueryBuilder(Document, 'document').where(documents.sql, documents.parameters);
    const { entities, raw } = await query.getRawAndEntities<DocumentRow>();
    const groups = await this.byId(Group, raw.map(({ document_groupId: id }) => id));
    const meetings = await this.byId(Meeting, raw.flatMap(({ document_meetingId: id }) => id ?? []));
    return entities.map((document, index) => {
      const { document_groupId: groupId, document_meetingId: meetingId } = raw[index]!;
      return Object.assign(document, {
        group: groups.get(groupId)!,
        meeting: meetingId === null ? null : meetings.get(meetingId)!,
      });
    });
  }

  async sources({ documents }: Among): Promise<Map<number, DocumentSource[]>> {
    const rows = await this.from(DocumentSource, 'source', documents)
      .leftJoin('source.organization', 'organization')
      .addSelect('organization.id', 'organizationId')
      .addSelect('source.isConfirmed', 'isConfirmed')
      .getRawMany<{ documentId: number; organizationId: number | null; isConfirmed: boolean | number }>();
    return byDocument(rows, ({ organizationId, isConfirmed }) =>
      Object.assign(new DocumentSource(), {
        organization: organizationId === null ? null : Object.assign(new Organization(), { id: organizationId }),
        isConfirmed: Boolean(isConfirmed),
      }),
    );
  }

  async items({ items: where }: Among): Promise<Map<number, PaperItem[]>> {
    const rows = await this.from(DocumentItem, 'link', where)
      .innerJoin('link.item', 'item')
      .addSelect('item.id', 'itemId')
      .orderBy('link.position', 'ASC')
      .getRawMany<{ documentId: number; itemId: number }>();
    const items = await this.byId(AgendaItem, rows.map(({ itemId }) => itemId));
    return byDocument(rows, ({ itemId }) => items.get(itemId)!);
  }

  async sessions({ documents }: Among): Promise<Map<number, string[]>> {
    const rows = await this.database.manager
      .createQueryBuilder(Treatment, 'treatment')
      .innerJoin('treatment.variant', 'variant')
      .innerJoin('variant.document', 'document')
      .innerJoin('treatment.session', 'session')
      .innerJoin('session.group', 'body')
      .select('document.id', 'documentId')
      .addSelect('session.day', 'day')
      .addSelect('session.starts', 'starts')
      .addSelect('session.part', 'part')
      .addSelect('body.slug', 'slug')
      .where(documents.sql, documents.parameters)
      .orderBy('treatment.id', 'ASC')
      .getRawMany<TreatmentRow>();
    return byDocument(rows, ({ day, starts, part, slug }) =>
      sessionKey({ day, starts, part, group: Object.assign(new Group(), { slug }) }),
    );
  }

  async files({ documents }: Among): Promise<Map<number, FileRow[]>> {
    const rows = await this.database.manager
      .createQueryBuilder(DocumentFile, 'file')
      .innerJoin('file.version', 'version')
      .innerJoin('version.variant', 'variant')
      .innerJoin('variant.document', 'document')
      .innerJoin('file.file', 'stored')
      .select('document.id', 'documentId')
      .addSelect('variant.id', 'variantId')
      .addSelect('variant.key', 'key')
      .addSelect('variant.postedAt', 'postedAt')
      .addSelect('variant.registeredAt', 'registeredAt')
      .addSelect('version.language', 'language')
      .addSelect('file.role', 'role')
      .addSelect('file.position', 'position')
      .addSelect('stored.sha256', 'sha256')
      .addSelect('stored.size', 'size')
      .addSelect('stored.crc32', 'crc32')
      .addSelect('stored.kind', 'kind')
      .addSelect('stored.keptAt', 'keptAt')
      .where(documents.sql, documents.parameters)
      .orderBy('variant.position', 'ASC')
      .addOrderBy('file.position', 'ASC')
      .addOrderBy('file.fileName', 'ASC')
      .getRawMany<FileRow>();
    return byDocument(rows, (row) => row);
  }

  /** Rows that belong to documents, with the document's id. */
  private from(
    entity: typeof DocumentSource | typeof DocumentItem,
    alias: string,
    { sql, parameters }: Condition,
  ): SelectQueryBuilder<DocumentSource | DocumentItem> {
    return this.database.manager
      .createQueryBuilder<DocumentSource | DocumentItem>(entity, alias)
      .innerJoin(`${alias}.document`, 'document')
      .select('document.id', 'documentId')
      .where(sql, parameters);
  }

  private async byId<Row extends Group | Meeting | AgendaItem>(
    entity: new () => Row,
    ids: readonly number[],
  ): Promise<Map<number, Row>> {
    const where = { id: In([...new Set(ids)]) };
    const rows = (await this.database.manager.find<Group | Meeting | AgendaItem>(entity, { where })) as Row[];
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function byDocument<Row extends { documentId: number }, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
): Map<number, Made[]> {
  const made = new Map<number, Made[]>();
  for (const row of rows) {
    const own = made.get(row.documentId);
    if (own) own.push(make(row));
    else made.set(row.documentId, [make(row)]);
  }
  return made;
}
