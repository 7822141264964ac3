import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Counter } from '../../src/foundation/database/counter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let delegate: Program;
let secretary: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ zone: 'Europe/Zurich' });
  delegate = await Program.of(world, await world.seat(group));
  secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));
});
afterAll(() => world.close());

const metadata = { language: 'en', purpose: 'discussion' };

/** Six scripts, an override and an isolate that nobody closes, an emoji of several parts. */
const words = '\u202eInternet \u2067управление 互联网治理 حوكمة الإنترنت Ελλάδα ภาษาไทย 👩‍👩‍👧 <b>&amp;</b> ';
const title = `${words.repeat(10).slice(0, 296)}end.`.padEnd(300, '!').toWellFormed().replaceAll('\ufffd', '');

test('a title of three hundred signs in six scripts, with marks of direction, comes back as it was sent', async () => {
  const meeting = await world.meeting({ group });
  const sent = await delegate.contribute(meeting, { ...metadata, title }, [textFile()]);
  expect(sent.status, sent.text).toBe(201);
  const { slug } = (await delegate.get(`meetings/${meeting.slug}/documents`)).body.items[0];

  expect((await delegate.get(`documents/${slug}`)).body.titles.en).toBe(title);
  for (const path of [`/documents/${slug}`, `/meetings/${meeting.slug}?lang=ar`, '/documents?q=Internet']) {
    const { text } = await world.visitor.get(path).expect(200);
    const shown = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const at = text.indexOf(shown);
    expect(at, path).toBeGreaterThan(0);
    expect(text.slice(0, at), path).toMatch(/<(bdi|span|h1|a|q|title)\b[^>]*>[^<]*$/);
  }
  const pack = await world.visitor.get(`/meetings/${meeting.slug}/pack.zip`).buffer(true);
  expect(pack.status).toBe(200);
});

test('after number 9999 comes 10000, which is found, sorted and spelled like any other', async () => {
  const meeting = await world.meeting({ group });
  await delegate.contribute(meeting, { ...metadata, title: 'The first one' }, [textFile()]);
  const { manager } = world.get(Database);
  const { key } = (await manager.find(Counter)).find((counter) => counter.key.includes(String(meeting.id)) && counter.last === 1)!;
  await world.get(Database).transaction(() => world.get(Database).reach(key, 9998));

  for (const name of ['9999', '10000']) {
    expect((await delegate.contribute(meeting, { ...metadata, title: name }, [textFile()])).status).toBe(201);
  }

  const { items } = (await delegate.get(`meetings/${meeting.slug}/documents`)).body;
  const printed = items.map(({ symbol }: { symbol: string }) => symbol.split('/')[1]);
  expect(printed).toEqual(['1', '9999', '10000']);
  const spelled = `${items[2].symbol}-E Rev. 1`.replace('/', ' ');
  expect((await delegate.get(`resolve?symbol=${encodeURIComponent(spelled)}`)).body).toMatchObject({ symbol: items[2].symbol });
});

test('days on both sides of the night on which the clocks go back are one range, each with its own hours', async () => {
  const days = ['2026-10-24', '2026-10-25', '2026-10-26'];
  const { number } = (await secretary.post(`groups/${group.slug}/meetings`, { number: 77, days, place: { en: 'Geneva' } })).body;
  const slug = `${group.slug}-${number}`;
  for (const day of days) expect((await secretary.post(`meetings/${slug}/sessions`, { day, starts: '09:30' })).status).toBe(201);

  const starts = (await secretary.get(`meetings/${slug}/sessions`)).body.items.map((one: { startsAt: string }) => one.startsAt);
  expect(starts).toEqual(['2026-10-24T07:30:00.000Z', '2026-10-25T08:30:00.000Z', '2026-10-26T08:30:00.000Z']);
  expect(wordsOf((await world.visitor.get(`/meetings/${slug}`)).text)).toMatch(/24\s?–\s?26 October 2026/);
});
