import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedChanges, type KnownParagraph } from '../../../src/summary-records/printing/edited-changes.js';
import type { EditedParagraph } from '../../../src/summary-records/printing/edited-docx.js';
import { outOfOrder } from '../../../src/summary-records/printing/out-of-order.js';

const known: KnownParagraph[] = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, number: `1.${index + 1}`, section: 'one', text: `Text *${id}*` }));
const back = (...changes: (Partial<EditedParagraph> & { id: string | null })[]): EditedParagraph[] =>
  changes.map((change) => ({ number: null, section: 'one', text: `Text *${change.id}*`, ...change }));
const inShort = (edited: EditedParagraph[]) =>
  editedChanges(known, edited).map((change) => `${change.kind} ${'id' in change ? change.id : `after ${change.after}`}${'isMoved' in change && change.isMoved ? ', moved' : ''}`);

test('what was kept, changed, put in and taken out is told where it stands', () => {
  const edited = back({ id: null, text: 'First' }, { id: 'a' }, { id: 'c', text: 'Other' }, { id: null, text: 'New' }, { id: null, text: 'Newer' });
  expect(inShort(edited)).toEqual(['new after null', 'kept a', 'missing b', 'changed c', 'missing d', 'missing e', 'new after c', 'new after null']);
});

test('what was moved is the least that explains the new order, and what went to another section', () => {
  expect(inShort(back({ id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'a' }, { id: 'e', section: 'two' }))).toEqual(
    ['kept b', 'kept c', 'kept d', 'kept a, moved', 'kept e, moved'],
  );
});

test('another spelling of the same is no change', () => {
  expect(inShort(back({ id: 'a', text: 'Text  *a*' }, { id: 'b', text: '\n Text *b*\n' }, { id: 'c' }, { id: 'd' }, { id: 'e' }))[1]).toBe('kept b');
});

test('a forgotten identity is found by its number, once, and never against one that is there', () => {
  const edited = back({ id: null, number: '1.1', text: 'A' }, { id: null, number: '1.1', text: 'A again' }, { id: 'c' }, { id: null, number: '1.3', text: 'C?' });
  expect(inShort(edited)).toEqual(['changed a', 'missing b', 'new after a', 'kept c', 'missing d', 'missing e', 'new after c']);
});

test('what the record has lost since is told as gone', () => {
  expect(inShort(back({ id: 'x' }, ...known.map(({ id }) => ({ id }))))[0]).toBe('gone x');
});

test('every paragraph of the record is accounted for once, whatever comes back', () => {
  const paragraph = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x', null),
    number: fc.constantFrom('1.1', '1.2', '1.9', null),
    section: fc.constantFrom('one', 'two', null),
    text: fc.string(),
  });
  const different = fc.uniqueArray(paragraph, { selector: ({ id }) => id ?? Symbol('new') });
  fc.assert(fc.property(different, (edited) => {
    const told = editedChanges(known, edited).flatMap((change) => ('id' in change && change.kind !== 'gone' ? [change.id] : []));
    expect(told.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(editedChanges(known, edited).filter(({ kind }) => kind !== 'missing')).toHaveLength(edited.length);
  }));
  fc.assert(fc.property(fc.uniqueArray(fc.nat(50)), (numbers) => {
    const moved = new Set(outOfOrder(numbers));
    const rest = numbers.filter((number) => !moved.has(number));
    expect(rest).toEqual(rest.toSorted((one, other) => one - other));
    expect(outOfOrder(numbers.toSorted((one, other) => one - other))).toEqual([]);
  }));
});
