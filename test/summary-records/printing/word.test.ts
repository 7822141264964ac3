import { zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { Archive, Expansion } from '../../../src/foundation/files/formats/archive.js';
import { languages } from '../../../src/foundation/i18n/languages.js';
import { linesIn, plainRuns } from '../../../src/foundation/prose/prose.js';
import { writeProse } from '../../../src/foundation/prose/write-prose.js';
import { editedRecord } from '../../../src/summary-records/printing/edited-docx.js';
import type { PrintedRecord } from '../../../src/summary-records/printing/printed-record.js';
import { recordDocx } from '../../../src/summary-records/printing/record-docx.js';
import { inspectBytes, textOf, verdict } from '../../files/inspecting.js';
import { recordIn, sectionOf } from './records.js';

describe('the Word file of a record', () => {
  test.each(languages)('says everything, numbers and all (%s)', async (language) => {
    const record = recordIn(language, { note: 'A note.' });
    const found = await inspectBytes(await recordDocx(record));
    expect(verdict(found)).toBe('docx');
    const text = textOf(found);
    for (const { number, title } of record.sections) expect(text).toContain(`${number} ${title}`);
    for (const line of printedLines(record)) expect(text).toContain(line);
    const cover = [record.running, record.title, ...record.bodies, record.placeAndDays, record.status, 'A note.', record.address, ...record.signature];
    for (const part of cover) expect(text).toContain(part);
  });

  test('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
    const one = await recordDocx(recordIn('fr'));
    vi.setSystemTime(new Date('2027-05-06T07:08:09Z'));
    const other = await recordDocx(recordIn('fr'));
    vi.useRealTimers();
    expect(one.equals(other)).toBe(true);
  });

  test('bears no symbol before there is one, and takes any title', async () => {
    const title = '</w:t><w:p/> & "\u0000\u202e<script> ]]> {page}';
    const found = await inspectBytes(await recordDocx(recordIn('en', { symbol: null, title, running: 'WG-RIV-3' })));
    expect(textOf(found)).toContain('</w:t><w:p/> & "<script> ]]> {page}');
    expect(textOf(found)).not.toContain('WG-RIV-3/9');
  });

  test('keeps no identity that it could not give back', async () => {
    const [section] = recordIn('en').sections;
    const odd = { ...section!, id: 'item 1/2' };
    await expect(async () => recordDocx(recordIn('en', { sections: [odd] }))).rejects.toThrow('no identity');
  });
});

describe('a record that was edited in Word', () => {
  test.each(languages)('comes back as it went, where nothing was changed (%s)', async (language) => {
    const record = recordIn(language);
    expect(await editedRecord(await recordDocx(record))).toEqual(
      record.sections.flatMap(({ id: section, paragraphs }) => paragraphs.map(({ id, number, text }) => ({ id, number, section, text: writeProse(text) }))),
    );
  });

  test('comes back with what was changed, taken out, put in, split and moved', async () => {
    const record = recordIn('en', { sections: [sectionOf(1, 'Opening', ['First.', 'Second.', 'Third.', 'Fourth one.']), sectionOf(2, 'Reports', ['Fifth.'])] });
    const [, second] = record.sections[0]!.paragraphs;
    const edited = await editedIn(record, (xml) => {
      const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs)!.filter((one) => one.includes('"p_'));
      const [, two, three] = paragraphs;
      return xml
        .replace(two!, '')
        .replace(three!, paragraph('<w:t>A new one with </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>weight</w:t>') + three)
        .replace('First.', 'First and <![CDATA[*foremost*]]>.')
        .replace('Fourth one.', `Fourth</w:t></w:r></w:p>${paragraph('<w:t>one.</w:t>')}${paragraph('<w:t>an item</w:t>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>')}<w:p><w:r><w:t>`)
        .replace('Fifth.', 'Fi</w:t></w:r><w:del><w:r><w:delText>ve</w:delText></w:r></w:del><w:ins><w:r><w:t>fth</w:t></w:r></w:ins><w:r><w:t>.');
    });
    expect(edited.map(({ id, text }) => [id?.slice(-4) ?? null, text])).toEqual([
      ['1001', 'First and \\*foremost\\*.'],
      [null, 'A new one with **weight**'],
      ['1003', 'Third.'],
      ['1004', 'Fourth'],
      [null, 'one.\n\n- an item'],
      ['2001', 'Fifth.'],
    ]);
    expect(edited.map(({ section }) => section)).toEqual(['item-1', 'item-1', 'item-1', 'item-1', 'item-1', 'item-2']);
    expect(edited.find(({ id }) => id === second!.id)).toBeUndefined();
  });

  test('is read as if what was recorded were accepted: paragraphs deleted and joined', async () => {
    const record = recordIn('en', { sections: [sectionOf(1, 'Opening', ['First.', 'Second.', 'Third.', 'Fourth.'])] });
    const deletedMark = '<w:rPr><w:del w:id="90" w:author="A"/></w:rPr></w:pPr>';
    const edited = await editedIn(record, (xml) => xml.replace(/<w:p>.*?<\/w:p>/gs, (one) => {
      if (one.includes('First.')) return one.replace(/<w:r>.*<\/w:r>/s, '<w:del>$&</w:del>').replace('</w:pPr>', deletedMark);
      return one.includes('Second.') ? one.replace('</w:pPr>', deletedMark) : one;
    }));
    expect(edited.map(({ id, text }) => [id?.slice(-4), text])).toEqual([['1002', 'Second. Third.'], ['1004', 'Fourth.']]);
  });

  test('is known by its numbers where a program has forgotten bookmarks and styles', async () => {
    const edited = await editedIn(recordIn('en'), (xml) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>|<w:[pr]Style [^>]*>/g, ''));
    expect(edited.filter(({ number }) => number !== null).map(({ id, number, text }) => [id, number, text])).toEqual([
      [null, '1', 'Opening of the meeting'],
      [null, '1.1', 'The third meeting was held in Geneva on 25 and 26 May 2027.'],
      [null, '1.2', 'The agenda (WG-RIV-3/1) was *adopted*.'],
      [null, '2', 'Reports'],
      [null, '2.1', expect.stringContaining('[ITU](https://www.itu.int/wsis/?a=1&b=2)')],
      [null, '2.2', expect.stringContaining('- the next event')],
    ]);
  });

  test('leads nowhere that prose may not lead, and reads the links that Word writes as fields', async () => {
    const part = (text: string) => `<w:r>${text}</w:r>`;
    const fieldTo = (address: string, words: string) =>
      part('<w:fldChar w:fldCharType="begin"/>') + part(`<w:instrText> HYPERLINK "${address}" </w:instrText>`) + part('<w:fldChar w:fldCharType="separate"/>') +
      part(`<w:t>${words}</w:t>`) + part('<w:fldChar w:fldCharType="end"/>');
    const edited = await editedIn(recordIn('en', { sections: [sectionOf(1, 'Opening', ['First.'])] }), (xml) =>
      xml.replace('<w:t xml:space="preserve">First.</w:t></w:r>', `</w:r>${fieldTo('https://itu.int/', 'one')}${fieldTo('javascript:alert(1)', 'two')}`));
    expect(edited.map(({ text }) => text)).toEqual(['[one](https://itu.int/)two']);
  });

  test.each([
    ['what is no archive', () => Promise.resolve(Buffer.from('no archive'))],
    ['an archive without a text', () => Promise.resolve(Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })))],
    ['a document type', () => changed(recordIn('en'), (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'))],
    ['what expands', () => changed(recordIn('en'), (xml) => xml.replace('Opening', 'a'.repeat(40_000_000)))],
  ])('is refused where it is %s', async (_, bytes) => {
    await expect(editedRecord(await bytes())).rejects.toMatchObject({ key: expect.stringMatching(/^foundation\.file/) });
  });
});

function printedLines(record: PrintedRecord): string[] {
  return record.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ number, text }) => {
    const [first, ...rest] = text.flatMap(linesIn).map(plainRuns);
    return [`${number} ${first}`, ...rest].map((line) => line.replaceAll('\u00a0', ' '));
  }));
}

function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="RecordParagraph"/>${properties}</w:pPr><w:r>${text}</w:r></w:p>`;
}

async function editedIn(record: PrintedRecord, edit: (xml: string) => string) {
  return editedRecord(await changed(record, edit));
}

async function changed(record: PrintedRecord, edit: (xml: string) => string): Promise<Buffer> {
  const archive = await Archive.open(await recordDocx(record), new Expansion());
  const parts = archive.names.map((name) => [name, archive.read(name)] as const);
  const edited = parts.map(([name, bytes]) => [name, name === 'word/document.xml' ? Buffer.from(edit(bytes.toString('utf8'))) : bytes]);
  return Buffer.from(zipSync(Object.fromEntries(edited)));
}
