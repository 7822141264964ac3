import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Group } from '../../groups/group.entity.js';
import { DocumentDetails, type DocumentLine } from '../document-details.js';
import type { Document } from '../document.entity.js';
import { DocumentRelation, type RelationType } from './document-relation.entity.js';

/** What a document or a group has to do with a document, another group, or something that is not here (REV-9). */
export interface ShownRelation {
  id: number;
  type: RelationType;
  /** Whether the other side says it of this one. */
  isInverse: boolean;
  target: { line: DocumentLine } | { group: Group } | { symbol: string } | { text: Texts };
  remark: Texts | null;
}

/** What documents have to do with each other and with groups, told from both sides (REV-9). */
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
    const lines = await this.known(actor, others);
    return relations.flatMap((relation) => shownRelation(relation, document, lines) ?? []);
  }

  /** What documents say of a group: that it came from one, or that it is answered by one. */
  async toGroup(actor: Actor, group: Group): Promise<ShownRelation[]> {
    const relations = await this.database.manager.find(DocumentRelation, {
      where: { toGroup: { id: group.id } },
      order: { id: 'ASC' },
    });
    const lines = await this.known(actor, relations.map(({ document }) => document));
    return relations.flatMap(({ id, type, document, remark }) => {
      const line = lineOf(document, lines);
      return line ? [{ id, type, isInverse: true, target: { line }, remark }] : [];
    });
  }

  private async known(actor: Actor, documents: readonly Document[]): Promise<DocumentLine[]> {
    const once = [...new Map(documents.map((document) => [document.id, document])).values()];
    return (await this.details.lines(actor, once)).filter(({ sight }) => sight !== 'number');
  }
}

function otherEnd({ document, toDocument }: DocumentRelation, own: Document): Document | null {
  return document.id === own.id ? toDocument : document;
}

function lineOf({ id }: Document, lines: readonly DocumentLine[]): DocumentLine | undefined {
  return lines.find(({ document }) => document.id === id);
}

/** Null when the reader may not know of it. */
function shownRelation(relation: DocumentRelation, own: Document, lines: readonly DocumentLine[]): ShownRelation | null {
  const { id, type, toGroup, toSymbol, toText, remark } = relation;
  const other = otherEnd(relation, own);
  const shown = { id, type, isInverse: relation.document.id !== own.id, remark };
  if (other) {
    const line = lineOf(other, lines);
    return line ? { ...shown, target: { line } } : null;
  }
  if (toGroup) return { ...shown, target: { group: toGroup } };
  if (toSymbol) return { ...shown, target: { symbol: toSymbol } };
  return toText && { ...shown, target: { text: toText } };
}
