import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { HeldContent } from '../../src/foundation/files/formats/content.js';
import { recognise } from '../../src/foundation/files/formats/recognition.js';
import { inspectBytes, verdict } from './inspecting.js';
import { docx, docxParts, odf, pdf, relationships, zip, type MadePart } from './made-files.js';

const megabyte = 1_048_576;
const zeros = (size: number) => Buffer.alloc(size);
const dense: MadePart = { name: 'word/media/image1.bmp', content: zeros(5 * megabyte) };
const many: MadePart[] = Array.from({ length: 2_001 }, (_, index) => ({ name: `part${index}`, content: '' }));
const body = docxParts()[2]!;

const bombs: Record<string, () => Buffer> = {
  'a part that shrinks a thousandfold': () => docx(undefined, [dense]),
  'more parts than any document has': () => docx(undefined, many),
  'parts that are large together': () => docx(undefined, Array.from({ length: 3 }, (_, index) => large(index))),
  'a part larger than it says': () => docx(undefined, [{ ...dense, claimedSize: 1_000 }]),
  'parts that share their bytes': () => zip([...docxParts(), { name: 'again.xml', content: 'x', claimedOffset: 40 }]),
  'an embedded workbook that expands': () => docx(undefined, [embedded(zip([dense]))]),
  'a PDF with a stream of 150 MB': () => pdf(deflateSync(zeros(150 * megabyte)), '/Filter/FlateDecode'),
  'a PDF with a stream packed twice': () =>
    pdf(deflateSync(deflateSync(zeros(megabyte))), '/Filter[/FlateDecode/Fl#61teDecode]'),
};

test.each(Object.entries(bombs))('%s is refused at once and without its memory', async (_, make) => {
  const bomb = make();
  const size = process.memoryUsage.rss();
  const start = performance.now();

  const found = verdict(await inspectBytes(bomb));

  const took = performance.now() - start;
  const grown = (process.memoryUsage.rss() - size) / megabyte;
  expect(['fileExpands', 'fileDamaged']).toContain(found);
  expect(took).toBeLessThan(5_000);
  expect(grown).toBeLessThan(128);
});

test('a document type is refused in every part, read or not, and in UTF-16 as well', async () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
  const parts: MadePart[] = [
    { name: 'word/theme/theme1.xml', content: doctype },
    { name: 'customXml/item1.xml', content: Buffer.from(`\ufeff${doctype}`, 'utf16le') },
  ];
  for (const part of parts) expect(verdict(await inspectBytes(docx(undefined, [part])))).toBe('fileUnsafeXml');
  const own = docxParts().toSpliced(2, 1, { ...body, content: doctype });
  expect(verdict(await inspectBytes(zip(own)))).toBe('fileUnsafeXml');
});

test('archives that lie about names, links and checksums are refused', async () => {
  const lies: Record<string, MadePart[]> = {
    'a name that climbs': [...docxParts(), { name: '../../etc/passwd', content: 'x' }],
    'an absolute name': [...docxParts(), { name: '/etc/passwd', content: 'x' }],
    'a link': [...docxParts(), { name: 'word/link', content: '/etc/passwd', unixMode: 0o120777 }],
    'a part under two names': [...docxParts(), { name: 'a.xml', content: '<a/>', localName: 'word/vbaProject.bin' }],
    'the same name twice': [...docxParts(), { ...body, name: 'WORD/document.xml' }],
    'a size that is too large': docxParts().toSpliced(2, 1, { ...body, claimedSize: 9_999 }),
    'no main part': docxParts().slice(0, 2),
    'a main part that is no XML': docxParts().toSpliced(2, 1, { ...body, content: '<w:document><w:body>' }),
  };
  for (const [what, parts] of Object.entries(lies)) {
    expect([what, verdict(await inspectBytes(zip(parts)))]).toEqual([what, 'fileDamaged']);
  }
});

test('large pictures are passed over piece by piece, and are what the directory says', async () => {
  const picture: MadePart = { name: 'word/media/image1.png', content: randomBytes(3 * megabyte) };
  const file = docx(undefined, [picture, { ...picture, name: 'word/media/image2.png', isStored: true }]);
  const held = new HeldContent(file);
  let most = 0;
  const read = (start: number, end: number) => {
    most = Math.max(most, end - start);
    return held.read(start, end);
  };
  expect((await recognise({ size: file.length, read }, 'paper.docx')).kind).toBe('docx');
  expect(most).toBeLessThan(megabyte);

  const unlike = Buffer.from(file);
  unlike[unlike.lastIndexOf('word/media/image2.png', unlike.length - 2_000) + megabyte]! ^= 1;
  expect(verdict(await inspectBytes(unlike))).toBe('fileDamaged');
  for (const claimedSize of [megabyte, 4 * megabyte]) {
    expect(['fileExpands', 'fileDamaged']).toContain(verdict(await inspectBytes(docx(undefined, [{ ...picture, claimedSize }]))));
  }
  const program = Buffer.concat([Buffer.from('7f454c46', 'hex'), zeros(megabyte)]);
  expect(verdict(await inspectBytes(docx(undefined, [{ ...picture, content: program, isStored: true }])))).toBe('fileProgram');
});

test('encrypted parts are refused', async () => {
  const entry = '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>';
  expect(verdict(await inspectBytes(odf('text', '', [], entry)))).toBe('fileEncrypted');
  const locked = docxParts().toSpliced(2, 1, { ...body, flags: 0x801 });
  expect(verdict(await inspectBytes(zip(locked)))).toBe('fileEncrypted');
});

test('relationships that point nowhere do not matter', async () => {
  const links = relationships(
    { id: 'rId9', type: 'header', target: 'header1.xml' },
    { id: 'rId10', type: 'image', target: '../../..' },
  );
  const file = docx(undefined, [{ name: 'word/_rels/document.xml.rels', content: links }]);
  expect(verdict(await inspectBytes(file))).toBe('docx');
});

/** About 70 MB that shrink by less than a hundred. */
function large(index: number): MadePart {
  const noise = randomBytes(megabyte);
  return { name: `word/media/${index}.bin`, content: Buffer.concat([noise, zeros(69 * megabyte)]) };
}

function embedded(content: Buffer): MadePart {
  return { name: 'word/embeddings/sheet.xlsx', content, isStored: true };
}
