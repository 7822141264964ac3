import { afterAll, beforeAll, expect, test } from 'vitest';
import { Examination } from './examination.js';

/** In the language in which all is looked at, which takes as long as all others; so each half has a process of its own. */
let examination: Examination;
beforeAll(async () => {
  examination = await Examination.open();
});
afterAll(() => examination.close());

const patience = 10 * 60_000;

test('axe finds nothing on any page in en, and none is wider than its window', { timeout: patience }, async () => {
  expect(await examination.faultsIn('en')).toEqual([]);
});
