import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Document } from '../document.entity.js';
import { know, type SourcedDocument } from '../document.policy.js';
import { nearSymbols } from './near-symbols.js';
import { RegistryService } from '../registry.service.js';
import { lineVisibleTo } from '../visible-to.js';

/** A document that a reader asked for, in whatever way she wrote its symbol. */
export interface Found extends SourcedDocument {
  /** The variant that the spelling names; null when it names none. */
  variant: string | null;
}

/** Finds what a reader means, among the documents of which she may know. */
@Injectable()
export class Finder {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
  ) {}

  async bySlug(actor: Actor, slug: string): Promise<Found | null> {
    return this.known(actor, await this.registry.bySlug(slug), null);
  }

  /** By any spelling or alias (NUM-2 to NUM-6). */
  async bySpelling(actor: Actor, spelling: string): Promise<Found | null> {
    const found = await this.registry.resolve(spelling);
    return found && this.known(actor, found.document, found.variant);
  }

  /** The documents whose symbols come nearest to what was written, of those that came last. */
  async near(actor: Actor, spelling: string): Promise<Document[]> {
    const slugs = nearSymbols(spelling, await this.newestSlugs(actor));
    return this.database.rows.having(Document, 'slug', slugs);
  }

  /** Whoever mistypes a symbol is not to wait for whole documents: a slug is the symbol as spellings are compared. */
  private async newestSlugs(actor: Actor): Promise<string[]> {
    const visible = lineVisibleTo(actor);
    const rows = await this.database.manager
      .createQueryBuilder(Document, 'document')
      .select('document.slug', 'slug')
      .where('(document.meeting IS NOT NULL OR document.number IS NOT NULL)')
      .orWhere(visible.sql, visible.parameters)
      .orderBy('document.id', 'DESC')
      .limit(mostCompared)
      .getRawMany<{ slug: string }>();
    return rows.map(({ slug }) => slug);
  }

  private async known(actor: Actor, document: Document | null, variant: string | null): Promise<Found | null> {
    if (!document) return null;
    const found = { document, sources: await this.registry.sources(document), variant };
    return actor.may(know, found) ? found : null;
  }
}

const mostCompared = 2000;
