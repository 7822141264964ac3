import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { post } from '../../documents/document.policy.js';
import { DocumentsService } from '../../documents/documents.service.js';
import { RegistryService } from '../../documents/registry.service.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { ReturnLetters } from './return-letters.js';

/** Returns papers to their authors before they are posted. Their numbers and their receipts stay as they are. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly documents: DocumentsService,
    private readonly letters: ReturnLetters,
  ) {}

  /** The author learns by letter what she is to mend; she hands it in again by replacing its files. */
  giveBack(actor: Actor, slug: string, reason: string): Promise<Document> {
    return this.documents.change(actor, post, slug, async ({ document }) => {
      const variant = await this.returnable(document);
      if (variant.isReturned) throw Refused.conflict('documents.isReturned', { symbol: document.symbol });
      variant.giveBack(await this.database.now(), reason);
      await this.database.save(variant);
      const told = await this.letters.tellAuthor(variant, reason);
      return { verb: 'contributions.return', details: { variant: variant.key, reason, told } };
    });
  }

  /** Takes a return back: the paper waits for the secretariat as it did before. */
  takeBack(actor: Actor, slug: string): Promise<Document> {
    return this.documents.change(actor, post, slug, async ({ document }) => {
      const variant = await this.registry.unposted(document);
      if (!variant?.isReturned) throw Refused.conflict('contributions.notReturned', { symbol: document.symbol });
      const { returnReason: reason } = variant;
      variant.takeBack();
      await this.database.save(variant);
      const told = await this.letters.tellTakenBack(variant);
      return { verb: 'contributions.takeReturnBack', details: { variant: variant.key, reason, told } };
    });
  }

  /** What nobody has read yet: published bytes never change (REV-8). */
  async returnable(document: Document): Promise<Variant> {
    const variant = document.isWithdrawn ? null : await this.registry.unposted(document);
    if (!variant) throw Refused.conflict('contributions.nothingToReturn', { symbol: document.symbol });
    return variant;
  }
}
