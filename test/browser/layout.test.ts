import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../machine/browser.js';
import { type Exhibit, exhibitsOf } from './exhibits.js';
import { Gallery } from './gallery.js';
import { lookAtAll, viewsOf } from './viewing.js';

let gallery: Gallery;
let browser: Browser;
let exhibits: Exhibit[];
beforeAll(async () => {
  [gallery, browser] = await Promise.all([Gallery.furnish(), openBrowser()]);
  exhibits = exhibitsOf(gallery.things);
});
afterAll(async () => {
  await browser.close();
  await gallery.world.close();
});

const height = 844;

test('a finger hits one language and no other', async () => {
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
