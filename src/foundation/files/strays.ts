import { In } from 'typeorm';
import type { Database } from '../database/database.js';
import type { FileStore, KeptFile } from './file-store.js';
import { StoredFile } from './stored-file.entity.js';

/** Each question reads the whole table, so it asks for many files at once. */
const batchSize = 500;

/**
 * The kept files that no row knows. A machine that stopped between the keeping of a file and the commit left them;
 * or their row is just being written.
 */
export async function* strays(database: Database, store: FileStore): AsyncGenerator<KeptFile> {
  let batch: KeptFile[] = [];
  for await (const file of store.all()) {
    batch.push(file);
    if (batch.length < batchSize) continue;
    yield* await unknownOf(database, batch);
    batch = [];
  }
  yield* await unknownOf(database, batch);
}

async function unknownOf(database: Database, files: readonly KeptFile[]): Promise<KeptFile[]> {
  if (files.length === 0) return [];
  const sha256 = In(files.map((file) => file.sha256));
  const rows = await database.manager.find(StoredFile, { select: { id: true, sha256: true }, where: { sha256 } });
  const known = new Set(rows.map((row) => row.sha256));
  return files.filter((file) => !known.has(file.sha256));
}
