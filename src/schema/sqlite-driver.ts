import { createRequire } from 'node:module';

/**
 * Which better-sqlite3 runs on a version of Node. The 12th is the last one for Node 20, and ends a process on Node 24 as
 * soon as a prepared statement is collected; the 13th needs Node 22.
 */
export function sqlitePackage(node = process.versions.node): 'better-sqlite3' | 'better-sqlite3-13' {
  return Number.parseInt(node, 10) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';
}

/** The module that TypeORM is to use: left to itself it takes the 12th. */
export function sqliteDriver(): unknown {
  return createRequire(import.meta.url)(sqlitePackage());
}
