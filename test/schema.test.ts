import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DatabaseAddress } from '../src/config.js';
import { insert } from '../src/schema/columns.js';
import { dataSourceOptions } from '../src/schema/data-source.js';
import { AskingAddressees1795450000002 } from '../src/schema/migrations/1795450000002-asking-addressees.js';
import { migrations } from '../src/schema/migrations/index.js';
import { freshDatabase } from './builders/fresh-database.js';

let folder: string;
let address: DatabaseAddress;
let drop: () => Promise<void>;
let source: DataSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-schema-'));
  ({ address, drop } = await freshDatabase(folder));
  source = await new DataSource(dataSourceOptions(address)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the migrations build exactly what the entities describe', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('every pointer can be followed backwards without reading a whole table', () => {
  const unled = source.entityMetadatas.flatMap(({ tableName, foreignKeys, indices, uniques, primaryColumns }) => {
    const keys = [primaryColumns, ...indices.map(({ columns }) => columns), ...uniques.map(({ columns }) => columns)];
    const led = new Set(keys.map(([first]) => first?.databaseName));
    return foreignKeys.flatMap(({ columnNames: [name] }) => (led.has(name!) ? [] : `${tableName}.${name}`));
  });
  expect(unled).toEqual([]);
});

test('the journal takes lines, and gives none back, whatever is tried', async () => {
  const line = (id: string) => `"journal_line" ("id", "at", "person", "verb", "subject", "details")
    VALUES (${id}, '2026-01-01T00:00:00.000Z', 'Plenary', 'tests.try', 'nothing', '{}')`;
  await source.query(`INSERT INTO ${line('1')}`);
  const tampering = [
    `UPDATE "journal_line" SET "verb" = 'tests.forget'`,
    'DELETE FROM "journal_line"',
    address.kind === 'sqlite' ? `INSERT OR REPLACE INTO ${line('1')}` : 'TRUNCATE "journal_line"',
  ];
  for (const words of tampering) await expect(source.query(words), words).rejects.toThrow('kept as written');
  expect(await source.query('SELECT "verb" FROM "journal_line"')).toEqual([{ verb: 'tests.try' }]);
});

test('every migration can be taken back, and leaves nothing behind', async () => {
  for (const _ of migrations) await source.undoLastMigration();
  const left = await source.query<{ name: string }[]>(
    address.kind === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'",
  );
  expect(left).toEqual([]);
  expect((await source.runMigrations()).length).toBe(migrations.length);
});

test('what a liaison statement asked of all is asked of each, and the way back asks it of all again', async () => {
  await goBackBefore(AskingAddressees1795450000002.name);
  const isSqlite = address.kind === 'sqlite';
  const off = isSqlite ? 'PRAGMA foreign_keys = OFF' : 'SET session_replication_role = replica';
  const on = isSqlite ? 'PRAGMA foreign_keys = ON' : 'RESET session_replication_role';
  const runner = source.createQueryRunner();
  await runner.query(off);
  await insert(runner, 'liaison', { direction: 'out', addressees: '["IETF","WHO"]', purpose: 'action', replyBy: '2026-04-01', documentId: 1 });
  await runner.query(on);
  await runner.release();

  await source.runMigrations();
  const [row] = await source.query<{ addressees: string }[]>('SELECT "addressees" FROM "liaison"');
  const asked = { purpose: 'action', replyBy: '2026-04-01', email: null, answeredOn: null };
  expect(JSON.parse(row!.addressees)).toEqual([{ name: 'IETF', ...asked }, { name: 'WHO', ...asked }]);

  await goBackBefore(AskingAddressees1795450000002.name);
  const before = await source.query<object[]>('SELECT "addressees", "purpose", "replyBy" FROM "liaison"');
  expect(before).toEqual([{ addressees: '["IETF","WHO"]', purpose: 'action', replyBy: '2026-04-01' }]);
  await source.query('DELETE FROM "liaison"');
  await source.runMigrations();
});

async function goBackBefore(name: string): Promise<void> {
  const steps = migrations.length - migrations.findIndex((step) => step.name === name);
  for (let step = 0; step < steps; step++) await source.undoLastMigration();
}

test.runIf(!process.env.TEST_DATABASE_URL)('a commit lies on the disk before it is answered', async () => {
  await source.query('SELECT 1 FROM migrations');
  expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await source.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});
