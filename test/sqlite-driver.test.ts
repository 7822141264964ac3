import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sqlitePackage } from '../src/schema/sqlite-driver.js';

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, { version: string; optional?: true }>;
const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };

test.each([
  ['20.19.0', 'better-sqlite3', /^12\./],
  ['22.0.0', 'better-sqlite3-13', /^13\./],
  ['24.21.0', 'better-sqlite3-13', /^13\./],
] as const)('Node %s reaches SQLite through %s', (node, name, version) => {
  expect(sqlitePackage(node)).toBe(name);
  expect(locked[`node_modules/${name}`]?.version).toMatch(version);
});

test('the one that Node 20 cannot run hinders no installation there', () => {
  expect(locked['node_modules/better-sqlite3-13']?.optional).toBe(true);
  expect(engines.node).toBe('>=20.19 <25');
});
