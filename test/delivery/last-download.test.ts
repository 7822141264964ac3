import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TokensService } from '../../src/account/tokens.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { Shelf } from './shelf.js';
import { entriesOf } from './unpacking.js';

let world: World;
let shelf: Shelf;
let group: Group;
let meeting: Meeting;
let person: Person;
let document: Document;
let delegate: Visitor;
let path: string;

beforeAll(async () => {
  world = await World.open();
  shelf = new Shelf(world);
  group = await world.group({ acronym: 'WG' });
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00Z');
  meeting = await world.meeting({ group });
  person = await world.seat(group);
  delegate = await world.signedIn(person);
  path = `/meetings/${meeting.slug}/pack.zip`;
  document = await shelf.document(meeting, { files: [{ bytes: 'One.' }, { language: 'fr', bytes: 'Un.' }] });
  await later(1);
});

/** What comes when one asks for what is new: the numbers of the documents, with the language. */
async function news(query = '', who = delegate): Promise<string[]> {
  const led = await who.get(`${path}?since=last-download${query}`);
  expect(led.status, led.text).toBe(307);
  return taken(led.headers.location!, who);
}

async function taken(address: string, who = delegate): Promise<string[]> {
  const answer = await who.get(address).responseType('blob');
  expect(answer.status, String(answer.body)).toBe(200);
  const names = [...(await entriesOf(answer.body as Buffer)).keys()];
  return names.flatMap((name) => /-(\d+-\w\w)\.docx$/.exec(name)?.[1] ?? []);
}

/** What was taken is noted right after its last byte has gone out. */
async function later(hours: number): Promise<void> {
  await setTimeout(100);
  world.clock.set(new Date(world.clock.now().getTime() + hours * 3600_000));
}

test('before the first download everything is new; then only what came since', async () => {
  expect(await news()).toEqual(['1-EN', '1-FR']);
  await later(1);
  expect(await news()).toEqual([]);
  await shelf.document(meeting, { files: [{ bytes: 'Two.' }] });
  await later(1);
  expect(await news()).toEqual(['2-EN']);
  await later(1);
  expect(await news()).toEqual([]);
});

test('what was posted while a pack was made comes once more rather than never', async () => {
  world.clock.set('2026-03-02T10:00:30Z');
  await taken(path);
  expect(await news()).toEqual(['1-EN', '1-FR']);
});

test('each person has a last download of her own, a visitor none', async () => {
  await taken(path);
  await later(1);
  expect(await news('', await world.signedIn(await world.seat(group)))).toHaveLength(2);
  expect((await world.visitor.get(`${path}?since=last-download`)).status).toBe(401);
});

test('a choice counts for itself, everything counts for each choice', async () => {
  await taken(`${path}?languages=fr`);
  await later(1);
  expect(await news('&languages=fr')).toEqual([]);
  expect(await news()).toHaveLength(2);
  await later(1);
  expect(await news('&languages=en')).toEqual([]);
});

test.each(['?documents=DOCUMENT&only=ticked', '?since=2026-03-02'])('what is only a part counts for nothing: %s', async (query) => {
  await taken(`${path}${query.replace('DOCUMENT', document.slug)}`);
  await later(1);
  expect(await news()).toHaveLength(2);
});

test('a download that was broken off counts once its last byte has come', async () => {
  const { headers } = await delegate.head(path);
  const size = Number(headers['content-length']);
  const part = (range: string) => delegate.get(path).set({ 'Range': range, 'If-Range': headers.etag! }).responseType('blob');

  expect((await part('bytes=0-99')).status).toBe(206);
  await later(1);
  expect(await news()).toHaveLength(2);

  const other = await world.signedIn(await world.seat(group));
  expect((await other.get(path).set('Range', `bytes=${size - 50}-`)).status).toBe(206);
  await later(1);
  expect(await news('', other)).toEqual([]);
});

test('a program with a token is remembered as its person, and only reads', async () => {
  const token = await world.get(TokensService).make(Actor.portal, person, { name: 'sync', scope: 'read' });
  const synced = await world.visitor.get(path).set('Authorization', `Bearer ${token}`);
  expect(synced.status).toBe(200);
  await later(1);
  expect(await news()).toEqual([]);
});

test('the page tells what is new, with an address that stays the same', async () => {
  expect((await delegate.get(`/meetings/${meeting.slug}`)).text).not.toContain('last download');
  await taken(path);
  await later(1);
  expect((await delegate.get(`/meetings/${meeting.slug}`)).text).toContain('Nothing is new since your last download');

  await shelf.document(meeting, { files: [{ bytes: 'Two.' }] });
  const { text } = await delegate.get(`/meetings/${meeting.slug}`);
  const [, href] = /<a href="([^"]+)" download[^>]*>Download what is new \(1 file, 1 kB\)/.exec(text)!;
  expect(await taken(href!)).toEqual(['2-EN']);
  expect((await world.visitor.get(`/meetings/${meeting.slug}`)).text).not.toContain('Download what is new');
});

test('of a group goes over all its meetings', async () => {
  const other = await world.group();
  const who = await world.signedIn(await world.seat(other));
  path = `/groups/${other.slug}/pack.zip`;
  for (const bytes of ['First.', 'Second.']) await shelf.document(await world.meeting({ group: other }), { files: [{ bytes }] });
  await later(1);
  expect(await news('', who)).toEqual(['1-EN', '1-EN']);

  await later(1);
  await shelf.document(await world.meeting({ group: other }), { files: [{ bytes: 'Third.' }] });
  await later(1);
  expect(await news('', who)).toEqual(['1-EN']);
  expect((await who.get(`/groups/${other.slug}`)).text).toContain('since=last-download');
});
