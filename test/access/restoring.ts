import { Document } from '../../src/documents/document.entity.js';
import { DocumentItem } from '../../src/documents/document-item.entity.js';
import { DocumentSource } from '../../src/documents/document-source.entity.js';
import { DocumentRelation } from '../../src/documents/relations/document-relation.entity.js';
import { Placing } from '../../src/documents/placings/placing.entity.js';
import { Treatment } from '../../src/documents/treatments/treatment.entity.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import type { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';

/**
 * What verbs change of documents, and the way back to how it was. Every verb leaves a line in the journal: while none is
 * added, nothing has to be looked up again, and nothing put back.
 */
export class Memory {
  private known: { slug: string; line: number; state: State } | null = null;

  constructor(private readonly database: Database) {}

  /** Remembers a document. Answers with the way back to it. */
  async remember(slug: string): Promise<() => Promise<void>> {
    const line = await this.lastLine();
    const isKnown = this.known?.slug === slug && this.known.line === line;
    const { state } = isKnown ? this.known! : (this.known = { slug, line, state: await stateOf(this.database, slug) });
    return async () => {
      if ((await this.lastLine()) !== line) await restore(this.database, slug, state);
    };
  }

  private async lastLine(): Promise<number> {
    return (await this.database.manager.maximum(JournalLine, 'id')) ?? 0;
  }
}

type State = Awaited<ReturnType<typeof stateOf>>;

async function restore(database: Database, slug: string, before: State): Promise<void> {
  const now = await stateOf(database, slug);
  await database.transaction(async () => {
    for (const placing of now.placings.slice(before.placings.length)) await database.remove(placing);
    for (const treatment of now.treatments.slice(before.treatments.length)) await database.remove(treatment);
    for (const relation of now.relations.slice(before.relations.length)) await database.remove(relation);
    for (const row of [...now.sources, ...now.items]) await database.remove(row);
    await database.saveAll([before.document]);
    await database.saveAll(before.variants);
    await database.saveAll(before.sources.map(anew));
    await database.saveAll(before.items.map(anew));
  });
}

/** A row whose own was taken away is written as a new one. */
function anew<Row extends { id: number }>(row: Row): Row {
  return Object.assign(row, { id: undefined });
}

async function stateOf({ manager }: Database, slug: string) {
  const document = await manager.findOneByOrFail(Document, { slug });
  const of = { document: { id: document.id } };
  return {
    document,
    variants: await manager.findBy(Variant, of),
    sources: await manager.find(DocumentSource, { where: of, relations: { document: true } }),
    items: await manager.find(DocumentItem, { where: of, relations: { document: true } }),
    relations: await manager.find(DocumentRelation, { where: of, order: { id: 'ASC' } }),
    placings: await manager.find(Placing, { where: of, order: { id: 'ASC' } }),
    treatments: await manager.find(Treatment, { where: { variant: of }, order: { id: 'ASC' } }),
  };
}
