import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = text.split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

/** The threats that the portal is to withstand by now. */
const threats = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 27];

test('every threat has its control and its test', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(threats);
  for (const [, , threat, control, named] of rows) {
    expect([threat, control].filter((cell) => !cell || !cell.endsWith('.'))).toEqual([]);
    expect(testsIn(named!).length, threat).toBeGreaterThan(0);
  }
});

test('every test that it names is there', () => {
  const missing = rows
    .flatMap(([, , , , named]) => testsIn(named!))
    .filter(({ file, name }) => !existsSync(join(root, file)) || !readFileSync(join(root, file), 'utf8').includes(name));
  expect(missing).toEqual([]);
});

/** `test/a.test.ts`: “one”, “another”; `test/b.test.ts`: “a third” */
function testsIn(cell: string): { file: string; name: string }[] {
  return [...cell.matchAll(/`(test\/[^`]+)`: ([^`]*)/g)].flatMap(([, file, names]) =>
    [...names!.matchAll(/“([^”]+)”/g)].map(([, name]) => ({ file: file!, name: name! })),
  );
}
