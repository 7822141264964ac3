import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SignIn } from '../../src/account/sign-in.entity.js';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { SeriesService } from '../../src/documents/series/series.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { hashOf, newSecret } from '../../src/foundation/secrets.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { docx } from '../files/made-files.js';
import { openBrowser } from '../machine/browser.js';
import { findChromium } from '../machine/chromium.js';

// Not a test: `npm run pictures` takes the pictures of the guides anew, after pages have changed.

let world: World;
let context: BrowserContext;
let page: Page;
let paper: string;

const folder = new URL('../../docs/pictures/', import.meta.url);
const highest = 900;
const heaviest = 100_000;

/** The fonts that the tests' own Chromium brings, before those of the machine: pictures look alike wherever they are taken. */
const fonts = fileURLToPath(new URL('../../node_modules/.cache/plenary-chromium/fonts.conf', import.meta.url));
const allFonts = join(tmpdir(), `plenary-pictures-${process.pid}.conf`);

beforeAll(async () => {
  world = await World.open();
  await world.get(SampleService).load();
  const group = await world.get(GroupsService).find('wg-wsis');
  const [secretariat, france] = [await account('secretariat'), await account('france')];
  paper = await bring(france, 'A group for questions of the Internet');
  await bring(france, 'Openings for small delegations');
  for (const letters of ['INF', 'ADM']) await world.get(SeriesService).open(Actor.portal, group, { letters });
  await findChromium();
  writeFileSync(allFonts, `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">${fonts}</include><dir>/usr/share/fonts</dir></fontconfig>`);
  process.env.FONTCONFIG_FILE = allFonts;
  const browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1080, height: highest }, colorScheme: 'light', locale: 'en-GB' });
  await context.addCookies([{ name: 'plenary', value: await signIn(secretariat), url: origin() }]);
  page = await context.newPage();
});
afterAll(async () => {
  await context.browser()!.close();
  rmSync(allFonts);
  await world.close();
});

test.each([
  ['convening', () => '/groups/wg-wsis/meetings/new'],
  ['agenda', () => '/meetings/wg-wsis-14/agenda'],
  ['series', () => '/groups/wg-wsis/series'],
  ['document', () => `/documents/${paper}`],
  ['treatment', () => `/documents/${paper}/treatments/new`],
  ['inbox', () => '/meetings/wg-wsis-14/inbox?tray=all'],
  ['floor', () => '/meetings/wg-wsis-13/floor'],
  ['record', () => '/meetings/wg-wsis-14/record/draft'],
  ['correction', () => '/meetings/wg-wsis-14/record/corrections/1'],
  ['report', () => '/groups/wg-wsis/reports/1/draft'],
  ['transmission', () => '/groups/council/transmissions/1'],
])('%s', async (name, path) => {
  await page.goto(origin() + path());
  expect(await take(name)).toBeLessThan(heaviest);
});

test('pack', async () => {
  await page.goto(`${origin()}/meetings/wg-wsis-12`);
  await page.getByText('Choose what to download').click();
  expect(await take('pack', 620)).toBeLessThan(heaviest);
});

/** The page without its head and its foot, no higher than this. Answers its size in bytes. */
async function take(name: string, height = highest): Promise<number> {
  const box = (await page.locator('main').boundingBox())!;
  const clip = { ...box, height: Math.min(box.height, height), scale: 1 };
  const client = await context.newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 70, clip, captureBeyondViewport: true });
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(new URL(`${name}.webp`, folder), bytes);
  return bytes.length;
}

function origin(): string {
  const { port } = world.application.getHttpServer().address() as { port: number };
  return `http://127.0.0.1:${port}`;
}

async function account(name: string): Promise<Person> {
  return (await world.get(PeopleService).byEmail(`${name}@plenary.example`))!;
}

async function signIn(person: Person): Promise<string> {
  const [value, now] = [newSecret(), world.clock.now()];
  const endsAt = new Date(now.getTime() + 3600_000);
  await world.add(SignIn, { hash: hashOf(value), person, createdAt: now, seenAt: now, endsAt, agent: 'a picture' });
  return value;
}

async function bring(delegate: Person, title: string): Promise<string> {
  const meeting = await world.get(MeetingsService).find('wg-wsis-14');
  const metadata = { title, language: 'en', purpose: 'discussion', agendaItems: ['4'] };
  const files = [{ name: 'contribution.docx', bytes: docx(`<w:p><w:r><w:t>${title}</w:t></w:r></w:p>`) }];
  const sent = await (await Program.of(world, delegate)).contribute(meeting, metadata, files);
  expect(sent.status, sent.text).toBe(201);
  return (sent.body as ReceiptBody).symbol.toLowerCase().replace('/', '-');
}
