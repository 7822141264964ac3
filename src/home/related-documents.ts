import { Injectable } from '@nestjs/common';
import { DocumentDetails, type DocumentLine } from '../documents/document-details.js';
import { DocumentRelation } from '../documents/relations/document-relation.entity.js';
import type { Document } from '../documents/document.entity.js';
import type { ShownRelation } from '../documents/relations/views/relation-list.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';

/** What documents have to do with each other, told from both sides (REV-9). */
@Injectable()
export class RelatedDocuments {
  constructor(
    private readonly database: Database,
    private readonly details: DocumentDetails,
  ) {}

  /** The relations of a document, less those to documents of which the actor sees no more than the number. */
  async of(actor: Actor, document: Document): Promise<ShownRelation[]> {
    const relations = await this.database.manager.find(DocumentRelation, {
      where: [{ document: { id: document.id } }, { toDocument: { id: document.id } }],
      order: { id: 'ASC' },
    });
    const others = relations.flatMap((relation) => otherEnd(relation, document) ?? []);
    const lines = (await this.details.lines(actor, uniqueById(others))).filter(({ sight }) => sight !== 'number');
    return relations.flatMap((relation) => shownRelation(relation, document, lines) ?? []);
  }
}

function otherEnd({ document, toDocument }: DocumentRelation, own: Document): Document | null {
  return document.id === own.id ? toDocument : document;
}

function uniqueById(documents: readonly Document[]): Document[] {
  return [...new Map(documents.map((document) => [document.id, document])).values()];
}

/** Null when the reader may not know of it. */
function shownRelation(relation: DocumentRelation, own: Document, lines: readonly DocumentLine[]): ShownRelation | null {
  const { id, type, toGroup, toText } = relation;
  const other = otherEnd(relation, own);
  const shown = { id, type, isInverse: relation.document.id !== own.id };
  if (other) {
    const line = lines.find(({ document }) => document.id === other.id);
    return line ? { ...shown, target: { line } } : null;
  }
  if (toGroup) return { ...shown, target: { group: toGroup } };
  return toText && { ...shown, target: { text: toText } };
}
