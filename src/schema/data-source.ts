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
    ...onSqlite(),
    database: database.file,
    prepareDatabase: (connection: Pragmatic) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('foreign_keys = ON');
      // With WAL this build of SQLite would otherwise answer before a commit lies on the disk.
      connection.pragma('synchronous = FULL');
      // In kibibytes: those who read have sixteen megabytes of their own; whoever writes touches few pages.
      connection.pragma('cache_size = -4096');
    },
  };
}

/** A second connection to the same SQLite file, which only reads and never sees unfinished work. */
export function readingOptions(file: string): DataSourceOptions {
  return { ...onSqlite(), entities, database: file, readonly: true, fileMustExist: true };
}

/** Each connection keeps its last statements prepared. No more of them, for one over many tables takes up to 70 kB. */
function onSqlite() {
  return { type: 'better-sqlite3' as const, driver: sqliteDriver(), statementCacheSize: 100 };
}

interface Pragmatic {
  pragma(source: string): unknown;
}
