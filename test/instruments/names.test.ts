import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InstrumentName, parseName, parseParagraph, printName, printParagraph } from '../../src/instruments/instrument-name.js';
import { issuingBodies, numberedKinds, revisions } from '../../src/instruments/instrument-words.js';
import { type Language, languages } from '../../src/foundation/i18n/languages.js';

const antalya = { ar: 'أنطاليا', zh: '安塔利亚', en: 'Antalya', es: 'Antalya', fr: 'Antalya', ru: 'Анталия' };
const doha = { ar: 'الدوحة', zh: '多哈', en: 'Doha', es: 'Doha', fr: 'Doha', ru: 'Доха' };

const resolution140: InstrumentName = { kind: 'resolution', number: '140', revision: null, place: antalya, year: 2006 };
const resolution8: InstrumentName = { kind: 'resolution', number: '8', revision: 'revised', place: doha, year: 2006 };
const resolution1332: InstrumentName = { kind: 'resolution', number: '1332', revision: 'modified', place: null, year: 2016 };

describe('what is printed', () => {
  test.each<[Language, string, string, string]>([
    ['ar', 'القرار 140 (أنطاليا، 2006)', 'القرار 8 (المراجَع في الدوحة، 2006)', 'القرار 1332 (المعدَّل في 2016)'],
    ['zh', '第140号决议（2006年，安塔利亚）', '第8号决议（2006年，多哈，修订版）', '第1332号决议（2016年，修正版）'],
    ['en', 'Resolution 140 (Antalya, 2006)', 'Resolution 8 (Rev. Doha, 2006)', 'Resolution 1332 (Modified 2016)'],
    ['es', 'Resolución 140 (Antalya, 2006)', 'Resolución 8 (Rev. Doha, 2006)', 'Resolución 1332 (Modificada 2016)'],
    ['fr', 'Résolution 140 (Antalya, 2006)', 'Résolution 8 (Rév. Doha, 2006)', 'Résolution 1332 (Modifiée 2016)'],
    ['ru', 'Резолюция 140 (Анталия, 2006 г.)', 'Резолюция 8 (Пересм. Доха, 2006 г.)', 'Резолюция 1332 (Измененная 2016 г.)'],
  ])('in %s', (language, ...printed) => {
    expect([resolution140, resolution8, resolution1332].map((name) => printName(name, language))).toEqual(printed);
  });

  test('with the body that issued it, as each language says it', () => {
    const council: InstrumentName = { kind: 'resolution', number: '1282', revision: null, place: null, year: 2007 };

    expect(printName(resolution140, 'en', 'pp')).toBe('Resolution 140 (Antalya, 2006) of the Plenipotentiary Conference');
    expect(printName(council, 'en', 'council')).toBe('Council Resolution 1282 (2007)');
    expect(printName(council, 'fr', 'council')).toBe('Résolution 1282 du Conseil (2007)');
    expect(printName(council, 'zh', 'council')).toBe('理事会第1282号决议（2007年）');
  });

  test('only of what is called by a number', () => {
    expect(printName({ ...resolution140, kind: 'agenda', number: null }, 'en')).toBeNull();
  });
});

describe('what is read', () => {
  test.each([
    ['resolution 1282 (Mod. 2008)', { number: '1282', revision: 'modified', year: 2008, place: null }],
    ['Council Resolution 1282', { number: '1282', revision: null, year: null, body: 'council' }],
    ['Résolution 8 (Rév. Doha, 2006)', { revision: 'revised', place: { fr: 'Doha' } }],
    ["Résolution 2 de l'Assemblée mondiale de normalisation des télécommunications", { number: '2', body: 'wtsa' }],
    ['第 140 号决议 (2006年，安塔利亚)', { number: '140', place: { zh: '安塔利亚' }, year: 2006 }],
    ['第1332号决议（2016年修正版）', { revision: 'modified', year: 2016, place: null }],
    ['Decision 5 (Rev. Saint-Denis)', { kind: 'decision', revision: 'revised', place: { en: 'Saint-Denis' }, year: null }],
    ['Resolution 3 (Revel, 1970)', { revision: null, place: { en: 'Revel' } }],
  ])('%s', (text, parts) => {
    expect(parseName(text)).toMatchObject(parts);
  });

  test.each(['', 'Resolution', 'Resolution of thanks', 'WG-WSIS-12/9', 'Resolution 140 (Antalya; 2006)', 'On Resolution 140', 'Tunis Agenda'])(
    'not: %s',
    (text) => {
      expect(parseName(text)).toBeNull();
    },
  );
});

const places = {
  ar: ['جنيف', 'شرم الشيخ'],
  zh: ['日内瓦', '圣彼得堡'],
  en: ['Geneva', 'St. Petersburg', 'Modena'],
  es: ['Ginebra', 'San José'],
  fr: ['N’Djamena', 'Saint-Denis', 'Yaoundé'],
  ru: ['Женева', 'Санкт-Петербург', 'Измир'],
};

const anyName = fc.constantFrom(...languages).chain((language) =>
  fc.record({
    language: fc.constant(language),
    body: fc.constantFrom(null, ...issuingBodies),
    name: fc.record({
      kind: fc.constantFrom(...numberedKinds),
      number: fc.oneof(fc.integer({ min: 1, max: 99999 }).map(String), fc.constantFrom('70/125', 'COM4-1', '1.2')),
      revision: fc.constantFrom(null, ...revisions),
      place: fc.option(fc.constantFrom(...places[language]).map((place) => ({ [language]: place }))),
      year: fc.option(fc.integer({ min: 1865, max: 2199 })),
    }),
  }),
);

describe('properties', () => {
  test('what is printed in a language is read again as what it was', () => {
    fc.assert(
      fc.property(anyName, ({ name, language, body }) => {
        expect(parseName(printName(name, language, body)!)).toEqual({ ...name, body });
      }),
      { numRuns: 2000 },
    );
  });

  test('what is read is printed as something that reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...languages), (noise, language) => {
        const read = parseName(`Resolution 140 (${noise})`);
        if (read) expect(parseName(printName(read, 'en', read.body)!)).toEqual(read);
        expect(() => parseName(noise)).not.toThrow();
        expect(parseParagraph(printParagraph('Tunis Agenda', '71', language))).toEqual({ name: 'Tunis Agenda', paragraph: '71' });
      }),
    );
  });

  test('a paragraph is told from what it is a paragraph of', () => {
    const paragraph = fc.constantFrom('71', '20(c)', '1.2', '4 bis');
    fc.assert(
      fc.property(anyName, paragraph, ({ name, language, body }, number) => {
        const printed = printName(name, language, body)!;
        expect(parseParagraph(printParagraph(printed, number, language))).toEqual({ name: printed, paragraph: number });
        expect(parseParagraph(printed)).toEqual({ name: printed, paragraph: null });
      }),
    );
  });
});
