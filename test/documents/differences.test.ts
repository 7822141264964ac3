import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedBlock, differencesOf } from '../../src/documents/comparing/differences.js';
import type { Change } from '../../src/documents/comparing/stretches.js';
import type { TextBlock } from '../../src/foundation/files/text-block.js';
import type { Language } from '../../src/foundation/i18n/languages.js';

const blocksOf = (...texts: string[]): TextBlock[] => texts.map((text) => ({ as: 'paragraph', text }));

/** [-what went-]{+what came+} */
const told = (blocks: readonly ComparedBlock[]) =>
  blocks.map(({ stretches }) =>
    stretches.map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[change]).join(''),
  );

const differ = (from: string[], to: string[], language: Language = 'en') => told(differencesOf(blocksOf(...from), blocksOf(...to), language).blocks);

describe('what changed is told by the word, in every script', () => {
  test.each<[Language, string, string, string]>([
    ['en', 'The group shall meet twice a year.', 'The group shall meet once a year.', 'The group shall meet [-twice-]{+once+} a year.'],
    ['en', 'It shall meet in one big room.', 'It shall meet at two small tables in one big room.', 'It shall meet {+at two small tables +}in one big room.'],
    ['fr', 'Le groupe se réunit à Genève.', 'Le groupe se réunira à Genève.', 'Le groupe se [-réunit-]{+réunira+} à Genève.'],
    ['ru', 'Группа собирается дважды в год.', 'Группа собирается один раз в год.', 'Группа собирается [-дважды -]{+один раз +}в год.'],
    ['ar', 'يجتمع الفريق مرتين في السنة.', 'يجتمع الفريق مرة في السنة.', 'يجتمع الفريق [-مرتين-]{+مرة+} في السنة.'],
    ['zh', '工作组每年举行两次会议。', '工作组每年举行三次会议。', '工作组每年举行[-两次-]{+三次+}会议。'],
  ])('%s: %s', (language, from, to, wanted) => {
    expect(differ([from], [to], language)).toEqual([wanted]);
  });

  test('words that changed one after the other are told together', () => {
    expect(differ(['We ask the Council to note it at once.'], ['We ask the Council kindly and urgently approve it at once.'])).toEqual([
      'We ask the Council [-to note -]{+kindly and urgently approve +}it at once.',
    ]);
  });

  test('paragraphs that came, went, or were reworded among others', () => {
    const from = ['Introduction', 'The old second paragraph tells of numbers.', 'Nothing like it.', 'The end'];
    const to = ['Introduction', 'A new one.', 'The second paragraph tells of numbers and letters.', 'The end'];
    expect(differ(from, to)).toEqual([
      'Introduction',
      '{+A new one.+}',
      'The [-old -]second paragraph tells of numbers{+ and letters+}.',
      '[-Nothing like it.-]',
      'The end',
    ]);
  });
});

test('nothing is lost, and nothing made up: each text can be read out of what is told', () => {
  const words = fc.constantFrom('council', 'группа', '会议', 'الفريق', ' ', '. ', '\n', '12/9', 'é');
  const text = fc.array(words, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const texts = fc.array(text, { maxLength: 6 });
  const outOf = (blocks: readonly ComparedBlock[], left: Change) =>
    blocks
      .map(({ stretches }) => stretches.filter(({ change }) => change !== left))
      .filter((stretches) => stretches.length > 0)
      .map((stretches) => stretches.map((stretch) => stretch.text).join(''));
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const { blocks, isByWord } = differencesOf(blocksOf(...from), blocksOf(...to), 'en');
      expect(isByWord).toBe(true);
      expect(outOf(blocks, 'removed')).toEqual(to);
      expect(outOf(blocks, 'added')).toEqual(from);
    }),
    { numRuns: 150 },
  );
});

test('huge texts that share nothing take a bounded time, and it is told that they were compared more coarsely', () => {
  const many = (word: string) => blocksOf(...Array.from({ length: 2_000 }, (_, at) => `${word}${at} the of and ${'is '.repeat(100)}${word}`));
  const began = performance.now();

  const { blocks, isByWord } = differencesOf(many('one'), many('other'), 'en');

  expect(performance.now() - began).toBeLessThan(5_000);
  expect(isByWord).toBe(false);
  expect(blocks.length).toBeGreaterThanOrEqual(2_000);
});

test('a paragraph that is as long as a book is told whole', () => {
  const book = (word: string) => blocksOf('Before', `${'word '.repeat(20_000)}${word}`);
  const { blocks, isByWord } = differencesOf(book('one'), book('other'), 'en');
  expect([blocks.length, isByWord]).toEqual([3, false]);
});
