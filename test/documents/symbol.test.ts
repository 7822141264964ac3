import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/documents/symbols/file-name.js';
import { nearSymbols } from '../../src/documents/symbols/near-symbols.js';
import { normalisedSpelling, slugOfSpelling } from '../../src/documents/symbols/spelling.js';
import {
  type DocumentSymbol,
  clashingPrefix,
  compareSymbols,
  isSeries,
  normalisedPrefix,
  parseSymbol,
  printSymbol,
  slugOf,
} from '../../src/documents/symbols/symbol.js';
import {
  type VariantPath,
  parseVariantKey,
  printVariant,
  sameVariant,
  variantKey,
} from '../../src/documents/symbols/symbol-variants.js';
import { letters, languages } from '../../src/foundation/i18n/languages.js';

const acronyms = ['WG-WSIS', 'WG', 'WG-WSIS-NET', 'CWG-X2', 'TDAG09', 'JTC1/SC2', 'РГ-Йота', '工作组', 'Rév', 'E', 'Q.7b'];
const prefixes = new Map([
  ...acronyms.map((acronym) => [normalisedPrefix(acronym), acronym] as const),
  [normalisedPrefix('CWG-WSIS'), 'WG-WSIS'],
  [normalisedPrefix('GTC-SMSI'), 'WG-WSIS'],
]);

const twelveNine: DocumentSymbol = { prefix: 'WG-WSIS', meeting: 12, series: '', number: 9 };
const original: VariantPath = [];
const rev1: VariantPath = [{ kind: 'revision', number: 1 }];
const add1rev2: VariantPath = [
  { kind: 'addendum', number: 1 },
  { kind: 'revision', number: 2 },
];

describe('what is printed', () => {
  test('one form for each symbol', () => {
    expect(printSymbol(twelveNine)).toBe('WG-WSIS-12/9');
    expect(printSymbol({ ...twelveNine, series: 'INF', number: 1 })).toBe('WG-WSIS-12/INF/1');
    expect(printSymbol({ ...twelveNine, meeting: null, number: 3 })).toBe('WG-WSIS/3');
    expect(printSymbol(twelveNine, add1rev2)).toBe('WG-WSIS-12/9 Add.1 Rev.2');
  });

  test('one slug, also where the acronym has signs of its own', () => {
    expect(slugOf(twelveNine)).toBe('wg-wsis-12-9');
    expect(slugOf({ ...twelveNine, series: 'INF', number: 1 })).toBe('wg-wsis-12-inf-1');
    expect(slugOf({ ...twelveNine, prefix: 'JTC1/SC2' })).toBe('jtc1-sc2-12-9');
  });

  test('variants, and their keys in addresses', () => {
    expect([original, rev1, add1rev2].map(printVariant)).toEqual(['', 'Rev.1', 'Add.1 Rev.2']);
    expect([original, rev1, add1rev2].map(variantKey)).toEqual(['rev0', 'rev1', 'add1-rev2']);
    expect(sameVariant(rev1, [{ kind: 'revision', number: 1 }])).toBe(true);
    expect(sameVariant(rev1, original)).toBe(false);
  });

  test.each(['', 'rev', 'rev01', 'Rev1', 'rev0-add1', 'r1', 'corr1-', '-rev1', 'rev1 ', 'rev1234567890', 'add1--rev1'])(
    '%j is no key of a variant',
    (key) => expect(parseVariantKey(key)).toBeNull(),
  );

  test('file names carry variant, language and annex', () => {
    expect(fileNameOf('WG-WSIS-12/9', rev1, 'fr', 'docx')).toBe('WG-WSIS-12-9-Rev1-FR.docx');
    expect(fileNameOf('WG-WSIS-12/9', original, 'en', 'xlsx', 1)).toBe('WG-WSIS-12-9-EN-annex1.xlsx');
    expect(fileNameOf('DT/1(Rev.4)', add1rev2, null, 'pdf')).toBe('DT-1-Rev-4-Add1-Rev2.pdf');
  });
});

describe('what is read', () => {
  test.each([
    'WG-WSIS-12/9',
    'WG-WSIS-12-9',
    'wg-wsis-12-9',
    '  Wg wsis 12 / 9 ',
    'CWG-WSIS-12/9',
    'gtc-smsi-12-9',
    'WG-WSIS-12/09',
    'ＷＧ－ＷＳＩＳ－１２／９',
    'WG‑WSIS–12∕9',
    'WG-WSIS-١٢/٩',
    '\u200fWG-WSIS-12/9\u200e',
    'WG\u00ad-WSIS-12⁄9',
    'WG-WSIS-12/9 (R0)',
    '“WG-WSIS-12/9”',
  ])('%j is WG-WSIS-12/9', (text) => {
    expect(parseSymbol(text, prefixes)).toEqual({ symbol: twelveNine, variant: original, language: null });
  });

  const asWritten = ['Rev. 1', ' Rev.1', '(Rev.1)', 'R1', '-r1', '!R1!', '(Revision 1)', '-rev1', '/Rev.1', '（Ｒｅｖ．１）'];
  test.each([...asWritten, '-Rév. 1'])('the first revision may be written %j', (suffix) => {
    expect(parseSymbol(`WG-WSIS-12/9${suffix}`, prefixes)).toMatchObject({ symbol: twelveNine, variant: rev1 });
  });

  test.each([
    ['WG-WSIS-12/9(Add.1)', 'add1'],
    ['WG-WSIS-12/9 Add.30', 'add30'],
    ['WG-WSIS-12/9!A30!MSW-E.docx', 'add30'],
    ['WG-WSIS-12/9 Corr.1', 'corr1'],
    ['WG-WSIS-12/9!C1', 'corr1'],
    ['WG-WSIS-12/9(Add.1)(Rev.2)', 'add1-rev2'],
    ['WG-WSIS-12/9/Add.1/Corr.3', 'add1-corr3'],
    ['WG-WSIS-12/9!A1R2!', 'add1-rev2'],
    ['WG-WSIS-12-9-Rev1-FR.docx', 'rev1'],
  ])('%s is the variant %s', (text, key) => {
    const read = parseSymbol(text, prefixes);
    expect(read?.symbol).toEqual(twelveNine);
    expect(variantKey(read!.variant)).toBe(key);
  });

  test.each([
    ['WG-WSIS-12-9-E', 'en', 'rev0'],
    ['wg-wsis-12-9-c', 'zh', 'rev0'],
    ['CWG-WSIS-12/9-E Rev. 1', 'en', 'rev1'],
    ['WG-WSIS-12/9(Add.1)-A', 'ar', 'add1'],
    ['WG-WSIS-12/9-R Rev.1', 'ru', 'rev1'],
    ['WG-WSIS-12-9-ES', 'es', 'rev0'],
    ['WG-WSIS-12/9!!PDF-S.pdf', 'es', 'rev0'],
  ])('%s names the language %s', (text, language, key) => {
    const read = parseSymbol(text, prefixes)!;
    expect(read).toMatchObject({ symbol: twelveNine, language });
    expect(variantKey(read.variant)).toBe(key);
  });

  test.each([
    ['wg-wsis-12-inf-1', 'WG-WSIS-12/INF/1'],
    ['WG-WSIS-12/C/5-C', 'WG-WSIS-12/C/5'],
    ['wg-wsis-3', 'WG-WSIS/3'],
    ['WG-WSIS/12-E Rev. 1', 'WG-WSIS/12'],
    ['WG-WSIS/INF/4', 'WG-WSIS/INF/4'],
    ['wg-wsis-net-1-2', 'WG-WSIS-NET-1/2'],
    ['WG-7/2', 'WG-7/2'],
    ['tdag09-14-18-c', 'TDAG09-14/18'],
    ['e-12-9-e', 'E-12/9'],
  ])('%s is %s', (text, printed) => {
    expect(printSymbol(parseSymbol(text, prefixes)!.symbol)).toBe(printed);
  });

  test.each([
    '',
    'WG-WSIS',
    'WG-WSIS-12/0',
    'WG-WSIS-12/9/7',
    'WG-WSIS-12/9-E-F',
    'WG-WSIS-12/9-X',
    'WG-WSIS-12/9E9',
    'WG-WSIS-12/9 Rev.',
    'WG-WSIS-12/9 Rev.1 Rev.0',
    'WG-WSIS-12/9 Add.0',
    'WG-WSIS-12/9999999999',
    'XY-WSIS-12/9',
    '12/9',
    'toString-1-2',
    `WG-WSIS-${'0'.repeat(200)}1/9`,
  ])('%j is no symbol', (text) => expect(parseSymbol(text, prefixes)).toBeNull());

  test('a series may not read as a suffix', () => {
    expect(['INF', 'DT', 'C', 'WP1', 'ADM'].map(isSeries)).toEqual([true, true, true, true, true]);
    expect(['REV', 'ADD', 'R1', 'CORR', 'COR2', 'inf', '', '1A', 'TD-GEN'].filter(isSeries)).toEqual([]);
  });

  test('a group may not be called like the meeting of another', () => {
    expect(clashingPrefix('WG-2', prefixes)).toBe('WG');
    expect(clashingPrefix('cwg wsis 12', prefixes)).toBe('WG-WSIS');
    expect(clashingPrefix('WG-NEW', prefixes)).toBeNull();
    expect(clashingPrefix('X', new Map([['X-1', 'X-1']]))).toBe('X-1');
  });

  test('symbols stand in the order of their numbers', () => {
    const texts = ['WG-WSIS-12/10', 'WG-WSIS-12/INF/1', 'WG-WSIS-2/1', 'WG-WSIS-12/2', 'WG-WSIS/5', 'WG-1/1'];
    const sorted = texts.map((text) => parseSymbol(text, prefixes)!.symbol).toSorted(compareSymbols);
    expect(sorted.map((symbol) => printSymbol(symbol))).toEqual([
      'WG-1/1',
      'WG-WSIS/5',
      'WG-WSIS-2/1',
      'WG-WSIS-12/2',
      'WG-WSIS-12/10',
      'WG-WSIS-12/INF/1',
    ]);
  });
});

describe('for every symbol', () => {
  const number = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999_999_999 }));
  const symbols: fc.Arbitrary<DocumentSymbol> = fc.record({
    prefix: fc.constantFrom(...acronyms),
    meeting: fc.option(number),
    series: fc.constantFrom('', 'INF', 'DT', 'TD', 'A', 'C', 'R', 'E', 'WP1', 'ADM', 'REVIEW'),
    number,
  });
  const kinds = fc.constantFrom('revision', 'addendum', 'corrigendum') satisfies fc.Arbitrary<string>;
  const variants = fc.array(fc.record({ kind: kinds, number }), { maxLength: 4 });
  const language = fc.option(fc.constantFrom(...languages));

  const spellings: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('/', '-'),
    (text) => text.replaceAll(/[-/]/g, ' '),
    (text) => text.replaceAll(/[-/]/g, '_'),
    (text) => ` ${text.replaceAll('-', '\u2011').replaceAll('/', '／')}\u200e`,
    (text) => text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
    (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
    (text) => text.normalize('NFD'),
  ];
  const suffixes: ((variant: VariantPath) => string)[] = [
    (variant) => ` ${printVariant(variant)}`,
    (variant) => variant.map((step) => `(${printVariant([step])})`).join(''),
    (variant) => ` ${printVariant(variant).replaceAll('.', '. ')}`,
    (variant) => `-${variantKey(variant)}`,
    (variant) => variant.map((step) => `!${step.kind.charAt(0).toUpperCase()}${step.number}!`).join(''),
    (variant) => variant.map((step) => `/${step.kind} ${step.number}`).join(''),
  ];

  test('what is printed in any spelling reads back as the same identity', () => {
    const spelling = fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(...suffixes), fc.boolean());
    fc.assert(
      fc.property(symbols, variants, language, spelling, (symbol, variant, spoken, [spell, suffix, languageFirst]) => {
        const letter = spoken ? `-${letters[spoken]}` : '';
        const end = languageFirst ? `${letter}${suffix(variant)}` : `${suffix(variant)}${letter}`;
        const text = spell(printSymbol(symbol) + end);
        expect(parseSymbol(text, prefixes)).toEqual({ symbol, variant, language: spoken });
      }),
      { numRuns: 5000 },
    );
  });

  test('the slug, the variant key and the file name read back too', () => {
    fc.assert(
      fc.property(symbols, variants, (symbol, variant) => {
        const fromSlug = parseSymbol(slugOf(symbol), prefixes);
        expect(fromSlug).toEqual({ symbol, variant: [], language: null });
        expect(slugOf(fromSlug!.symbol)).toBe(slugOf(symbol));
        expect(parseVariantKey(variantKey(variant))).toEqual(variant);
        const name = fileNameOf(printSymbol(symbol), variant, 'fr', 'docx');
        expect(parseSymbol(name, prefixes)).toEqual({ symbol, variant, language: 'fr' });
      }),
      { numRuns: 2000 },
    );
  });

  test('no text makes the readers throw, and a text that is read keeps its identity when printed', () => {
    const pieces = fc.constantFrom(...'WG WSIS - / 12 9 Rev . ( ) ! R E 0 INF \u0660'.split(' '), ' ');
    const joined = fc.array(pieces, { maxLength: 14 }).map((all) => all.join(''));
    const texts = fc.oneof(fc.string({ unit: 'binary' }), joined);
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseSymbol(text, prefixes);
        const printed = read && printSymbol(read.symbol, read.variant);
        if (printed) expect(parseSymbol(printed, prefixes)).toEqual({ ...read, language: null });
        parseVariantKey(text);
        normalisedSpelling(text);
        nearSymbols(text, ['WG-WSIS-12/9']);
      }),
      { numRuns: 5000 },
    );
  });

  test('long and hostile texts are let go', () => {
    for (const piece of ['-', ' ', '1', 'R1', '(', '!A1', '\ufdfa', 'WG-', '-E ']) {
      expect(parseSymbol(piece.repeat(100_000), prefixes)).toBeNull();
      parseSymbol(piece.repeat(200).slice(0, 200), prefixes);
      normalisedSpelling(piece.repeat(200).slice(0, 200));
      expect(normalisedSpelling(piece.repeat(100_000))).toBe('');
    }
  });
});

describe('symbols of other bodies', () => {
  test.each([
    ['C08/50', 'C08/50-C', 'c08-50', 'C 08/50', 'Ｃ０８／５０', ' C08_50-E '],
    ['TDAG09-14/18', 'TDAG09-14/18-C', 'tdag09.14.18'],
    ['S08-CL-C-0050', 's08-cl-c-0050', 'S08‑CL‑C‑0050', 'S08-CL-C-0050!!MSW-E.docx'],
    ['PP-14/20(Add.1)', 'PP-14/20(Add.1)-E', 'PP-14/20 Add.1'],
    ['COM 14-10', 'COM14-10', 'COM-14-10'],
    ['T25-SG12-C-0005!R1!', 'T25-SG12-C-0005!R1!MSW-E.docx'],
  ])('%s has one spelling', (...texts) => {
    expect(new Set(texts.map(normalisedSpelling)).size).toBe(1);
  });

  test('different symbols stay different', () => {
    const texts = ['C08/50', 'C08/5', 'C0/850', 'C08/50/1', 'S08-CL-C', 'S08-CL', 'S2-2004143r01', 'S2-2004143'];
    expect(new Set(texts.map(normalisedSpelling)).size).toBe(texts.length);
  });

  test('they have a slug of their own', () => {
    expect(['C08/50-C', 'TDAG09-14/18', 'S08-CL-C-0050'].map(slugOfSpelling)).toEqual([
      'c08-50',
      'tdag09-14-18',
      's08-cl-c-0050',
    ]);
  });
});

describe('what is near an unknown symbol', () => {
  const known = ['WG-WSIS-12/9', 'WG-WSIS-12/10', 'WG-WSIS-13/9', 'WG-WSIS-12/19', 'C08/50', 'TDAG09-14/18'];

  test('a slip of the finger', () => {
    expect(nearSymbols('WG-WISS-12/9', known)[0]).toBe('WG-WSIS-12/9');
    expect(nearSymbols('tdag9-14/18', known)).toEqual(['TDAG09-14/18']);
    expect(nearSymbols('C08/05', known)).toEqual(['C08/50']);
  });

  test('the end of a symbol finds the whole', () => {
    expect(nearSymbols('12/9', known)[0]).toBe('WG-WSIS-12/9');
    expect(nearSymbols('wsis 13-9-E', known)[0]).toBe('WG-WSIS-13/9');
  });

  test('no more than wanted, and nothing for what resembles nothing', () => {
    expect(nearSymbols('WG-WSIS-12/8', known, 2)).toEqual(['WG-WSIS-12/9', 'WG-WSIS-12/10']);
    expect(nearSymbols('quarterly budget', known)).toEqual([]);
    expect(nearSymbols('', known)).toEqual([]);
    expect(nearSymbols('x'.repeat(100_000), known)).toEqual([]);
  });
});
