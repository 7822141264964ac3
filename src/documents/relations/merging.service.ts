import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { Document } from '../document.entity.js';
import { type SourcedDocument, treat } from '../document.policy.js';
import { DocumentsService } from '../documents.service.js';
import { RegistryService } from '../registry.service.js';
import { Variant } from '../variants/variant.entity.js';
import { RelationsService } from './relations.service.js';
import { TargetReading } from './relation-target.js';

/** Which documents become one, and what is to be said of it. */
export interface Merger {
  /** Symbols in any spelling. */
  documents: readonly string[];
  remark?: Texts | null;
}

/** Merges several documents into one, and records of each of them what became of it. */
@Injectable()
export class MergingService {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly targets: TargetReading,
    private readonly relations: RelationsService,
    private readonly documents: DocumentsService,
  ) {}

  /** All of them or none. */
  async merge(actor: Actor, slug: string, { documents, remark = null }: Merger): Promise<Document> {
    const into = await this.registry.find(actor, slug);
    actor.ensure(treat, into);
    const merged: Document[] = [];
    for (const spelling of documents) merged.push((await this.mergeable(actor, spelling)).document);
    return this.relations.together([into.document.slug, ...merged.map((one) => one.slug)], async () => {
      for (const document of merged) await this.mergeOne(actor, into, document, remark);
      return into.document;
    });
  }

  private async mergeOne(actor: Actor, { document: into }: SourcedDocument, document: Document, remark: Texts | null): Promise<void> {
    await this.relations.relate(actor, into.slug, { type: 'merges', target: { document }, remark });
    if (!(await this.database.manager.existsBy(Variant, { document: { id: document.id } }))) return;
    await this.documents.treat(actor, document.slug, { outcome: 'merged', meeting: document.meeting, target: into.symbol, remark });
  }

  /** What a meeting made of a document is recorded by those who handle it. */
  private async mergeable(actor: Actor, spelling: string): Promise<SourcedDocument> {
    const target = await this.targets.paper(actor, spelling, 'documents');
    if (!('document' in target)) throw Refused.field('documents', 'documents.mergeNotHere', { symbol: target.symbol });
    const subject = { document: target.document, sources: await this.registry.sources(target.document) };
    if (!actor.may(treat, subject)) throw Refused.field('documents', 'documents.mergeNotYours', { symbol: target.document.symbol });
    return subject;
  }
}
