import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import { Examination } from './examination.js';
import { lookAtAll, viewsOf } from './viewing.js';

/** In all other languages; and how one comes to them. */
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

const height = 844;

test('a finger hits one language and no other', async () => {
  const { browser, gallery, exhibits } = examination;
  const lists = exhibits.filter(({ name }) => ['meeting as a table', 'documents', 'document'].includes(name));
  for (const width of [390, 1280]) {
    const at = { browser, gallery, options: { viewport: { width, height }, hasTouch: width === 390 } };
    expect(await lookAtAll(at, viewsOf(lists, ['en', 'ar']), smallBadges), `at ${width} px`).toEqual([]);
  }
});

/** Language badges that are smaller than 24 by 24 pixels. */
async function smallBadges(page: Page): Promise<string[]> {
  const badges = page.locator('.langs a:visible');
  const boxes = await badges.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const small = boxes.filter((box) => box.width < 24 || box.height < 24).map((box) => `${box.width} by ${box.height} px`);
  return boxes.length === 0 ? ['has no badges'] : small;
}
