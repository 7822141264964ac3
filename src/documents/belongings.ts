import { In } from 'typeorm';
import type { Database } from '../foundation/database/database.js';
import { languages } from '../foundation/i18n/languages.js';
import type { VariantFiles } from './document-details.js';
import { DocumentFile } from './variants/document-file.entity.js';
import { DocumentItem } from './document-item.entity.js';
import { DocumentSource } from './document-source.entity.js';
import type { Document } from './document.entity.js';
import { LanguageVersion } from './variants/language-version.entity.js';
import { Treatment } from './treatments/treatment.entity.js';
import { Variant } from './variants/variant.entity.js';

/**
 * Loads what belongs to documents: every row once, tied to the rows that are there already, however deep it lies.
 * Left to itself the mapper would load each document anew with each of its files.
 */
export class Belongings {
  constructor(private readonly database: Database) {}

  /** Who contributes each document, in their order. */
  async sources(documents: readonly Document[]): Promise<(document: Document) => DocumentSource[]> {
    const sources = await this.database.manager.find(DocumentSource, {
      ...bare('document'),
      where: { document: { id: In(idsOf(documents)) } },
      relations: { organization: true, group: true, office: { organization: true } },
      order: { position: 'ASC' },
    });
    const sourcesOf = grouped(tiedTo(documents, 'document', sources), (source) => source.document.id);
    return ({ id }) => sourcesOf.get(id) ?? [];
  }

  /** Under which numbers something has been issued. */
  async filed(documents: readonly Document[]): Promise<(document: Document) => boolean> {
    const variants = await this.database.manager
      .createQueryBuilder(Variant, 'variant')
      .select('DISTINCT variant.document', 'id')
      .where({ document: { id: In(idsOf(documents)) } })
      .getRawMany<{ id: number }>();
    const filed = new Set(variants.map(({ id }) => id));
    return ({ id }) => filed.has(id);
  }

  /** Items, variants with their files, and treatments. */
  async of(documents: readonly Document[]) {
    const { manager } = this.database;
    const ofDocuments = { document: { id: In(idsOf(documents)) } };
    const byPosition = { position: 'ASC' } as const;
    const items = await manager.find(DocumentItem, {
      ...bare('document'),
      where: ofDocuments,
      relations: { item: true },
      order: byPosition,
    });
    const issued = await manager.find(Variant, { ...bare('document'), where: ofDocuments, order: byPosition });
    const variants = tiedTo(documents, 'document', issued);
    const ofVariants = { variant: { id: In(idsOf(variants)) } };
    const bareVersions = await manager.find(LanguageVersion, { ...bare('variant'), where: ofVariants });
    const versions = tiedTo(variants, 'variant', bareVersions);
    const bareFiles = await manager.find(DocumentFile, {
      ...bare('version'),
      where: { version: { id: In(idsOf(versions)) } },
      relations: { file: true },
      order: { position: 'ASC', fileName: 'ASC' },
    });
    const bareTreatments = await manager.find(Treatment, {
      ...bare('variant'),
      where: ofVariants,
      relations: { meeting: { group: true }, session: { group: true, meeting: { group: true } } },
      order: { id: 'ASC' },
    });
    return arranged(items, variants, versions, tiedTo(versions, 'version', bareFiles), tiedTo(variants, 'variant', bareTreatments));
  }
}

type Parent<Name extends string> = { [Key in Name]: { id: number } };

/** Asks for a row alone, with the id of the row above it. What it would load by itself is known already. */
function bare(parent: string) {
  return { loadEagerRelations: false, loadRelationIds: { relations: [parent], disableMixedMap: true } };
}

/** Puts the rows above in place of their ids; rows whose parent is not among them are left out. */
function tiedTo<Name extends string, Row extends Parent<Name>>(parents: readonly Row[Name][], name: Name, rows: Row[]): Row[] {
  const byId = new Map(parents.map((parent) => [parent.id, parent]));
  return rows.filter((row) => {
    const parent = byId.get(row[name].id);
    if (parent) row[name] = parent;
    return parent !== undefined;
  });
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
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
