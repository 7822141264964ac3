import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../src/foundation/files/clean-name.js';

test.each([
  ['文稿-9.pdf', '文稿-9.pdf'],
  ['مساهمة فرنسا.docx', 'مساهمة فرنسا.docx'],
  ['cafe\u0301.txt', 'café.txt'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['．．／．．／passwd', '．．_．．_passwd'],
  ['a\u2215b\\c\u29f8d.doc', 'a_b_c_d.doc'],
  ['report\u202efdp.exe', 'reportfdp.exe'],
  ['a\0b\r\nc\u0085d.pdf', 'abcd.pdf'],
  ['  two   words .docx. ', 'two words .docx'],
  ['.htaccess', 'htaccess'],
  ['NUL.docx', '_NUL.docx'],
  ['...', 'file'],
  ['', 'file'],
  ['\ud800.txt', '\ufffd.txt'],
])('%j is shown as %j', (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});

test('a long name keeps its extension and whole characters', () => {
  const shown = cleanName(`${'文'.repeat(120)}.docx`);

  expect(shown).toBe(`${'文'.repeat(65)}.docx`);
  expect(Buffer.byteLength(shown)).toBe(200);
});

const separators = ['/', '\\', '.', '..', ' ', '／', '＼', '\u2044'];
const others = ['\0', '\n', '\u202e', '\u2066', '\u0301', '文', 'é', '.docx'];
const hostile = fc.array(fc.constantFrom(...separators, ...others), { maxLength: 300 }).map((all) => all.join(''));
const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), hostile);
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const slashes = /[/\\\u2044\u2215\u2216\u29f8\u29f9\uff0f\uff3c]/;

test('whatever the name, what is shown is safe, short, not empty, and stays the same when cleaned again', () => {
  fc.assert(
    fc.property(names, (name) => {
      const shown = cleanName(name);
      expect(shown).not.toMatch(controls);
      expect(shown).not.toMatch(slashes);
      expect(shown).not.toMatch(/^[. ]|[. ]$/);
      expect(Buffer.byteLength(shown)).toBeGreaterThan(0);
      expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(200);
      expect(shown.normalize('NFC')).toBe(shown);
      expect(cleanName(shown)).toBe(shown);
    }),
    { numRuns: 10_000 },
  );
});
