import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { languages } from '../../../src/foundation/i18n/languages.js';
import { linesIn, plainRuns } from '../../../src/foundation/prose/prose.js';
import type { PrintedRecord } from '../../../src/summary-records/printing/printed-record.js';
import { recordXml } from '../../../src/summary-records/printing/record-xml.js';
import { recordIn, sectionOf } from './records.js';

/** Akoma Ntoso 3.0 as OASIS published it on 30 March 2017. */
const schemaFile = fileURLToPath(new URL('../schemas/akomantoso30.xsd', import.meta.url));
const names = { akn: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' };
xmlRegisterFsInputProviders();
const schema = XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile });
const validator = XsdValidator.fromDoc(schema);

afterAll(() => {
  validator.dispose();
  schema.dispose();
});

describe('the XML of a record', () => {
  test.each(languages)('is valid Akoma Ntoso and says everything (%s)', (language) => {
    const record = recordIn(language, { note: 'A note.' });
    const { found } = opened(record);
    expect(found('//akn:paragraph/akn:num')).toEqual(record.sections.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => number)));
    expect(found('//akn:paragraph/@GUID')).toEqual(record.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)));
    expect(found('//akn:section/akn:heading')).toEqual(record.sections.map(({ title }) => title));
    expect(found('//akn:content/*[self::akn:p] | //akn:li')).toEqual(
      record.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.flatMap(linesIn).map(plainRuns))),
    );
    expect(found('//akn:preface/akn:p').join('\n')).toContain([...record.bodies, record.symbol, record.title, record.placeAndDays].join('\n'));
    expect(found('//akn:docStatus')).toEqual([record.status]);
    expect(found('//akn:signature')).toEqual(record.signature);
  });

  test('is named as the United Nations name such texts (EXP-1, EXP-2)', () => {
    const { found } = opened(recordIn('fr'));
    const work = '/akn/un/debateReport/minute/itu-wg-riv/2027-05-26/WG-RIV-3-9';
    expect(found('/akn:akomaNtoso/akn:debateReport/@name')).toEqual(['minute']);
    expect(found('//akn:FRBRuri/@value')).toEqual([work, `${work}/fra@2027-06-13`, `${work}/fra@2027-06-13.xml`]);
    expect(found('//akn:FRBRnumber/@showAs')).toEqual(['WG-RIV-3/9']);
    expect(found('//akn:FRBRtranslation/@href')).toEqual([`${work}/eng@2027-06-13`]);
    expect(found('//akn:FRBRalias/@value')).toEqual(['https://plenary.example/meetings/wg-riv-3/record']);
    expect(found('//akn:paragraph[1]/@eId')).toEqual(['sec_1__para_1-1']);
    expect(opened(recordIn('en')).found('//akn:FRBRtranslation')).toEqual([]);
  });

  test('keeps looks and links', () => {
    const { found } = opened(recordIn('en'));
    expect([found('//akn:i'), found('//akn:b'), found('//akn:a/@href')]).toEqual([['adopted', 'open'], ['complemented'], ['https://www.itu.int/wsis/?a=1&b=2']]);
  });

  test('is valid whatever stands in it', () => {
    const hostile = ']]><x a="b">&amp; \u0000\u202e\ud800\ufffe\u000b </p>';
    const sections = [sectionOf(1, hostile, [hostile, '- a list first', '']), { ...sectionOf(2, 'Empty', []) }];
    const { found } = opened(recordIn('ar', { symbol: null, title: hostile, bodies: [], facts: [], signature: [], sections, address: `https://x.example/?"<'` }));
    expect(found('//akn:docTitle')).toEqual([']]><x a="b">&amp; \ufffd </p>']);
    expect(found('//akn:section[1]/akn:heading')).toEqual([']]><x a="b">&amp; \ufffd </p>']);
    expect(opened(recordIn('en', { sections: [] })).found('//akn:section')).toEqual([]);
  });

  test('is the same bytes every time, and what is not valid would be noticed', () => {
    const xml = recordXml(recordIn('zh'));
    expect(recordXml(recordIn('zh')).equals(xml)).toBe(true);
    const broken = XmlDocument.fromString(xml.toString('utf8').replaceAll('mainBody', 'body'));
    expect(() => validator.validate(broken)).toThrow(/body/);
    broken.dispose();
  });
});

/** Reads and validates the XML; `found` answers the texts that an expression finds. */
function opened(record: PrintedRecord) {
  const document = XmlDocument.fromBuffer(recordXml(record));
  validator.validate(document);
  return { found: (path: string): string[] => document.find(path, names).map((node) => node.content) };
}
