import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { Archive, Expansion } from '../../src/foundation/files/formats/archive.js';
import { addHeadLine } from '../../src/foundation/files/making/head-line.js';

const folder = mkdtempSync(join(tmpdir(), 'head-line-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = '<w:document xmlns:w="urn:any"><w:body><w:p/></w:body></w:document>';
const line = { symbol: 'WG-1/2', words: '<First & last>', isRightToLeft: false };

/** The parts of a Word file after a line was put above its text. */
async function headed(parts: Record<string, string>, change: (archive: Buffer) => Buffer = (archive) => archive) {
  const path = join(folder, 'paper.docx');
  writeFileSync(path, change(Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))));
  await addHeadLine(path, line);
  const bytes = readFileSync(path);
  const found = unzipSync(bytes);
  return { bytes, parts: Object.fromEntries(Object.entries(found).map(([name, part]) => [name, Buffer.from(part).toString()])) };
}

test('the text begins with the line, and all else stays', async () => {
  const { bytes, parts } = await headed({ '[Content_Types].xml': 'types', 'word/document.xml': body, 'word/media/a.png': 'a picture' });
  expect(Object.keys(parts)).toEqual(['[Content_Types].xml', 'word/document.xml', 'word/media/a.png']);
  expect([parts['[Content_Types].xml'], parts['word/media/a.png']]).toEqual(['types', 'a picture']);
  expect(parts['word/document.xml']).toMatch(/<w:body><h:p .*WG-1\/2.*&lt;First &amp; last>.*<\/h:p><w:p\/><\/w:body>/);
  const archive = await Archive.open(bytes, new Expansion());
  expect(archive.read('word/document.xml').toString()).toBe(parts['word/document.xml']);
});

test('however the name is spelled, and with a comment at the end', async () => {
  const commented = (archive: Buffer) => {
    archive.writeUInt16LE(7, archive.length - 2);
    return Buffer.concat([archive, Buffer.from('comment')]);
  };
  const { bytes, parts } = await headed({ 'a.xml': 'a', 'Word/Document.xml': body }, commented);
  expect(parts['Word/Document.xml']).toContain('WG-1/2');
  expect(bytes.toString('latin1').endsWith('comment')).toBe(true);
});

test('where there is no such text, the file stays as it was', async () => {
  const { parts } = await headed({ 'a.xml': 'a', 'word/other.xml': body });
  expect(parts).toEqual({ 'a.xml': 'a', 'word/other.xml': body });
});
