import { expect, test } from 'vitest';
import { askedWords, indexed } from '../../src/foundation/search/words.js';

/** Whether what is asked is found in a text, as both databases find it. */
function finds(question: string, text: string): boolean {
  const words = indexed(text).split(' ');
  return askedWords(question)!.every((asked) => words.some((word) => word.startsWith(asked)));
}

test.each([
  ['émploi', 'Emploi et société'],
  ['12/9', 'WG-WSIS-12/9'],
  ['wg-wsis-12/9 info', 'WG-WSIS-12/9: l’information'],
  ['信息社会', '关于信息社会世界峰会的工作组'],
  ['峰', '信息社会世界峰会'],
  ['معلومات', 'مجتمع المعلومات'],
  ['المعلومات', 'تقرير بشأن معلومات'],
  ['والمعلومات', 'مجتمع المعلومات'],
  ['информац', 'Всемирная встреча по вопросам информационного общества'],
])('%s is found in %s', (question, text) => {
  expect(finds(question, text)).toBe(true);
});

test.each([
  ['formation', 'information'],
  ['会社', '信息社会'],
  ['12/9', 'WG-WSIS-12/8'],
])('%s is not found in %s', (question, text) => {
  expect(finds(question, text)).toBe(false);
});

test('each word stands once, with nothing in it that a database reads otherwise', () => {
  expect(indexed(`A "quoted" word, a 'quoted' WORD: a* & (b) | !c`)).toBe('a quoted word b c');
  expect(indexed(' - ')).toBe('');
});

test('a question of nothing asks for nothing; one without words asks for what is nowhere', () => {
  expect(askedWords('  ')).toBeNull();
  expect(askedWords('"*" & !')).toEqual([]);
  expect(askedWords('one two '.repeat(20))).toHaveLength(10);
});
