import type { DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from '../config.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { sqliteDriver } from './sqlite-driver.js';

/** How TypeORM reaches the data: an SQLite file, or PostgreSQL. */
export function dataSourceOptions(database: DatabaseAddress): DataSourceOptions {
  const common = { entities, migrations, synchronize: false, migrationsTransactionMode: 'each' as const };
  if (database.kind === 'postgres') return { ...common, type: 'postgres', url: database.url, poolSize: 10 };
  return {
    ...common,
    type: 'better-sqlite3',
    driver: sqliteDriver(),
    database: database.file,
    prepareDatabase: (connection: Pragmatic) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('foreign_keys = ON');
      // With WAL this build of SQLite would otherwise answer before a commit lies on the disk.
      connection.pragma('synchronous = FULL');
    },
  };
}

/** A second connection to the same SQLite file, which only reads and never sees unfinished work. */
export function readingOptions(file: string): DataSourceOptions {
  return { type: 'better-sqlite3', driver: sqliteDriver(), entities, database: file, readonly: true, fileMustExist: true };
}

interface Pragmatic {
  pragma(source: string): unknown;
}
