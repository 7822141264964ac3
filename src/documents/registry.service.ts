import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { DocumentAlias } from './document-alias.entity.js';
import { DocumentSource } from './document-source.entity.js';
import { Document } from './document.entity.js';
import { know, readLine, type Sight, sightOf, type SourcedDocument } from './document.policy.js';
import { foldSpelling, normalisedSpelling, slugOfSpelling } from './symbols/spelling.js';
import { variantKey } from './symbols/symbol-variants.js';
import { type DocumentSymbol, normalisedPrefix, parseSymbol, type Prefixes, slugOf } from './symbols/symbol.js';
import { Variant } from './variants/variant.entity.js';

/** What a spelling means: a document, and a variant of it where the spelling names one. */
export interface Resolved {
  document: Document;
  /** Null when the spelling names no variant. */
  variant: string | null;
}

/** Finds documents by their symbols, in any spelling. */
@Injectable()
export class RegistryService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
  ) {}

  /** What a symbol means, in whatever way it is written (NUM-2 to NUM-6); null when it means nothing here. */
  async resolve(spelling: string): Promise<Resolved | null> {
    const read = parseSymbol(spelling, await this.prefixes());
    const bySymbol = read && (await this.bySymbol(read.symbol));
    if (bySymbol) return { document: bySymbol, variant: read.variant.length > 0 ? variantKey(read.variant) : null };
    const document = (await this.bySlug(spelling.trim().toLowerCase())) ?? (await this.byAlias(spelling));
    return document && { document, variant: null };
  }

  /** Under any prefix that the group has or had: a symbol stays what it was when the group is renamed. */
  private async bySymbol(symbol: DocumentSymbol): Promise<Document | null> {
    const group = await this.groups.labelled(symbol.prefix);
    const slugs = [symbol.prefix, ...(group?.prefixes ?? [])].map((prefix) => slugOf({ ...symbol, prefix }));
    const found = await this.database.manager.findBy(Document, { slug: In(slugs) });
    return slugs.flatMap((slug) => found.find((document) => document.slug === slug) ?? [])[0] ?? null;
  }

  async bySlug(slug: string): Promise<Document | null> {
    return (await this.database.rows.having(Document, 'slug', [slug]))[0] ?? null;
  }

  /**
   * A symbol of another body means one document for ever: none that is known already, and none whose number is still to
   * come, for numbers of the portal's own bodies are given by their series, and never written down before.
   * @throws Refused for the field `symbol`
   */
  async ensureForeign(symbol: string): Promise<void> {
    const known = (await this.resolve(symbol))?.document ?? (await this.bySlug(slugOfSpelling(symbol)));
    if (known) throw Refused.field('symbol', 'documents.symbolTaken', { symbol: known.symbol });
    const own = parseSymbol(symbol, await this.prefixes());
    if (own) throw Refused.field('symbol', 'documents.symbolOfSeries', { group: own.symbol.prefix });
  }

  sources(document: Document): Promise<DocumentSource[]> {
    return this.database.rows.having(DocumentSource, 'documentId', [document.id], ['position']);
  }

  /** The latest variant of a document that has been registered and not posted; null where all is out. */
  async unposted({ id }: Document): Promise<Variant | null> {
    const variants = await this.database.manager.find(Variant, { where: { document: { id } }, order: { position: 'DESC' } });
    return variants.find(({ isOut }) => !isOut) ?? null;
  }

  /** Other ways in which the symbol of a document is written. */
  async aliases(document: Document): Promise<string[]> {
    const aliases = await this.database.rows.having(DocumentAlias, 'documentId', [document.id], ['writtenAs']);
    return aliases.map(({ writtenAs }) => writtenAs).filter((writtenAs) => writtenAs !== document.symbol);
  }

  /** The documents to which these entities contribute, in one meeting or in all, the latest first. */
  async ofSources(meeting: Meeting | null, organizationIds: readonly number[]): Promise<SourcedDocument[]> {
    const { manager } = this.database;
    const own = await manager.find(DocumentSource, {
      where: { organization: { id: In([...organizationIds]) }, document: meeting ? { meeting: { id: meeting.id } } : {} },
      relations: { document: true },
    });
    const documents = await manager.find(Document, { where: { id: In(own.map(({ document }) => document.id)) }, order: { id: 'DESC' } });
    const sources = await manager.find(DocumentSource, {
      where: { document: { id: In(documents.map(({ id }) => id)) } },
      relations: { document: true },
      order: { position: 'ASC' },
    });
    return documents.map((document) => ({
      document,
      sources: sources.filter((source) => source.document.id === document.id),
    }));
  }

  /** The document of this address with how much of it the actor sees. @throws Refused missing */
  async find(actor: Actor, slug: string): Promise<SourcedDocument & { sight: Sight }> {
    const document = await this.bySlug(slug.toLowerCase());
    const sourced = document && { document, sources: await this.sources(document) };
    if (!sourced || !actor.may(know, sourced)) throw Refused.missing('documents.missing', { symbol: slug.slice(0, 100) });
    return { ...sourced, sight: sightOf(actor, sourced) };
  }

  /** Refuses whoever may not read a document: gone, or closed to visitors or to this person. */
  ensureReadable(actor: Actor, subject: SourcedDocument): void {
    const { document } = subject;
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    if (sightOf(actor, subject) === 'all') return;
    const reason = actor.person ? 'forbidden' : 'unidentified';
    throw new Refused(reason, actor.may(readLine, subject) ? 'documents.membersOnly' : 'documents.closed', { symbol: document.symbol });
  }

  /** From every prefix and alias to the acronym that is printed (NUM-3). */
  async prefixes(): Promise<Prefixes> {
    const groups = await this.groups.all();
    return new Map(
      groups.flatMap((group) => [group.label, ...group.prefixes].map((prefix) => [normalisedPrefix(prefix), group.label] as const)),
    );
  }

  private async byAlias(text: string): Promise<Document | null> {
    if (!foldSpelling(text)) return null;
    const alias = await this.database.manager.findOne(DocumentAlias, {
      where: { spelling: normalisedSpelling(text) },
      relations: { document: { group: true, meeting: true } },
    });
    return alias?.document ?? null;
  }
}
