import { expect, test } from 'vitest';
import type { EditionSection } from '../../src/summary-records/editions/edition.entity.js';
import { changesBetween, isTold } from '../../src/summary-records/changes/record-changes.js';

/** Sections as `{ '1': ['a', 'b:its text'] }`; a paragraph is called by its handle. */
function record(sections: Record<string, string[]>): EditionSection[] {
  return Object.entries(sections).map(([number, paragraphs]) => ({
    number,
    titles: { en: `Item ${number}` },
    paragraphs: paragraphs.map((written, index) => {
      const [handle, text = handle] = written.split(':') as [string, string?];
      return { handle, number: `${number}.${index + 1}`, texts: { en: text, ru: 'Не изменилось' } };
    }),
  }));
}

const told = (from: Record<string, string[]>, to: Record<string, string[]>) =>
  changesBetween(record(from), record(to)).flatMap(({ number, paragraphs }) =>
    paragraphs.filter(isTold).map(({ handle, fate, isMoved }) => `${number} ${handle} ${fate}${isMoved ? ', moved' : ''}`),
  );

test.each([
  ['nothing', { 1: ['a', 'b'] }, { 1: ['a', 'b'] }, []],
  ['a text', { 1: ['a', 'b'] }, { 1: ['a', 'b:other'] }, ['1 b changed']],
  ['what is new, which moves nothing', { 1: ['a', 'b'] }, { 1: ['x', 'a', 'b'] }, ['1 x new']],
  ['what is gone, where it stood', { 1: ['a', 'b', 'c'], 2: ['d'] }, { 1: ['a', 'c:other'], 2: ['d'] }, ['1 b gone', '1 c changed']],
  ['what is gone before all others', { 1: ['a', 'b'] }, { 1: ['b:other'] }, ['1 a gone', '1 b changed']],
  ['a paragraph that was moved down', { 1: ['a', 'b', 'c'] }, { 1: ['b', 'c', 'a'] }, ['1 a kept, moved']],
  ['one that was moved to another item, and changed', { 1: ['a', 'b'], 2: ['c'] }, { 1: ['a'], 2: ['c', 'b:other'] }, ['2 b changed, moved']],
  ['a section that is gone', { 1: ['a'], 2: ['b'] }, { 1: ['a'] }, ['2 b gone']],
  ['a section that is gone, of which one paragraph stays', { 1: ['a'], 2: ['b', 'c'] }, { 1: ['a', 'c'] }, ['1 c kept, moved', '2 b gone']],
])('tells %s', (_what, from, to, changes) => {
  expect(told(from, to)).toEqual(changes);
});

test('tells in which languages a text changed', () => {
  const [before, after] = [record({ 1: ['a'] }), record({ 1: ['a'] })];
  after[0]!.paragraphs[0]!.texts = { en: 'a', ru: 'Изменилось', fr: 'Nouveau' };
  expect(changesBetween(before, after)[0]!.paragraphs[0]).toMatchObject({ fate: 'changed', languages: ['fr', 'ru'] });
});

test('does not take an agenda that was numbered anew for a move', () => {
  const after = record({ 2: ['a'] });
  after[0]!.titles = { en: 'Item 1' };
  expect(changesBetween(record({ 1: ['a'] }), after).flatMap(({ paragraphs }) => paragraphs.filter(isTold))).toEqual([]);
});
