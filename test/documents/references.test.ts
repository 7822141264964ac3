import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outsideKindOf } from '../../src/documents/symbols/outside-symbols.js';
import { referencesIn } from '../../src/documents/symbols/references.js';
import { printSymbol } from '../../src/documents/symbols/symbol.js';

const prefixes = new Map([
  ['WG-WSIS', 'WG-WSIS'],
  ['CWG-WSIS', 'WG-WSIS'],
]);
const told = (text: string) =>
  referencesIn(text, prefixes).map((one) => ('read' in one ? printSymbol(one.read.symbol, one.read.variant) : `${one.kind}: ${one.text}`));

describe('symbols of other bodies are known by their grammar (NUM-5, NUM-7)', () => {
  test.each([
    ['C08/50', 'council'],
    ['C08/50-C', 'council'],
    ['C14/INF/20', 'council'],
    ['S08-CL-C-0050', 'archive'],
    ['T25-SG12-C-0005', 'study-group'],
    ['T25-SG12-250909-TD-GEN-0292', 'study-group'],
    ['T25-SG12-C-0001!!MSW-E.docx', 'study-group'],
    ['T25-SG12-C-0005!R1!MSW-E.docx', 'study-group'],
    ['T25-SG12-C-0167!R1!ZIP-E.zip', 'study-group'],
    ['T13-WTSA.16-C-0046!A30!MSW-E', 'study-group'],
    ['TDAG09-14/18', 'advisory-group'],
    ['TDAG09-14/18-C', 'advisory-group'],
    ['RAG15-1/10', 'advisory-group'],
    ['PP-14/20(Add.1)', 'conference'],
    ['PP-14/20(Add.1)-E', 'conference'],
    ['WCIT-12/DT/1', 'conference'],
    ['COM 14-10', 'contribution'],
    ['DT/1(Rev.4)', 'temporary'],
    ['A/RES/70/125', 'united-nations'],
    ['E/CN.16/2007/CRP.2*', 'united-nations'],
    ['E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1', 'united-nations'],
    ['S2-2004143r01', '3gpp'],
    ['11-08/0479r0', 'ieee'],
    ['JOB/CTG/43/Rev.1', 'wto'],
  ])('%s is of the kind %s', (symbol, kind) => {
    expect(outsideKindOf(symbol)).toBe(kind);
    expect(told(`（见 ${symbol}。See ${symbol}, and «${symbol}».`)).toEqual(Array.from({ length: 3 }, () => `${kind}: ${symbol}`));
  });

  test.each(['and/or', 'A/B', '2008-01-25', '10-12', '25/09/2008', 'C2', 'ITU-T', 'WG-WSIS', 'https://www.itu.int/md/1', 'C08', 'R1-2'])('%s is none', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('symbols of our groups stand in any text', () => {
  test.each([
    ['See WG-WSIS-12/9 and CWG-WSIS-32/16-E Rev. 1.', ['WG-WSIS-12/9', 'WG-WSIS-32/16 Rev.1']],
    ['as in WG-WSIS-12-9, (WG-WSIS-12/3(Add.1)), WG-WSIS-13/4 (Rev. 2)', ['WG-WSIS-12/9', 'WG-WSIS-12/3 Add.1', 'WG-WSIS-13/4 Rev.2']],
    ['文件WG-WSIS-12/9介绍了', ['WG-WSIS-12/9']],
    ['الوثيقة WG-WSIS-12/9.', ['WG-WSIS-12/9']],
    ['WG-WSIS-12/9 Review of the year', ['WG-WSIS-12/9']],
    ['XWG-WSIS-12/9, WG-WSIS', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  test('wherever they stand, they are found where they are, and read back', () => {
    const symbol = fc.record({
      prefix: fc.constant('WG-WSIS'),
      meeting: fc.option(fc.integer({ min: 1, max: 99 })),
      series: fc.constantFrom('', 'INF', 'DT'),
      number: fc.integer({ min: 1, max: 9_999 }),
    });
    const words = fc.constantFrom('see', 'документ', '文件', 'الوثيقة', '(', ',', '12', 'and/or', '—', '\n', '. ');
    const between = fc.array(words, { maxLength: 4 }).map((parts) => ` ${parts.join(' ')} `);
    fc.assert(
      fc.property(fc.array(fc.tuple(between, symbol), { maxLength: 5 }), between, (parts, end) => {
        const text = parts.map(([before, one]) => before + printSymbol(one)).join('') + end;
        const found = referencesIn(text, prefixes);
        expect(found.map((one) => 'read' in one && one.read.symbol)).toEqual(parts.map(([, one]) => one));
        for (const one of found) expect(text.slice(one.at, one.at + one.text.length)).toBe(one.text);
      }),
    );
  });

  test('no text throws, and a hostile one takes no longer than its length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void referencesIn(text, prefixes)));
    const hostile = ['WG-WSIS-12/9 Rev.1 Rev.', '1-', 'A/1/', '(Rev.1', 'COM 1', 'T25-SG12-', '!!!!', '-.-.'].map((part) => part.repeat(50_000 / part.length));
    const began = performance.now();
    for (const text of hostile) referencesIn(text, prefixes);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
