import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { type Language, languages } from '../foundation/i18n/languages.js';
import { DocumentFile } from './document-file.entity.js';
import { DocumentItem } from './document-item.entity.js';
import { DocumentSource } from './document-source.entity.js';
import type { Document } from './document.entity.js';
import { readUnposted, type Sight, sightOf } from './document.policy.js';
import { LanguageVersion, type VersionState } from './language-version.entity.js';
import { Treatment } from './treatment.entity.js';
import { Variant } from './variant.entity.js';

/** One language of a variant, with its files: the text in each format, then the annexes. */
export interface VersionFiles {
  language: Language;
  state: VersionState;
  files: DocumentFile[];
}

/** A variant with its six languages. */
export interface VariantFiles {
  variant: Variant;
  versions: VersionFiles[];
}

/** A document as lists and its page show it, and how much of it this actor sees. What she does not see is empty. */
export interface DocumentLine {
  document: Document;
  sight: Sight;
  sources: DocumentSource[];
  items: DocumentItem[];
  /** Those that this actor may read, in the order of their issue. */
  variants: VariantFiles[];
  /** What the meeting made of it, the latest last. */
  treatments: Treatment[];
}

/** The variant that a document's own address shows: the latest revision of the text itself, else the original. */
export function latestOf({ variants }: DocumentLine): VariantFiles | null {
  return variants.findLast(({ variant }) => /^rev\d+$/.test(variant.key)) ?? null;
}

/** Gathers what belongs to documents, in a number of queries that does not grow with theirs. */
@Injectable()
export class DocumentDetails {
  constructor(private readonly database: Database) {}

  async lines(actor: Actor, documents: readonly Document[]): Promise<DocumentLine[]> {
    const sources = await this.allSources(documents);
    const seen = documents.map((document) => {
      const own = sources.filter((source) => source.document.id === document.id);
      return { document, sources: own, sight: sightOf(actor, { document, sources: own }) };
    });
    const told = await this.gather(seen.filter(({ sight }) => sight !== 'number').map(({ document }) => document));
    return seen.map(({ document, sources: own, sight }) => {
      const sees = <Part>(parts: Part[], least: Sight): Part[] => (sight === 'all' || sight === least ? parts : []);
      return {
        document,
        sight,
        sources: sees(own, 'line'),
        items: sees(told.items(document), 'all'),
        variants: sees(told.variants(document), 'all').filter(
          ({ variant }) => variant.isOut || actor.may(readUnposted, { document, sources: own }),
        ),
        treatments: sees(told.treatments(document), 'all'),
      };
    });
  }

  async line(actor: Actor, document: Document): Promise<DocumentLine> {
    return (await this.lines(actor, [document]))[0]!;
  }

  private async allSources(documents: readonly Document[]): Promise<DocumentSource[]> {
    return this.database.manager.find(DocumentSource, {
      where: { document: { id: In(documents.map(({ id }) => id)) } },
      relations: { document: true },
      order: { position: 'ASC' },
    });
  }

  private async gather(documents: readonly Document[]) {
    const { manager } = this.database;
    const ids = In(documents.map(({ id }) => id));
    const items = await manager.find(DocumentItem, {
      where: { document: { id: ids } },
      relations: { document: true },
      order: { position: 'ASC' },
    });
    const variants = await manager.find(Variant, { where: { document: { id: ids } }, order: { position: 'ASC' } });
    const variantIds = In(variants.map(({ id }) => id));
    const versions = await manager.find(LanguageVersion, { where: { variant: { id: variantIds } } });
    const files = await manager.find(DocumentFile, {
      where: { version: { id: In(versions.map(({ id }) => id)) } },
      order: { position: 'ASC', fileName: 'ASC' },
    });
    const treatments = await manager.find(Treatment, {
      where: { variant: { id: variantIds } },
      relations: { variant: true },
      order: { id: 'ASC' },
    });
    return {
      items: ({ id }: Document) => items.filter((item) => item.document.id === id),
      variants: ({ id }: Document) =>
        variants.filter((variant) => variant.document.id === id).map((variant) => withFiles(variant, versions, files)),
      treatments: ({ id }: Document) => treatments.filter((treatment) => treatment.variant.document.id === id),
    };
  }
}

function withFiles(variant: Variant, versions: readonly LanguageVersion[], files: readonly DocumentFile[]): VariantFiles {
  const own = versions.filter((version) => version.variant.id === variant.id);
  return {
    variant,
    versions: languages.map((language) => {
      const version = own.find((one) => one.language === language);
      return {
        language,
        state: version?.state ?? 'missing',
        files: version ? files.filter((file) => file.version.id === version.id) : [],
      };
    }),
  };
}
