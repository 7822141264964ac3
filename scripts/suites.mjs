import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './prepare.mjs';

/** Every test file but the browser's; where words are given, only those whose path holds one of them. */
export function storyFiles(words) {
  return testFiles(words).filter((file) => !isOfBrowser(file));
}

/** The test files that import from test/builders: they open a portal of their own and have a database to ask. */
export function databaseFiles(words) {
  return storyFiles(words).filter((file) => !toldOnce.includes(file) && opensPortal.test(readFileSync(join(root, file), 'utf8')));
}

/** The test files of which a part needs an nginx. */
export function proxyFiles(words) {
  return storyFiles(words).filter((file) => readFileSync(join(root, file), 'utf8').includes("/machine/nginx.js'"));
}

/** The test files that need a real browser. */
export function browserFiles(words) {
  return testFiles(words).filter(isOfBrowser);
}

/**
 * Stories that open a portal and yet depend on no database: what is compiled from facts, the rules of deadlines, files that
 * other programs make, pages of the sample, which other stories load into either database, and who is refused what.
 */
const toldOnce = [
  'test/access/exchanged.test.ts',
  'test/access/twice.test.ts',
  'test/documents/deadline-table.test.ts',
  'test/documents/pdf-making.test.ts',
  'test/home/sample-pages.test.ts',
  'test/sample/facts.test.ts',
  'test/sample/report-of-2008.test.ts',
];

const opensPortal = /from '\.{1,2}\/(\.\.\/)*builders\//;

function testFiles(words) {
  const found = readdirSync(join(root, 'test'), { recursive: true })
    .map((name) => relative(root, join(root, 'test', name)))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .toSorted();
  return words.length === 0 ? found : found.filter((file) => words.some((word) => file.includes(word)));
}

function isOfBrowser(file) {
  return file.startsWith('test/browser/');
}
