import type { Rows } from '../foundation/database/rows.js';
import { languages } from '../foundation/i18n/languages.js';
import type { VariantFiles } from './document-details.js';
import { DocumentFile } from './variants/document-file.entity.js';
import { DocumentItem } from './document-item.entity.js';
import { DocumentSource } from './document-source.entity.js';
import type { Document } from './document.entity.js';
import { LanguageVersion } from './variants/language-version.entity.js';
import { Treatment } from './treatments/treatment.entity.js';
import { Variant } from './variants/variant.entity.js';

/** Loads what belongs to documents, in a number of statements that does not grow with theirs. */
export class Belongings {
  constructor(private readonly rows: Rows) {}

  /** Who contributes each document, in their order. */
  async sources(documents: readonly Document[]): Promise<(document: Document) => DocumentSource[]> {
    const sources = await this.rows.having(DocumentSource, 'documentId', idsOf(documents), ['position']);
    const sourcesOf = grouped(sources, (source) => source.document.id);
    return ({ id }) => sourcesOf.get(id) ?? [];
  }

  /** Under which numbers something has been issued. */
  async filed(documents: readonly Document[]): Promise<(document: Document) => boolean> {
    const filed = new Set((await this.variants(documents)).map(({ document }) => document.id));
    return ({ id }) => filed.has(id);
  }

  /** Items, variants with their files, and treatments. */
  async of(documents: readonly Document[]) {
    const variants = await this.variants(documents);
    const versions = await this.rows.having(LanguageVersion, 'variantId', idsOf(variants));
    return arranged(
      await this.rows.having(DocumentItem, 'documentId', idsOf(documents), ['position']),
      variants,
      versions,
      await this.rows.having(DocumentFile, 'versionId', idsOf(versions), ['position', 'fileName']),
      await this.rows.having(Treatment, 'variantId', idsOf(variants)),
    );
  }

  private variants(documents: readonly Document[]): Promise<Variant[]> {
    return this.rows.having(Variant, 'documentId', idsOf(documents), ['position']);
  }
}

function arranged(
  items: readonly DocumentItem[],
  variants: readonly Variant[],
  versions: readonly LanguageVersion[],
  files: readonly DocumentFile[],
  treatments: readonly Treatment[],
) {
  const itemsOf = grouped(items, (item) => item.document.id);
  const variantsOf = grouped(variants, (variant) => variant.document.id);
  const versionsOf = grouped(versions, (version) => version.variant.id);
  const filesOf = grouped(files, (file) => file.version.id);
  const treatmentsOf = grouped(treatments, (treatment) => treatment.variant.document.id);
  const withFiles = (variant: Variant): VariantFiles => {
    const own = versionsOf.get(variant.id) ?? [];
    return {
      variant,
      versions: languages.map((language) => {
        const version = own.find((one) => one.language === language);
        return { language, state: version?.state ?? 'missing', dueOn: version?.dueOn ?? null, files: (version && filesOf.get(version.id)) ?? [] };
      }),
    };
  };
  return {
    items: ({ id }: Document) => itemsOf.get(id) ?? [],
    variants: ({ id }: Document) => (variantsOf.get(id) ?? []).map(withFiles),
    treatments: ({ id }: Document) => treatmentsOf.get(id) ?? [],
  };
}

function idsOf(rows: readonly { id: number }[]): number[] {
  return rows.map(({ id }) => id);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
