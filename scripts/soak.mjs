// Prepares, runs and drops 100,000 statements, through the portal's own way to SQLite, and has what was dropped collected
// again and again: a module that does not fit its Node ends the process here. node --expose-gc scripts/soak.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';

const statements = 100_000;
const [betweenCollections, betweenWholeOnes] = [10, 500];

const { dataSourceOptions } = await import('../dist/src/schema/data-source.js');
const { sqlitePackage } = await import('../dist/src/schema/sqlite-driver.js');
const folder = mkdtempSync(join(tmpdir(), 'plenary-soak-'));
try {
  const source = await new DataSource(dataSourceOptions({ kind: 'sqlite', file: join(folder, 'soak.db') })).initialize();
  await source.query('PRAGMA synchronous = OFF');
  await source.query('CREATE TABLE kept (id integer PRIMARY KEY, text text)');
  for (let number = 1; number <= statements; number += 1) {
    const word = number % 2 ? 'INSERT INTO kept (text) VALUES' : 'SELECT * FROM kept WHERE text =';
    await source.query(`${word} (?) /* ${number} */`, [`${number - (number % 2 ? 0 : 1)}`]);
    if (number % betweenCollections === 0) globalThis.gc({ type: number % betweenWholeOnes === 0 ? 'major' : 'minor' });
  }
  const [{ count }] = await source.query('SELECT count(*) AS count FROM kept');
  await source.destroy();
  if (count !== statements / 2) throw new Error(`${count} rows were kept.`);
  const collections = statements / betweenCollections;
  console.log(`Node ${process.versions.node}, ${sqlitePackage()}: ${statements} statements and ${collections} collections.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
