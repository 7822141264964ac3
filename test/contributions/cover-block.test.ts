import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoverBlock, readCoverBlock } from '../../src/contributions/cover/cover-block.js';
import type { TextBlock } from '../../src/foundation/files/text-block.js';

const france = {
  code: 'FR',
  names: { en: 'France', fr: 'France', es: 'Francia', ru: 'Франция', zh: '法国', ar: 'فرنسا' },
};
const egypt = {
  code: 'EG',
  names: { en: 'Egypt (Arab Republic of)', fr: 'Égypte', es: 'Egipto', ru: 'Египет', zh: '埃及', ar: 'مصر' },
};
const russia = {
  code: 'RU',
  names: {
    en: 'Russian Federation',
    fr: 'Fédération de Russie',
    es: 'Federación de Rusia',
    ru: 'Российская Федерация',
    zh: '俄罗斯联邦',
    ar: 'الاتحاد الروسي',
  },
};
const guinea = { code: 'GN', names: { en: 'Guinea', fr: 'Guinée' } };
const equatorialGuinea = { code: 'GQ', names: { en: 'Equatorial Guinea', fr: 'Guinée équatoriale' } };
const bolivia = { code: 'BO', names: { en: 'Bolivia, Plurinational State of' } };
const italy = { code: 'IT', names: { en: 'Italy' } };
const tsb = { code: 'TSB', names: { en: 'Telecommunication Standardization Bureau' } };
const hints = {
  agendaCodes: ['1', '4', '4.1', '14', 'PL 1.1'],
  organizations: [france, egypt, russia, guinea, equatorialGuinea, bolivia, italy, tsb],
};

const paragraphs = (...texts: string[]): TextBlock[] => texts.map((text) => ({ as: 'paragraph', text }));
const heading = (text: string): TextBlock => ({ as: 'heading', text, level: 1 });
const row = (...cells: string[]): TextBlock => ({ as: 'row', text: cells.join('\t'), cells });
const read = (...blocks: TextBlock[]): CoverBlock => readCoverBlock(blocks, hints);
const readLines = (...texts: string[]): CoverBlock => read(...paragraphs(...texts));

describe('a cover in each of the six languages', () => {
  const covers: Record<string, { lines: string[]; title: string }> = {
    en: {
      lines: [
        'Council Working Group on WSIS',
        'Agenda item: 4.1',
        'Document WG-WSIS-14/3-E',
        '25 September 2009',
        'Original: French',
        'For information',
        'Source: Delegation of France',
        'Title: A group for questions of the Internet',
      ],
      title: 'A group for questions of the Internet',
    },
    fr: {
      lines: [
        'Point de l’ordre du jour : 4.1',
        'Document WG-WSIS-14/3-F',
        'Original : français',
        'À titre d’information',
        'Origine / Source : Délégation de la France',
        'Titre : Un groupe pour les questions de l’Internet',
      ],
      title: 'Un groupe pour les questions de l’Internet',
    },
    es: {
      lines: [
        'Punto del orden del día: 4.1',
        'Documento WG-WSIS-14/3-S',
        'Original: francés',
        'Para información',
        'Fuente / Origen: Delegación de Francia',
        'Título: Un grupo para las cuestiones de Internet',
      ],
      title: 'Un grupo para las cuestiones de Internet',
    },
    ru: {
      lines: [
        'Пункт повестки дня: 4.1',
        'Документ WG-WSIS-14/3-R',
        'Оригинал: французский',
        'Для информации',
        'Источник: делегация Франции',
        'Название: Группа по вопросам интернета',
      ],
      title: 'Группа по вопросам интернета',
    },
    zh: {
      lines: ['议项：4.1', '文件 WG-WSIS-14/3-C', '原文：法文', '供参考', '来 源： 法国代表团', '标题： 互联网问题组（草案）'],
      title: '互联网问题组（草案）',
    },
    ar: {
      lines: [
        'بند جدول الأعمال: 4.1',
        'الوثيقة WG-WSIS-14/3-A',
        'الأصل: بالفرنسية',
        'للعلم',
        'المصدر: وفد فرنسا',
        'العنوان: فريق معني بمسائل الإنترنت',
      ],
      title: 'فريق معني بمسائل الإنترنت',
    },
  };

  test.each(Object.entries(covers))('%s', (language, { lines, title }) => {
    expect(readLines(...lines)).toMatchObject({
      title,
      sources: ['FR'],
      agendaItem: '4.1',
      language: 'fr',
      purpose: 'information',
      symbol: expect.stringMatching(/^WG-WSIS-14\/3-[ACEFRS]$/),
    });
    const body = { en: 'This is the text of the paper and it is for the group on all of it.' }[language] ?? '';
    if (['ar', 'zh', 'ru'].includes(language)) expect(readLines(...lines).writtenIn).toBe(language);
    if (body) expect(readLines(...lines, body).writtenIn).toBe('en');
  });
});

describe('where a value may stand', () => {
  test('behind the label, in the next cell, on the next line, in one paragraph of several lines', () => {
    expect(readLines('SOURCE : France').sourceText).toBe('France');
    expect(read(row('Source', 'France'), row('Title:', 'A\nroadmap')).title).toBe('A roadmap');
    expect(read(row('', 'Source', '', 'Egypt')).sources).toEqual(['EG']);
    expect(readLines('Source:', 'Egypt', 'Title', 'A roadmap')).toMatchObject({ sources: ['EG'], title: 'A roadmap' });
    expect(readLines('Source(s): France\nSubject: A roadmap')).toMatchObject({ sources: ['FR'], title: 'A roadmap' });
    expect(read(row('Agenda item: PL 1.1', 'Document C08/50-E\n15 October 2008\nOriginal: English'))).toMatchObject({
      agendaItem: 'PL 1.1',
      symbol: 'C08/50-E',
      language: 'en',
    });
  });

  test('an empty label takes no other label for its value', () => {
    const cover = readLines('Title:', 'Source: France', 'Agenda item:', 'Document WG-WSIS-14/3');
    expect(cover).toMatchObject({ sources: ['FR'], symbol: 'WG-WSIS-14/3' });
    expect(cover.agendaItem).toBeUndefined();
    expect(cover.title).toBeUndefined();
  });

  test('full-width signs, signs that nobody sees, and no-break spaces', () => {
    expect(readLines('\u200fSource\u00a0:\u00a0Fran\u00adce', 'Ｄｏｃｕｍｅｎｔ：ＷＧ－ＷＳＩＳ－１４／３')).toMatchObject({
      sources: ['FR'],
      symbol: 'WG-WSIS-14/3',
    });
  });

  test('only on the first pages', () => {
    const far = [...Array.from({ length: 60 }, () => 'Some text.'), 'Source: France'];
    expect(readLines(...far).sources).toBeUndefined();
  });

  test('a document without a cover says nothing', () => {
    expect(readLines()).toEqual({});
    expect(readLines('12345')).toEqual({});
  });
});

describe('sources', () => {
  test.each([
    ['France', ['FR']],
    ['FRANCE and Égypte', ['FR', 'EG']],
    ['Delegation of Egypt', ['EG']],
    ['Egypte, Francia', ['EG', 'FR']],
    ['Российской Федерацией и Францией', ['RU', 'FR']],
    ['法国和俄罗斯联邦', ['FR', 'RU']],
    ['فرنسا ومصر', ['FR', 'EG']],
    ['FR, EG', ['FR', 'EG']],
    ['Equatorial Guinea', ['GQ']],
    ['Guinea, Equatorial Guinea', ['GN', 'GQ']],
    ['Director, TSB', ['TSB']],
    ['Bolivia', ['BO']],
    ['MAKE IT SO', undefined],
    ['Francophone users', undefined],
    ['Chairman of WG-WSIS', undefined],
  ])('%s', (text, codes) => {
    expect(readLines(`Source: ${text}`)).toMatchObject({ sourceText: text });
    expect(readLines(`Source: ${text}`).sources).toEqual(codes);
  });

  test('without a label', () => {
    expect(readLines('Contribution from France', 'A roadmap to 2015')).toMatchObject({
      sources: ['FR'],
      title: 'A roadmap to 2015',
    });
    expect(readLines('Egypt (Arab Republic of)', 'A roadmap to 2015')).toMatchObject({ sources: ['EG'] });
    expect(readLines('Submitted by an unknown body', 'A roadmap').sourceText).toBeUndefined();
  });
});

describe('agenda items', () => {
  test.each([
    ['Agenda item 4', '4'],
    ['Agenda item: 4.1 Roadmap', '4.1'],
    ['Agenda items: 14, 4', '14'],
    ['Item 4.', '4'],
    ['Point 4.1 de l’ordre du jour', '4.1'],
    ['Punto 4 del orden del día', '4'],
    ['议项：PL 1.1', 'PL 1.1'],
    ['议项4', '4'],
    ['Пункт 4.1 повестки дня', '4.1'],
    ['Agenda item: 4.2', undefined],
    ['Agenda item: 41', undefined],
    ['Agenda item 4 was discussed at great length and without a result by all of them.', undefined],
  ])('%s', (line, code) => expect(readLines(line).agendaItem).toBe(code));
});

describe('languages', () => {
  test.each([
    ['Original: English', 'en'],
    ['English only', 'en'],
    ['Original: E', 'en'],
    ['原文：英文', 'en'],
    ['Оригинал: на английском языке', 'en'],
    ['الأصل: بالإنكليزية', 'en'],
    ['Original : anglais/français', 'en'],
    ['Original: espagnol', 'es'],
    ['Idioma original: chino', 'zh'],
    ['Original: Arabic', 'ar'],
    ['原文：俄文', 'ru'],
    ['Original: Klingon', undefined],
  ])('%s', (line, language) => expect(readLines(line).language).toBe(language));

  test.each([
    ['en', 'The meeting is invited to take note of this report and to comment on the draft that is annexed.'],
    ['fr', 'Le groupe est invité à prendre note de ce rapport et à commenter le projet pour le Conseil.'],
    ['es', 'Se invita al grupo a tomar nota de este informe y a comentar el proyecto para la reunión.'],
    ['ru', 'Группе предлагается принять к сведению отчет о WSIS.'],
    ['zh', '请工作组注意本报告（WSIS）。'],
    ['ar', 'يدعى الفريق إلى الإحاطة علما بهذا التقرير.'],
    [undefined, 'ワーキンググループはこの報告に注意してください。'],
    [undefined, 'Roadmap 2015'],
  ])('%s is seen from the text', (language, text) => {
    expect(readLines(text).language).toBe(language);
    expect(readLines(text).writtenIn).toBe(language);
  });
});

describe('purpose', () => {
  test.each([
    ['For information', 'information'],
    ['(For discussion)', 'discussion'],
    ['FOR DECISION', 'action'],
    ['Purpose: Information and discussion', 'information'],
    ['Purpose: Discussion', 'discussion'],
    ['For: action', 'action'],
    ['供讨论', 'discussion'],
    ['Для принятия решения', 'action'],
    ['لاتخاذ قرار', 'action'],
    ['Action required: The group is invited to approve the roadmap.', 'action'],
    ['Action required: For information', 'information'],
    ['Action required: None', undefined],
    ['Discussion', undefined],
    ['For information on hotels see below.', undefined],
  ])('%s', (line, purpose) => expect(readLines(line).purpose).toBe(purpose));
});

describe('symbol and revision', () => {
  test.each([
    ['Document WG-WSIS-14/3-E', 'WG-WSIS-14/3-E', undefined],
    ['Document: WG-WSIS-14/3-E Rev. 2', 'WG-WSIS-14/3-E', 2],
    ['WG-WSIS-14/3(Rev.1)-E', 'WG-WSIS-14/3', 1],
    ['Revision 1 to Document C08/50-E', 'C08/50-E', 1],
    ['文件C08/50-C（修订版1）', 'C08/50-C', 1],
    ['Документ WG-WSIS-14/3-R (Пересм. 3)', 'WG-WSIS-14/3-R', 3],
    ['Document of the meeting', undefined, undefined],
    ['Resolution 140 (Rev. Antalya, 2006)', undefined, undefined],
    ['As Document WG-WSIS-13/4 says, there is a roadmap, and it goes on to 2015.', undefined, undefined],
  ])('%s', (line, symbol, revision) => {
    expect(readLines(line).symbol).toBe(symbol);
    expect(readLines(line).revision).toBe(revision);
  });

  test('a revision on its own line', () => {
    expect(readLines('WG-WSIS-14/3-E', '(Rev.2)')).toMatchObject({ symbol: 'WG-WSIS-14/3-E', revision: 2 });
  });
});

describe('a title without a label', () => {
  test('the first heading that is no head of a page and no part of the text', () => {
    const cover = read(
      heading('International Telecommunication Union'),
      heading('25-26 September 2008'),
      heading('Document WG-WSIS-14/3'),
      heading('France'),
      heading('1 Introduction'),
      heading('Internet questions and the working group'),
    );
    expect(cover.title).toBe('Internet questions and the working group');
  });

  const dates = ['1 May 2009', 'Geneva, 25–26 September 2008', 'May 1, 2009', '15 de octubre de 2008', '1er mai 2009'];
  test.each([...dates, '15 октября 2008 г.', '2008年10月15日', '15.10.2008'])('%s is a date', (date) => {
    expect(readLines('Source: France', date).title).toBeUndefined();
  });

  test('a title may end with a year', () => {
    expect(readLines('Source: France', '4 steps on the road to 2015').title).toBe('4 steps on the road to 2015');
  });

  test('the line after the source', () => {
    expect(readLines('Council', 'Original: French', 'Source: France', 'Internet questions', 'Summary').title).toBe(
      'Internet questions',
    );
  });

  test('the first line in capitals, else the first below the labels', () => {
    expect(readLines('WORKING GROUP ON WSIS', 'Geneva', 'QUESTIONS OF THE INTERNET', 'Text.').title).toBe(
      'QUESTIONS OF THE INTERNET',
    );
    expect(readLines('Some group', 'Original: French', '1 May 2009', 'Net questions').title).toBe('Net questions');
  });
});

const seed = new URL('../../../shared/domain/000_e21c3021cf7fdfcc.txt', import.meta.url);

test.skipIf(!existsSync(seed))('the report of 2008, forwarded under a cover of its own', () => {
  const lines = readFileSync(seed, 'utf8').split('\n').filter((line) => line.trim() !== '');
  const cover = readLines(...lines);
  expect(cover).toMatchObject({
    symbol: 'TDAG09-14/18-C',
    language: 'en',
    writtenIn: 'zh',
    purpose: 'information',
    agendaItem: 'PL 1.1',
  });
  expect(cover.title).toMatch(/^有关.*（C08\/50 号文件）$/);
  expect(cover.sourceText).toContain('2008');
  expect(cover.revision).toBeUndefined();
});

test('no document makes it throw or hang', () => {
  const labels = fc.constantFrom(...'Source : ： Title Rev. 1 / - ( Item 原文 الأصل WG-'.split(' '), ' ', '\t', '\n');
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(labels).map((all) => all.join('')));
  const block: fc.Arbitrary<TextBlock> = fc.oneof(
    fc.record({ as: fc.constantFrom('heading' as const, 'paragraph' as const, 'item' as const), text }),
    fc.record({ as: fc.constant('row' as const), text, cells: fc.array(text, { maxLength: 5 }) }),
  );
  const documents = fc.array(block, { maxLength: 12 });
  fc.assert(
    fc.property(documents, (blocks) => {
      readCoverBlock(blocks, hints);
    }),
    { numRuns: 500 },
  );
  for (const piece of ['A', 'A-', 'A/1', ' ', ': ', 'rev ', '(', 'و', 'France ', '文', '\ufdfa']) {
    read(...paragraphs(...Array.from({ length: 60 }, () => piece.repeat(20_000))));
  }
});
