import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type MessageKey, translator } from '../../src/foundation/i18n/translator.js';
import { openBrowser } from '../machine/browser.js';
import { Gallery, type ReaderName } from './gallery.js';
import { type Hands, KeyboardHands, type PickedFile, PointingHands } from './hands.js';
import { covers, wordFile } from './papers.js';

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([Gallery.furnish(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.world.close();
});

/** A delegate at a browser of her own, who reads in one language. */
interface Delegate {
  page: Page;
  hands: Hands;
  hasScript: boolean;
  button: (key: MessageKey) => Locator;
  link: (key: MessageKey) => Locator;
  /** How often she has sent something. */
  steps: () => number;
}

type Language = keyof typeof covers;
const ways = [
  { way: 'by keyboard alone', language: 'en', hasScript: true, hasKeyboardOnly: true },
  { way: 'with JavaScript off', language: 'fr', hasScript: false, hasKeyboardOnly: false },
  { way: 'in Arabic', language: 'ar', hasScript: true, hasKeyboardOnly: false },
] as const;
type Way = (typeof ways)[number];

const open: BrowserContext[] = [];
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});

async function sitDown(reader: ReaderName, { language, hasScript, hasKeyboardOnly }: Way): Promise<Delegate> {
  const context = await browser.newContext({ baseURL: gallery.origin, javaScriptEnabled: hasScript, viewport: { width: 1280, height: 900 } });
  open.push(context);
  await context.addCookies([{ ...gallery.cookieOf(reader), url: gallery.origin }]);
  const page = await context.newPage();
  let steps = 0;
  page.on('request', (request) => (steps += request.method() === 'POST' ? 1 : 0));
  const t = translator(language);
  await page.goto(`/meetings/wg-wsis-14?lang=${language}`);
  return {
    ...{ page, hasScript },
    hands: hasKeyboardOnly ? new KeyboardHands(page) : new PointingHands(),
    button: (key) => page.getByRole('button', { name: t(key), exact: true }).first(),
    link: (key) => page.getByRole('link', { name: t(key), exact: true }).first(),
    steps: () => steps,
  };
}

/** Gives a file to the form; where no script sends it at once, the button beside it does. */
async function give({ page, hands, hasScript, button }: Delegate, file: PickedFile): Promise<void> {
  await hands.give(page.locator('[type=file]'), file);
  if (!hasScript) await hands.press(button('contributions.readFile'));
}

/** The same with a file that is taken. */
async function bring(delegate: Delegate, file: PickedFile): Promise<void> {
  await give(delegate, file);
  await delegate.page.locator('#files li').filter({ hasText: file.name }).waitFor();
}

/** Presses the button that submits, and reads the number on the receipt. */
async function submit({ page, hands, button }: Delegate): Promise<string> {
  await hands.press(button('contributions.submit'));
  await page.waitForURL('**/receipts/*');
  return page.locator('h1 .symbol').innerText();
}

async function paper(language: Language, words: string): Promise<PickedFile> {
  return wordFile(`Contribution ${words}.docx`, [...covers[language].lines, '', `This is the text, ${words}.`]);
}

describe.each(ways)('a delegate contributes and another one reads, $way', (way) => {
  test('two steps when the cover tells everything, and the reader gets the same bytes', async () => {
    const { language } = way;
    const france = await sitDown('france', way);
    const file = await paper(language, way.way);
    await france.hands.press(france.link('home.submitContribution'));
    await bring(france, file);
    expect(await france.page.locator('[name=title]').inputValue()).toBe(covers[language].title);
    const symbol = await submit(france);
    expect(france.steps()).toBe(2);
    expect(symbol).toMatch(/^WG-WSIS-14\/\d+$/);

    const egypt = await sitDown('egypt', way);
    await egypt.hands.press(egypt.page.locator(`a[href="/documents/${symbol.toLowerCase().replace('/', '-')}"]:visible`).first());
    await egypt.page.getByRole('heading', { level: 1, name: covers[language].title }).waitFor();
    expect(await egypt.page.locator('main').innerText()).toContain(`This is the text, ${way.way}.`);
    const download = egypt.page.waitForEvent('download');
    await egypt.hands.press(egypt.page.locator('.cover .actions a').first());
    expect(readFileSync(await (await download).path()).equals(file.bytes)).toBe(true);
  });

  test('four steps at most when it tells nothing', async () => {
    const france = await sitDown('france', way);
    await france.hands.press(france.link('home.submitContribution'));
    await bring(france, await wordFile('A paper.docx', [`Only text, ${way.way}.`]));
    await answer(france);
    expect(await submit(france)).toMatch(/^WG-WSIS-14\/\d+$/);
    expect(france.steps()).toBeLessThanOrEqual(4);
  });

  test('nothing that was typed or sent is lost when something is wrong', async () => {
    const france = await sitDown('france', way);
    const { page, hands } = france;
    await hands.press(france.link('home.submitContribution'));
    await bring(france, await wordFile('A good paper.docx', [`Half an answer, ${way.way}.`]));
    await hands.write(page.locator('[name=title]'), 'A title that stays');
    await hands.press(france.button('contributions.submit'));
    await page.locator('.error-summary').waitFor();
    expect(await page.title()).toMatch(new RegExp(`^${translator(way.language)('web.errorPrefix')}`));
    await isKept(page);

    await give(france, { name: 'A page.html', bytes: Buffer.from('<!DOCTYPE html><title>No</title><script>alert(1)</script>') });
    await page.locator('.error-summary a[href="#f-file"]').waitFor();
    await isKept(page);

    await hands.press(page.locator('.error-summary a').first());
    await answer(france, 'A title that stays');
    expect(await submit(france)).toMatch(/^WG-WSIS-14\/\d+$/);
    expect(await page.locator('main').innerText()).toContain('A title that stays');
  });
});

test('a bar shows how far the upload is', async () => {
  const { page, hands, link } = await sitDown('france', ways[0]);
  await hands.press(link('home.submitContribution'));
  const bar = page.locator('progress.upload');
  expect(await bar.isVisible()).toBe(false);
  let go = () => {};
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/contributions', async (route) => {
    await wait;
    await route.continue();
  });
  await hands.give(page.locator('[type=file]'), await paper('en', 'with a bar'));
  await bar.waitFor();
  const form = page.locator('#contribution');
  expect(await form.locator('[type=submit]:enabled').count(), 'nothing is sent twice').toBe(0);
  expect(await form.evaluate((element: HTMLElement) => element.inert), 'nothing is typed that would be lost').toBe(true);
  go();
  await page.locator('#files li').waitFor();
});

/** Presses the grip of a paragraph, and holds it over the lower edge of the next heading. */
async function dragUnderNext(page: Page, handle: string): Promise<void> {
  const heading = page.locator(`#${handle} ~ h2[data-section]`).first();
  await heading.evaluate((place) => place.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.locator(`#${handle} .grip`).hover();
  await page.mouse.down();
  const { x, y, height } = (await heading.boundingBox())!;
  await page.mouse.move(x + 10, y + height, { steps: 4 });
}

test.each([ways[0], ways[2]])('a paragraph of a record is dragged by its grip under another heading, in $language', async (way) => {
  const { page, steps } = await sitDown('chairman', way);
  await page.goto(`/meetings/wg-wsis-14/record/draft?lang=${way.language}`);
  const order = () => page.locator('.record > [id]').evaluateAll((all) => all.map(({ id }) => id));
  const before = await order();
  const first = before.find((id) => id.startsWith('p'))!;

  await dragUnderNext(page, first);
  expect(await page.locator('.drop-line').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect([await page.locator('.drop-line').isVisible(), await page.locator('.lifted').count(), steps()]).toEqual([false, 0, 0]);

  await dragUnderNext(page, first);
  await page.mouse.up();
  await page.waitForURL(`**/record/draft?moved=${first}#${first}`);
  await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
  const others = before.filter((id) => id !== first);
  const next = before.slice(before.indexOf(first)).find((id) => id.startsWith('i'))!;
  expect(await order()).toEqual(others.toSpliced(others.indexOf(next) + 1, 0, first));
  expect(steps()).toBe(1);
});

test('a paragraph that is held at the lower edge of the window scrolls the page, and goes under another heading', async () => {
  const { page } = await sitDown('chairman', ways[0]);
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.goto('/meetings/wg-wsis-14/record/draft?lang=en');
  const first = (await page.locator('.record [id^=p]').first().getAttribute('id'))!;
  await page.locator(`#${first} .grip`).hover();
  await page.mouse.down();
  await page.mouse.move(300, 415, { steps: 4 });
  await page.waitForFunction(() => scrollY + innerHeight > document.documentElement.scrollHeight - 400);
  await page.mouse.up();
  await page.waitForURL('**/record/draft?moved=*');
  const section = page.locator(`h2[data-section]:has(~ #${first})`).last();
  expect(await section.getAttribute('data-section')).not.toBe(await page.locator('h2[data-section]').first().getAttribute('data-section'));
});

/** Presses the grip of a session, and holds it over the lower edge of a heading. */
async function holdOver(page: Page, number: number, heading: Locator): Promise<void> {
  await page.locator(`#session-${number} .grip`).hover();
  await page.mouse.down();
  const { x, y, height } = (await heading.boundingBox())!;
  await page.mouse.move(x + 10, y + height, { steps: 4 });
}

test('a session is dragged to another half of a day, and its form asks the rest, in Arabic', async () => {
  const { page, button, steps } = await sitDown('secretariat', ways[2]);
  await page.goto('/meetings/wg-check-1/sessions?lang=ar');
  const line = page.locator('.drop-line');
  const own = page.locator('h3[data-day="2026-03-02"][data-part=morning]');
  const other = page.locator('h3[data-day="2026-03-03"][data-part=afternoon]');

  await holdOver(page, 2, own);
  expect([await line.isVisible(), await page.locator('.lifted').count()], 'it stays in its half').toEqual([false, 1]);
  await page.mouse.up();
  await holdOver(page, 2, other);
  expect(await line.isVisible()).toBe(true);
  const [at, below] = [(await line.boundingBox())!.y, (await other.boundingBox())!];
  expect(Math.abs(at - below.y - below.height)).toBeLessThan(16);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect([await line.isVisible(), await page.locator('.lifted').count()]).toEqual([false, 0]);

  await holdOver(page, 2, other);
  await page.mouse.up();
  await page.waitForURL('**/sessions/2/moving?day=2026-03-03&part=afternoon');
  expect(await page.locator('[name=day]').inputValue()).toBe('2026-03-03');
  expect(steps()).toBe(0);
  await button('sessions.move').click();
  await page.waitForURL('**/sessions?moved=3');
  await page.getByRole('status').filter({ hasText: '2026' }).waitFor();
  expect(await page.locator('.timetable li .grip').count()).toBe(2);
  expect(await page.locator('[data-part=afternoon] + ul > #session-3').count()).toBe(1);
});

test('on the floor one digit records an outcome, and whoever follows the meeting sees what is taken up as it happens', async () => {
  const follower = await sitDown('visitor', ways[0]);
  const chair = await sitDown('chairman', ways[0]);
  await chair.page.goto('/meetings/wg-wsis-14/floor?lang=en');
  const line = chair.page.locator('li[id^="item-"]').filter({ has: chair.page.locator('[data-digits]') }).first();
  const symbol = (await line.locator('.symbol').first().innerText()).trim();

  await line.getByRole('button', { name: `Take up ${symbol}` }).click();
  await follower.page.locator('#floor .symbol').filter({ hasText: symbol }).waitFor();
  const choice = chair.page.getByLabel(`Outcome of ${symbol}`).first();
  await choice.focus();
  await chair.page.keyboard.press('1');
  await chair.page.waitForURL(/#item-/);
  await chair.page.locator('li:target .chip').filter({ hasText: 'Noted' }).waitFor();

  expect([chair.steps(), follower.steps()]).toEqual([2, 0]);
});

/** Answers what no file has told. */
async function answer({ page, hands }: Delegate, title = 'A title of one’s own'): Promise<void> {
  await hands.write(page.locator('[name=title]'), title);
  await hands.tick(page.locator('[name=purpose]').first());
  await hands.choose(page.locator('[name=language]'), 'fr');
}

/** What was typed stands in its field, and the file lies with the draft. */
async function isKept(page: Page): Promise<void> {
  expect(await page.locator('[name=title]').inputValue()).toBe('A title that stays');
  expect(await page.locator('#files').innerText()).toContain('A good paper.docx');
}
