import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemFolder, PackNames } from '../../src/delivery/pack-names.js';

/** What people and attackers put into titles, beside anything at all. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom('..', '../../etc/passwd', '..\\..\\x', '/abs', 'C:\\x', 'CON', 'con ', 'nul.txt', 'NUL .txt', 'a:b'),
  fc.constantFrom('x?*<>|"', '．．／', 'end. . ', '\u202etxt.exe', '\0', ' ', '', '\ud800'),
  fc.constantFrom('Ａ', 'A', 'a', 'ß', 'SS', 'é', 'e\u0301'),
);

const device = /^(con|prn|aux|nul|com\d|lpt\d) *(\.|$)/i;

describe('names in a pack', () => {
  test('stay inside, suit Windows, and are each another one where capitals do not count', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile, hostile), { maxLength: 30 }), (titles) => {
        const names = new PackNames(['index.html', 'manifest.json']);
        const paths = titles.map(([code, title, symbol]) =>
          names.file(names.folder('', code, itemFolder(code, title)), `${symbol}-EN.docx`),
        );
        const folded = ['index.html', 'manifest.json', ...paths.map((path) => path.normalize('NFD').toLowerCase())];
        expect(new Set(folded).size).toBe(folded.length);
        for (const path of paths) {
          const parts = path.split('/');
          expect(parts).toHaveLength(2);
          expect(posix.normalize(path)).toBe(path);
          expect(path.isWellFormed() && path === path.normalize('NFC')).toBe(true);
          for (const part of parts) {
            expect(part).toMatch(/^[^<>:"|?*\\/\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+$/u);
            expect(part).not.toMatch(/^[. ]|[. ]$/);
            expect(part).not.toMatch(device);
            expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are the same for the same things in the same order', () => {
    const names = new PackNames();
    const made = ['A', 'a', 'A'].map((title, index) => names.folder('', `${index}`, title));

    expect(made).toEqual(['A', 'a (2)', 'A (3)']);
    expect(names.folder('', '0', 'A')).toBe('A');
    expect(['x.pdf', 'X.pdf'].map((name) => names.file('A', name))).toEqual(['A/x.pdf', 'A/X (2).pdf']);
  });

  test.each([
    ['4', '04 Internet'],
    ['12', '12 Internet'],
    ['4.1', '04.1 Internet'],
    ['PL 1.1', 'PL 1.1 Internet'],
  ])('folders sort as the agenda does: %s', (code, folder) => {
    expect(itemFolder(code, 'Internet')).toBe(folder);
  });

  test('long titles are cut between characters', () => {
    const folder = new PackNames().folder('', '1', `01 ${'क्षि'.repeat(100)}`);

    expect(folder).toBe(`01 ${'क्षि'.repeat(folder.length / 4)}`.slice(0, folder.length));
    expect([...new Intl.Segmenter('und').segment(folder)].length).toBeLessThanOrEqual(60);
  });
});
