import { existsSync, writeFileSync } from 'node:fs';
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

// Not a test: `npm run pictures` takes the pictures of docs/secretariat.md anew, after pages have changed.

let world: World;
let context: BrowserContext;
let page: Page;
let paper: string;

const folder = new URL('../../docs/pictures/', import.meta.url);
const highest = 900;

/** The fonts that the tests' own Chromium brings, so that pictures look the same wherever they are taken. */
const fonts = fileURLToPath(new URL('../../node_modules/.cache/plenary-chromium/fonts.conf', import.meta.url));

beforeAll(async () => {
  world = await World.open();
  await world.get(SampleService).load();
  const group = await world.get(GroupsService).find('wg-wsis');
  const [secretariat, france] = [await account('secretariat'), await account('france')];
  paper = await bring(france, 'A group for questions of the Internet');
  await bring(france, 'Openings for small delegations');
  for (const letters of ['INF', 'ADM']) await world.get(SeriesService).open(Actor.portal, group, { letters });
  await findChromium();
  if (existsSync(fonts)) process.env.FONTCONFIG_FILE = fonts;
  const browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1080, height: highest }, colorScheme: 'light', locale: 'en-GB' });
  await context.addCookies([{ name: 'plenary', value: await signIn(secretariat), url: origin() }]);
  page = await context.newPage();
});
afterAll(async () => {
  await context.browser()!.close();
  await world.close();
});

test('convening a meeting', async () => {
  await page.goto(`${origin()}/groups/wg-wsis/meetings/new`);
  await take('convening');
});

test('the agenda', async () => {
  await page.goto(`${origin()}/meetings/wg-wsis-14/agenda`);
  await take('agenda');
});

test('the series of a group', async () => {
  await page.goto(`${origin()}/groups/wg-wsis/series`);
  await take('series');
});

test('what one may do with a document', async () => {
  await page.goto(`${origin()}/documents/${paper}`);
  await take('document');
});

test('what a meeting made of it', async () => {
  await page.goto(`${origin()}/documents/${paper}/treatments/new`);
  await take('treatment');
});

test('everything at once', async () => {
  await page.goto(`${origin()}/meetings/wg-wsis-12`);
  await page.getByText('Choose what to download').click();
  await take('pack', 620);
});

/** The page without its head and its foot, no higher than this. */
async function take(name: string, height = highest): Promise<void> {
  const box = (await page.locator('main').boundingBox())!;
  const clip = { ...box, height: Math.min(box.height, height), scale: 1 };
  const client = await context.newCDPSession(page);
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 70, clip, captureBeyondViewport: true });
  const bytes = Buffer.from(data, 'base64');
  expect(bytes.length).toBeLessThan(100_000);
  writeFileSync(new URL(`${name}.webp`, folder), bytes);
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
