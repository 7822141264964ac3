import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((name) => join('docs', name))];

test.each(guides)('%s leads to what is there', (guide) => {
  const text = readFileSync(join(root, guide), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
  const broken = targets.filter((target) => {
    const [path, anchor] = target.split('#');
    const file = path ? join(root, dirname(guide), path) : join(root, guide);
    return !existsSync(file) || (anchor !== undefined && !anchorsIn(readFileSync(file, 'utf8')).includes(anchor));
  });
  expect(broken).toEqual([]);
});

test('every picture is shown, told in words, and small', () => {
  const folder = join(root, 'docs', 'pictures');
  const told = docs.map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('\n');
  const shown = [...told.matchAll(/!\[(.{10,})\]\(pictures\/([\w.]+)\)/g)].map(([, , name]) => name!);
  expect(shown.toSorted()).toEqual(readdirSync(folder).toSorted());
  expect(shown.filter((name) => statSync(join(folder, name)).size > 100_000)).toEqual([]);
});

/** What headings are called in addresses. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
}
