import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../machine/browser.js';
import { exhibitsOf } from './exhibits.js';
import type { Exhibit } from './exhibits/exhibit.js';
import { Gallery } from './gallery.js';
import { tooWide } from './sticking-out.js';
import { lookAtAll, viewsOf } from './viewing.js';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [wide, narrow] = [{ width: 1280, height: 900 }, { width: 390, height: 844 }];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All rules; and those whose verdict can change with the colours, or with the width. */
const every: axe.RunOnly = { type: 'tag', values: tags };
const ofColours = ['color-contrast'];
const ofWidths = ['target-size', 'scrollable-region-focusable', 'empty-heading'];

/** Those whose verdict can change with the words. */
const ofWords = ['label', 'button-name', 'link-name', 'document-title', 'html-lang-valid', 'valid-lang', 'summary-name', 'landmark-unique', 'page-has-heading-one'];

/**
 * All rules hold where text runs from left to right and where it runs from right to left, colours by day and by night in
 * one language; what depends on words and widths in all six. With EVERY_VIEW everything is looked at in each.
 */
const isWhole = (language: string) => Boolean(process.env.EVERY_VIEW) || language === 'en';
const isThorough = (language: string) => isWhole(language) || language === 'ar';

/** Everything that the gallery shows, and an eye for what keeps somebody from reading it. */
export class Examination {
  readonly exhibits: readonly Exhibit[];

  private constructor(
    readonly gallery: Gallery,
    readonly browser: Browser,
  ) {
    this.exhibits = exhibitsOf(gallery.things);
  }

  static async open(): Promise<Examination> {
    const [gallery, browser] = await Promise.all([Gallery.furnish(), openBrowser()]);
    return new Examination(gallery, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.gallery.world.close();
  }

  /**
   * Opens each page once in this language, and looks at it on a wide screen and on phones; forms with complaints, which
   * differ from forms without by a sentence, only where all is looked at. Answers with what is wrong.
   */
  faultsIn(language: string): Promise<string[]> {
    const at = { browser: this.browser, gallery: this.gallery, options: { viewport: wide }, script };
    const looked = this.exhibits.filter(({ status }) => isWhole(language) || status !== 422);
    return lookAtAll(at, viewsOf(looked, [language]), (page) => faultsOf(page, language));
  }
}

async function faultsOf(page: Page, language: string): Promise<string[]> {
  const onWideScreen = isThorough(language) ? await barriers(page, every, isWhole(language) ? [] : ofColours) : [];
  const night = isWhole(language) ? await byNight(page) : [];
  const sticking = await tooWide(page, isThorough(language) ? [1280, 1024, 768, 320] : [320]);
  await page.setViewportSize(narrow);
  const values = [...(isWhole(language) ? ofColours : []), ...ofWidths, ...(isThorough(language) ? [] : ofWords)];
  const onPhone = await barriers(page, { type: 'rule', values });
  await page.setViewportSize(wide);
  return [...onWideScreen, ...night, ...sticking, ...onPhone.map((one) => `on a phone: ${one}`)];
}

async function byNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await barriers(page, { type: 'rule', values: ofColours });
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((one) => `by night: ${one}`);
}

/** What keeps somebody from reading a page, by the rules of WCAG 2.0 to 2.2, levels A and AA, and by good custom. */
async function barriers(page: Page, runOnly: axe.RunOnly, butFor: readonly string[] = []): Promise<string[]> {
  const rules = Object.fromEntries(butFor.map((rule) => [rule, { enabled: false }]));
  const found = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run({ ...asked, resultTypes: ['violations'] }),
    { runOnly, rules },
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.split('\n')[1] ?? ''}`));
}
