import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
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

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [wide, narrow] = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules, and those whose verdict can change with the colours, or with the width as well. */
const every: axe.RunOnly = { type: 'tag', values: tags };
const colours: axe.RunOnly = { type: 'rule', values: ['color-contrast'] };
const widths: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'empty-heading'] };

/**
 * On a phone other parts of a page are shown, and by night other colours: whether those hold to all rules is seen once
 * for each direction of writing. What differs by language is looked at in all six.
 */
const thorough: readonly string[] = ['en', 'ar'];

const patience = 5 * 60_000;

test.each(languages)('axe finds nothing on any page in %s, on a wide screen or a phone, by day or by night', { timeout: patience }, async (language) => {
  const at = { browser, gallery, options: { viewport: wide }, script };
  const wrong = await lookAtAll(at, viewsOf(exhibits, [language]), async (page) => {
    const isThorough = thorough.includes(language);
    const onWideScreen = await (isThorough ? byDayAndNight(page, every) : barriers(page, every));
    await page.setViewportSize(narrow);
    const onPhone = await (isThorough ? byDayAndNight(page, every) : barriers(page, widths));
    await page.setViewportSize(wide);
    return [...onWideScreen, ...onPhone.map((one) => `on a phone: ${one}`)];
  });
  expect(wrong).toEqual([]);
});

/** By night nothing but the colours is another one, so only they are looked at again. */
async function byDayAndNight(page: Page, rules: axe.RunOnly): Promise<string[]> {
  const byDay = await barriers(page, rules);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await barriers(page, colours);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((one) => `by night: ${one}`)];
}

/** What keeps somebody from reading a page, by the rules of WCAG 2.0 to 2.2, levels A and AA, and by good custom. */
async function barriers(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const found = await page.evaluate(
    (only) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`));
}
