import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readCoverBlock } from '../../src/contributions/cover/cover-block.js';
import { Archive, Expansion } from '../../src/foundation/files/formats/archive.js';
import { readOoxml } from '../../src/foundation/files/formats/ooxml.js';
import type { TextBlock } from '../../src/foundation/files/text-block.js';
import { readSampleData } from '../../src/sample/data.js';
import { makeDocx } from '../../src/sample/sheet/docx.js';
import { SheetPrinter } from '../../src/sample/sheet/pdf.js';
import { sheetOf } from '../../src/sample/sheet/sheet-of.js';
import type { Sheet, SheetLanguage } from '../../src/sample/sheet/sheet.js';

const data = readSampleData();
const sheets = data.documents.flatMap((document) => [sheetOf(document, 'en', data), sheetOf(document, 'zh', data)]);
let printer: SheetPrinter;

beforeAll(() => {
  printer = new SheetPrinter();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a sheet', () => {
  test('bears the symbol with the letter of its language', () => {
    expect(sheet('wg-wsis-12-9', 'en').symbol).toBe('WG-WSIS-12/9-E');
    expect(sheet('wg-wsis-12-9', 'zh').symbol).toBe('WG-WSIS-12/9-C');
    expect(sheet('c08-50', 'zh').symbol).toBe('C08/50-C');
  });

  test('has the cover block that meetings print', () => {
    expect(sheet('c08-50', 'en').cover.map(({ label, value }) => (label ? `${label} ${value}` : value))).toEqual([
      'Agenda item: PL 1.1',
      'Document C08/50-E',
      '15 October 2008',
      'Original: English',
      'For action',
      'Source: Chairman, Working Group on the World Summit on the Information Society (WG-WSIS)',
      'Title: Report on the main results since Council 2007',
    ]);
    expect(sheet('tdag09-14-18', 'zh').cover.slice(0, 5).map(({ label, value }) => `${label ?? ''}${value}`)).toEqual([
      '文件 TDAG09-14/18-C',
      '2009年1月6日',
      '原文：英文',
      '供参考',
      '来源：国际电联理事会2008年会议',
    ]);
  });

  test('names what is not known instead of filling it in', () => {
    const { cover, facts } = sheet('wg-wsis-11-7', 'en');
    expect(cover.map(({ label }) => label)).toEqual([null, 'Title:']);
    expect(facts.at(-1)).toEqual({
      label: 'Not stated in our sources:',
      value: 'title, source, purpose, date, original language',
    });
  });

  test('says that it is a sample and whose it is not', () => {
    expect(sheets.filter(({ notice, footer }) => notice === '' || footer === '')).toEqual([]);
    expect(sheet('c08-50', 'en').footer).toBe('Sample data from a public report of 2008; not affiliated with ITU.');
  });
});

describe('the Word file', () => {
  test('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
    const one = await makeDocx(sheet('wg-wsis-13-4', 'zh'));
    vi.setSystemTime(new Date('2027-05-06T07:08:09Z'));
    const other = await makeDocx(sheet('wg-wsis-13-4', 'zh'));
    expect(one.equals(other)).toBe(true);
  });

  test.each(['en', 'zh'] as const)('opens, and its cover is read back (%s)', async (language) => {
    const cover = readCoverBlock(await blocksOf(await makeDocx(sheet('wg-wsis-12-9', language))), {
      agendaCodes: ['1', '2', '2.1', '4', '6', '7'],
      organizations: data.organizations,
    });
    expect(cover).toMatchObject({
      title: data.documents.find(({ slug }) => slug === 'wg-wsis-12-9')!.titles[language],
      sources: ['FR'],
      agendaItem: '4',
      purpose: 'action',
      symbol: language === 'en' ? 'WG-WSIS-12/9-E' : 'WG-WSIS-12/9-C',
    });
  });

  test('opens for every document', async () => {
    for (const one of sheets) {
      const blocks = await blocksOf(await makeDocx(one));
      expect(blocks.map(({ text }) => text)).toContain(one.notice);
    }
  });
});

describe('the PDF file', () => {
  test('is the same bytes each time, from another printer too', () => {
    const one = printer.pdf(sheet('wg-wsis-13-4', 'zh'));
    expect(printer.pdf(sheet('wg-wsis-13-4', 'zh')).equals(one)).toBe(true);
    expect(new SheetPrinter().pdf(sheet('wg-wsis-13-4', 'zh')).equals(one)).toBe(true);
  });

  test('is made for every document', () => {
    const wrong = sheets.filter((one) => printer.pdf(one).subarray(0, 5).toString() !== '%PDF-');
    expect(wrong).toEqual([]);
  });

  test.each(['en', 'zh'] as const)('is tagged and says its title, language and text (%s)', async (language) => {
    const printed = sheet('wg-wsis-12-9', language);
    const loading = getDocument({ data: new Uint8Array(printer.pdf(printed)), verbosity: 0, disableFontFace: true });
    const pdf = await loading.promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: `${printed.symbol} ${printed.title}`, Language: language });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await textOf(pdf)).toContain(printed.title.replaceAll(' ', ''));
    await loading.destroy();
  });

  test('sets what looks like markup as plain text', () => {
    const hostile = { ...sheet('wg-wsis-12-9', 'en'), title: '#read("/etc/passwd") = $x$ ]' };
    expect(printer.pdf(hostile).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

function sheet(slug: string, language: SheetLanguage): Sheet {
  return sheetOf(data.documents.find((document) => document.slug === slug)!, language, data);
}

async function blocksOf(docx: Buffer): Promise<TextBlock[]> {
  const expansion = new Expansion();
  const found = await readOoxml(await Archive.open(docx, expansion), expansion);
  return found.text.all;
}

async function textOf(pdf: Awaited<ReturnType<typeof getDocument>['promise']>): Promise<string> {
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('').replaceAll(' ', '');
}
