import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
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

test.each(languages)('no page in %s is wider than its window', async (language) => {
  const widths = ['en', 'ar'].includes(language) ? [320, 390, 768, 1280] : [320];
  const at = { browser, gallery, options: { viewport: { width: 320, height } } };
  const wrong = await lookAtAll(at, viewsOf(exhibits, [language]), async (page) => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      found.push(...(await page.evaluate(whatSticksOut)).map((one) => `at ${width} px ${one}`));
    }
    await page.setViewportSize({ width: 320, height });
    return found;
  });
  expect(wrong).toEqual([]);
});

test('a finger hits one language and no other', async () => {
  const lists = exhibits.filter(({ name }) => ['meeting as a table', 'documents', 'document'].includes(name));
  for (const width of [390, 1280]) {
    const at = { browser, gallery, options: { viewport: { width, height }, hasTouch: width === 390 } };
    expect(await lookAtAll(at, viewsOf(lists, ['en', 'ar']), smallBadges), `at ${width} px`).toEqual([]);
  }
});

/** What makes the page scroll sideways, innermost first; nothing when it doesn't. */
function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isContained = (element: Element | null): boolean =>
    element !== null && (['auto', 'hidden', 'scroll'].includes(getComputedStyle(element).overflowX) || isContained(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 1 && (right > clientWidth + 1 || left < -1) && !isContained(element.parentElement);
  });
  const names = out.map((element) => element.outerHTML.slice(0, 120)).toReversed();
  return [`is ${scrollWidth} px wide`, ...names.slice(0, 2)];
}

/** Language badges that are smaller than 24 by 24 pixels. */
async function smallBadges(page: Page): Promise<string[]> {
  const badges = page.locator('.langs a:visible');
  const boxes = await badges.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  const small = boxes.filter((box) => box.width < 24 || box.height < 24).map((box) => `${box.width} by ${box.height} px`);
  return boxes.length === 0 ? ['has no badges'] : small;
}
