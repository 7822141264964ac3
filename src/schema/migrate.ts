import { DataSource } from 'typeorm';
import { blaming, type DatabaseAddress } from '../config.js';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { dataSourceOptions } from './data-source.js';

/** Only one process at a time brings a shared database up to date. The number is ours alone. */
const migrationLock = 7_536_863;

/** Brings the database up to the present schema. Answers with the names of the steps that were taken. */
export async function migrate(database: DatabaseAddress): Promise<string[]> {
  const source = await blaming('DATABASE_URL', () => open(database));
  const runner = source.createQueryRunner();
  try {
    if (database.kind === 'postgres') await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    if (database.kind === 'postgres') await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
    await source.destroy();
  }
}

function open(database: DatabaseAddress): Promise<DataSource> {
  if (database.kind === 'sqlite') mkdirSync(dirname(database.file), { recursive: true });
  return new DataSource(dataSourceOptions(database)).initialize();
}
