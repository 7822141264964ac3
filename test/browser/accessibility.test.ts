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

/** What differs by language is seen on a wide screen; what differs by width and by night, in one language each way. */
const screens = [
  ...languages.map((language) => ({ language, on: 'a wide screen', viewport: wide })),
  ...(['en', 'ar'] as const).map((language) => ({ language, on: 'a phone', viewport: narrow })),
];

const patience = 5 * 60_000;

/** By night nothing but the colours is another one, so only they are looked at again. */
test.each(screens)('axe finds nothing on any page in $language on $on', { timeout: patience }, async ({ language, viewport }) => {
  const at = { browser, gallery, options: { viewport }, script };
  const wrong = await lookAtAll(at, viewsOf(exhibits, [language]), async (page) => {
    const byDay = await barriers(page, { type: 'tag', values: tags });
    if (!['en', 'ar'].includes(language)) return byDay;
    await page.emulateMedia({ colorScheme: 'dark' });
    const byNight = await barriers(page, { type: 'rule', values: ['color-contrast'] });
    await page.emulateMedia({ colorScheme: 'light' });
    return [...byDay, ...byNight.map((one) => `by night: ${one}`)];
  });
  expect(wrong).toEqual([]);
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What keeps somebody from reading a page, by the rules of WCAG 2.0 to 2.2, levels A and AA, and by good custom. */
async function barriers(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  const found = await page.evaluate(
    (only) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: only, resultTypes: ['violations'] }),
    runOnly,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`));
}
