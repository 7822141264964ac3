import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../../src/foundation/i18n/languages.js';
import { linesIn, plainRuns } from '../../../src/foundation/prose/prose.js';
import type { PrintedRecord } from '../../../src/summary-records/printing/printed-record.js';
import { recordDocx } from '../../../src/summary-records/printing/record-docx.js';
import { recordPdf } from '../../../src/summary-records/printing/record-pdf.js';
import { RecordPrinter } from '../../../src/summary-records/printing/record-printer.js';
import { inspectBytes, textOf, verdict } from '../../files/inspecting.js';
import { recordIn, sectionOf } from './records.js';

const printer = new RecordPrinter();

afterAll(() => printer.onApplicationShutdown());

describe('the PDF of a record', () => {
  test.each(languages)('says everything, numbers and all (%s)', async (language) => {
    const record = withoutVowelSigns(recordIn(language, { note: language === 'en' ? 'A note.' : null }));
    const { bytes, replaced, isAccessible } = recordPdf(record);
    expect({ replaced, isAccessible }).toEqual({ replaced: [], isAccessible: true });
    const found = await inspectBytes(bytes, 'record.pdf');
    expect(verdict(found)).toBe('pdf');
    const text = wordsOf(textOf(found));
    const parts = [record.running, record.title, ...record.bodies, record.placeAndDays, record.status, record.note ?? '', ...record.signature];
    const words = [...parts, ...printedLines(record)].flatMap((part) => part.split(' '));
    for (const word of words) expect(text).toContain(wordsOf(word));
  });

  test('tells programs what it is: its title, its language, its headings, what the picture shows', async () => {
    const { pdf, structure } = await opened(recordIn('ar'));
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'ar', Title: `WG-RIV-3/9-A ${recordIn('ar').title}`, CreationDate: expect.stringMatching(/^D:20270613/) });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getOutline()).map(({ title }) => wordsOf(title))).toEqual(recordIn('ar').sections.map(({ number, title }) => wordsOf(number + title)));
    expect(structure).toContain('"role":"H1"');
    expect(structure).toContain('"role":"LI"');
    expect(structure).toContain('رمز الاستجابة السريعة');
  });

  test('is the same bytes in any thread, as is the Word file', async () => {
    const made = await printer.pdf(recordIn('zh'));
    expect(made).toMatchObject({ replaced: [], isAccessible: true });
    expect(made.bytes.equals(recordPdf(recordIn('zh')).bytes)).toBe(true);
    expect((await printer.docx(recordIn('ar'))).equals(await recordDocx(recordIn('ar')))).toBe(true);
  });

  test('is made whatever stands in it, and tells what it could not show', async () => {
    const title = '#panic("x") *a* $ \\ \u0000\u202e <script> ]] @b {page}';
    const sections = [sectionOf(1, '= #title', ['#import "x": * and ᚠ 😀 ᚠ', '- a list first', '日本語、한국어 и русский, עברית'])];
    const made = recordPdf(recordIn('en', { symbol: null, title, sections, signature: [] }));
    expect(made).toMatchObject({ isAccessible: true });
    expect(made.replaced).toEqual(expect.arrayContaining(['ᚠ', '😀']));
    expect(made.replaced).not.toContain('語');
    const text = textOf(await inspectBytes(made.bytes, 'record.pdf'));
    expect(text).toContain('#panic("x") *a* $ \\ <script> ]] @b {page}');
    expect(text).toContain('#import "x": * and \ufffd \ufffd \ufffd');
  });

  test('leads where its links lead, and numbers its pages', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `The group took note of WG-RIV-3/${index + 1}, which was introduced by the delegate of Norway.`);
    const { pdf, links } = await opened(recordIn('en', { sections: [...recordIn('en').sections, sectionOf(3, 'More', many)] }));
    expect(links).toEqual(['https://plenary.example/meetings/wg-riv-3/record', 'https://www.itu.int/wsis/?a=1&b=2']);
    const last = await (await pdf.getPage(pdf.numPages)).getTextContent();
    const text = last.items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(pdf.numPages).toBeGreaterThan(3);
    expect(text).toContain(`Page ${pdf.numPages} of ${pdf.numPages}`);
    expect(text).toContain('WG-RIV-3/9-E');
  });
});

/**
 * A vowel sign of Arabic and its letter are drawn as two glyphs, each of which the file calls by both; what is meant
 * stands in ActualText, which many readers know and pdf.js passes over.
 */
function withoutVowelSigns(record: PrintedRecord): PrintedRecord {
  return JSON.parse(JSON.stringify(record).replace(/[\u064b-\u0652]/g, '')) as PrintedRecord;
}

/** Letters alone: where lines break is the layout's affair. */
function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u0640\u2066-\u2069]/g, '');
}

function printedLines({ sections }: PrintedRecord): string[] {
  return sections.flatMap(({ number, title, paragraphs }) => [
    number,
    title,
    ...paragraphs.flatMap((paragraph) => [paragraph.number, ...paragraph.text.flatMap(linesIn).map(plainRuns)]),
  ]);
}

async function opened(record: PrintedRecord) {
  const pdf = await getDocument({ data: new Uint8Array(recordPdf(record).bytes), verbosity: 0 }).promise;
  const page = await pdf.getPage(1);
  const annotations: { url?: string }[] = await page.getAnnotations();
  return { pdf, structure: JSON.stringify(await page.getStructTree()), links: annotations.flatMap(({ url }) => url ?? []) };
}
