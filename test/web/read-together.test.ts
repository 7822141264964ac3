import type { Server } from 'node:http';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Readers } from '../../src/web/readers.js';
import { World } from '../builders/world.js';

let world: World;
let address: string;
let made: ReturnType<typeof vi.spyOn>;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group({ names: { en: 'Working Group', fr: 'Groupe de travail' } });
  address = `/groups/${group.slug}`;
  made = vi.spyOn(world.get(Readers), 'of');
});
beforeEach(() => {
  world.clock.pass(60);
  made.mockClear();
});
afterAll(() => world.close());

/** Asks as somebody of whom the portal knows nothing. */
const ask = (path = address, headers: Record<string, string> = {}) =>
  request(world.application.getHttpServer() as Server).get(path).set(headers);

/** How often a page is made for these; PostgreSQL does not tell whether anything was committed. */
const onSqlite = (times: number, asked: number) => (world.get(Database).isSqlite ? times : asked);

test('what many read in one second is made once, with all that belongs to it', async () => {
  const answers = [await ask(), await ask(), await ask()];
  expect(made).toHaveBeenCalledTimes(onSqlite(1, 3));
  const told = ({ status, text, headers }: (typeof answers)[number]) => [status, text, headers['content-type'], headers['content-language'], headers.vary];
  expect(told(answers[2]!)).toEqual(told(answers[0]!));
  expect(new Set(answers.map(({ headers }) => headers['x-request-id'] as string)).size).toBe(3);
});

test('a second later it is made anew', async () => {
  await ask();
  world.clock.pass(1);
  await ask();
  expect(made).toHaveBeenCalledTimes(2);
});

test('what is committed is read at once', async () => {
  const before = await ask('/groups');
  const group = await world.group({ names: { en: 'Newly Set Up' } });
  const after = await ask('/groups');
  expect([before.text.includes(group.slug), after.text.includes(group.slug)]).toEqual([false, true]);
});

test('each language has its own, and whoever chooses one gets her cookie', async () => {
  expect((await ask(address, { 'Accept-Language': 'fr' })).text).toContain('Groupe de travail');
  expect((await ask(address, { 'Accept-Language': 'en' })).text).not.toContain('Groupe de travail');
  for (let time = 0; time < 2; time += 1) {
    expect((await ask(`${address}?lang=fr`)).headers['set-cookie']?.[0]).toContain('lang=fr');
  }
});

test('whoever is known, or brings anything by which one could be, has hers made for her', async () => {
  const secretary = await world.signedIn(await world.seat(await world.group(), { role: 'secretary' }));
  made.mockClear();
  const signedIn = await secretary.get('/');
  const nobody = await ask('/');
  expect(nobody.text).not.toBe(signedIn.text);
  expect((await secretary.get('/')).text).toBe(signedIn.text);
  await ask('/', { Cookie: 'visit=another' });
  await ask('/', { Authorization: 'Bearer nothing' });
  expect(made).toHaveBeenCalledTimes(5);
});

test('programs are given the same validator, and told that nothing has changed', async () => {
  const [first, second] = [await ask('/api/v1/groups'), await ask('/api/v1/groups')];
  expect(second.headers.etag).toBe(first.headers.etag);
  expect(second.body).toEqual(first.body);
  const third = await ask('/api/v1/groups', { 'If-None-Match': first.headers.etag! });
  expect([third.status, third.text]).toEqual([304, '']);
});

test('what is refused is refused to each by itself', async () => {
  const [first, second] = [await ask('/groups/none'), await ask('/groups/none')];
  expect([first.status, second.status]).toEqual([404, 404]);
});
