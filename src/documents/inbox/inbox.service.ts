import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { MessageKey, Values } from '../../foundation/i18n/translator.js';
import type { Group } from '../../groups/group.entity.js';
import { serve } from '../../groups/group.policy.js';
import { Document } from '../document.entity.js';
import { DocumentsService } from '../documents.service.js';
import { liesIn, type Registry, type Tray, trays, wasRegisteredIn } from './trays.js';

/** What became of one of several documents that were to be posted. */
export interface Posting {
  slug: string;
  symbol: string;
  /** Why it was not posted; null where it was. */
  refused: { key: MessageKey; values: Values } | null;
}

export type TrayCounts = Record<Tray, number>;

/** How many documents are posted at once. */
export const mostAtOnce = 200;

/** What has arrived for a group or for one of its meetings, and what the secretariat does with several at once. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsService,
  ) {}

  /** How many documents lie in each tray. */
  async counts(actor: Actor, registry: Registry): Promise<TrayCounts> {
    actor.ensure(serve, registry.group);
    const query = this.database.manager.createQueryBuilder(Document, 'document').select('COUNT(*)', 'known');
    trays.forEach((tray, index) => {
      query.addSelect(`SUM(CASE WHEN ${liesIn(tray).sql} THEN 1 ELSE 0 END)`, `tray${index}`);
    });
    const { sql, parameters } = wasRegisteredIn(registry);
    query.where(sql, parameters);
    const row = (await query.getRawOne<Record<string, unknown>>())!;
    return Object.fromEntries(trays.map((tray, index) => [tray, Number(row[`tray${index}`] ?? 0)])) as TrayCounts;
  }

  /** Posts what can be posted, and tells of each what became of it; what is posted already is checked. */
  async postAll(actor: Actor, group: Group, slugs: readonly string[]): Promise<Posting[]> {
    actor.ensure(serve, group);
    const postings: Posting[] = [];
    for (const slug of new Set(slugs)) postings.push(await this.post(actor, group, slug));
    return postings;
  }

  private async post(actor: Actor, group: Group, slug: string): Promise<Posting> {
    const refuse = ({ key, values }: Refused, symbol: string): Posting => ({ slug, symbol, refused: { key, values } });
    const document = await this.database.manager.findOneBy(Document, { slug: slug.toLowerCase(), group: { id: group.id } });
    if (!document) return refuse(Refused.missing('documents.missing', { symbol: slug.slice(0, 100) }), slug.slice(0, 100));
    try {
      const { symbol } = await this.documents.post(actor, document.slug);
      return { slug: document.slug, symbol, refused: null };
    } catch (error) {
      if (error instanceof Refused) return refuse(error, document.symbol);
      throw error;
    }
  }
}
