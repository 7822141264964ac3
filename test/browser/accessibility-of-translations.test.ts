import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import { Examination } from './examination.js';

/** In all other languages. */
let examination: Examination;
beforeAll(async () => {
  examination = await Examination.open();
});
afterAll(() => examination.close());

const patience = 10 * 60_000;

test.each(languages.filter((one) => one !== 'en'))(
  'axe finds nothing on any page in %s, and none is wider than its window',
  { timeout: patience },
  async (language) => {
    expect(await examination.faultsIn(language)).toEqual([]);
  },
);
