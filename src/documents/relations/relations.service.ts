import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Document } from '../document.entity.js';
import { relate, type SourcedDocument } from '../document.policy.js';
import { DocumentsService } from '../documents.service.js';
import { RegistryService } from '../registry.service.js';
import { cyclesAlong, DocumentRelation, type RelationType } from './document-relation.entity.js';
import { tellableTypes } from './relation.policy.js';
import { leadsTo, named, type RelationTarget } from './relation-target.js';

export interface NewRelation {
  type: RelationType;
  target: RelationTarget;
  remark?: Texts | null;
}

/** Says what documents have to do with each other, with groups and with what is not here, and takes it back (REV-9). */
@Injectable()
export class RelationsService {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly documents: DocumentsService,
  ) {}

  /** The document as somebody sees it who may say something of it. */
  async ensureMay(actor: Actor, slug: string): Promise<SourcedDocument> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(relate, subject);
    if (subject.document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: subject.document.symbol });
    return subject;
  }

  /** Says it once, and never so that a document comes of itself. */
  relate(actor: Actor, slug: string, { type, target, remark = null }: NewRelation): Promise<Document> {
    return this.together([slug.toLowerCase(), ...slugsIn(target)], () =>
      this.documents.change(actor, relate, slug, async (subject) => {
        ensureTellable(actor, subject, type);
        const { document } = subject;
        if (await this.said(document, type, target)) throw Refused.conflict('documents.relationTwice', { symbol: document.symbol });
        if ('document' in target) await this.ensureForward(document, type, target.document);
        await this.database.save(Object.assign(new DocumentRelation(), { document, type, remark, ...columnsOf(target) }));
        return { verb: 'documents.relate', details: { type, ...named(target), remark } };
      }),
    );
  }

  /** A relation is taken back by saying it again; the journal keeps that it was said. */
  takeBack(actor: Actor, slug: string, type: RelationType, target: RelationTarget): Promise<Document> {
    return this.documents.change(actor, relate, slug, async (subject) => {
      ensureTellable(actor, subject, type);
      const relation = await this.said(subject.document, type, target);
      if (!relation) throw Refused.conflict('documents.noSuchRelation', { symbol: subject.document.symbol });
      const { remark } = relation;
      await this.database.remove(relation);
      return { verb: 'documents.takeRelationBack', details: { type, ...named(target), remark } };
    });
  }

  /** Claims all documents that take part, in one order, so that two who relate them wait for each other. */
  together<Result>(slugs: readonly string[], work: () => Promise<Result>): Promise<Result> {
    return this.database.transaction(async () => {
      for (const slug of [...new Set(slugs)].toSorted()) await this.database.claim(Document, { slug });
      return work();
    });
  }

  private async said({ id }: Document, type: RelationType, target: RelationTarget): Promise<DocumentRelation | undefined> {
    const relations = await this.database.manager.findBy(DocumentRelation, { document: { id }, type });
    return relations.find((relation) => leadsTo(relation, target));
  }

  private async ensureForward(document: Document, type: RelationType, target: Document): Promise<void> {
    if (target.id === document.id) throw Refused.field('document', 'documents.relationSelf');
    if (await this.leadsBack(target, cyclesAlong(type), document)) {
      throw Refused.field('document', 'documents.relationTurns', { symbol: document.symbol, target: target.symbol });
    }
  }

  /** Whether one comes from the one document to the other along relations of these types. */
  private async leadsBack(from: Document, types: readonly RelationType[], to: Document): Promise<boolean> {
    const met = new Set<number>();
    let reached = types.length > 0 ? [from.id] : [];
    while (reached.length > 0 && !reached.includes(to.id)) {
      for (const id of reached) met.add(id);
      const onward = await this.database.manager.find(DocumentRelation, {
        where: { document: { id: In(reached) }, type: In([...types]), toDocument: Not(IsNull()) },
      });
      reached = [...new Set(onward.map(({ toDocument }) => toDocument!.id))].filter((id) => !met.has(id));
    }
    return reached.length > 0;
  }
}

function slugsIn(target: RelationTarget): string[] {
  return 'document' in target ? [target.document.slug] : [];
}

function columnsOf(target: RelationTarget) {
  return {
    toDocument: 'document' in target ? target.document : null,
    toGroup: 'group' in target ? target.group : null,
    toSymbol: 'symbol' in target ? target.symbol : null,
    toText: 'text' in target ? target.text : null,
  };
}

function ensureTellable(actor: Actor, subject: SourcedDocument, type: RelationType): void {
  const { isWithdrawn, symbol } = subject.document;
  if (isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol });
  if (!tellableTypes(actor, subject).includes(type)) throw Refused.field('type', 'documents.relationNotYours');
}
