import { afterEach, expect, test } from 'vitest';
import { languages } from '../../src/foundation/i18n/languages.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;

afterEach(() => world.close());

test('every answer tells how much is left, and a refusal when to go on', async () => {
  world = await World.open({ requestsPerMinute: 3, trustProxy: 1 });
  const program = await Program.of(world, await world.person());
  const ask = () => program.get('groups').set('X-Forwarded-For', '192.0.2.1');

  const answers = [await ask(), await ask(), await ask(), await ask()];

  const policy = '"token";q=3;w=60, "network";q=12;w=60';
  const told = answers.map(({ status, headers }) => [status, headers['ratelimit-policy'], headers.ratelimit!.replace(/t=\d+/g, 't')]);
  expect(told).toEqual([
    [200, policy, '"token";r=2;t, "network";r=11;t'],
    [200, policy, '"token";r=1;t, "network";r=10;t'],
    [200, policy, '"token";r=0;t, "network";r=9;t'],
    [429, policy, '"token";r=0;t, "network";r=8;t'],
  ]);
  const wait = Number(answers[3]!.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
});

test('one program that asks too often hinders no other, and no page', async () => {
  world = await World.open({ requestsPerMinute: 2, trustProxy: 1 });
  const person = await world.person();
  const [greedy, modest] = [await Program.of(world, person), await Program.of(world, person)];
  for (let n = 0; n < 4; n += 1) await greedy.get('groups').set('X-Forwarded-For', '192.0.2.1');

  expect((await greedy.get('groups').set('X-Forwarded-For', '192.0.2.1')).status).toBe(429);
  expect((await greedy.get('groups').set('X-Forwarded-For', '198.51.100.1')).status).toBe(429);
  expect((await modest.get('groups').set('X-Forwarded-For', '192.0.2.1')).status).toBe(200);
  expect((await world.visitor.get('/groups').set('X-Forwarded-For', '192.0.2.1')).status).toBe(200);
});

test('a network is limited whatever tokens it makes up', async () => {
  world = await World.open({ requestsPerMinute: 1, trustProxy: 1 });
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    const asked = world.visitor.get('/api/v1/groups').set({ 'X-Forwarded-For': '2001:db8::1', Authorization: `Bearer guess-${n}` });
    statuses.push((await asked).status);
  }
  const neighbour = await world.visitor.get('/api/v1/groups').set('X-Forwarded-For', '2001:db8:0:1::1');

  expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
  expect(neighbour.status).toBe(200);
});

test('the refusal is a problem in each language', async () => {
  world = await World.open({ requestsPerMinute: 1, trustProxy: 1 });
  const program = Program.anonymous(world);
  for (const [index, language] of languages.entries()) {
    const ask = () => program.get(`groups?lang=${language}`).set('X-Forwarded-For', `192.0.2.${index + 1}`);
    for (let n = 0; n < 4; n += 1) await ask();
    const { body } = await ask().expect(429);
    expect(body).toMatchObject({ type: 'urn:plenary:problem:web.tooManyRequests', status: 429 });
    expect(body.detail).toMatch(/4|٤/);
    expect(body.detail).not.toContain('{');
  }
});

test('five hundred submissions of one delegation in a minute are all taken', async () => {
  world = await World.open();
  const meeting = await world.meeting();
  const delegate = await Program.of(world, await world.seat(meeting.group));
  const metadata = { title: 'One of many', language: 'en', purpose: 'action' };
  const began = performance.now();
  const statuses: number[] = [];
  for (let batch = 0; batch < 25; batch += 1) {
    const sent = Array.from({ length: 20 }, (_one, n) => delegate.contribute(meeting, metadata, [textFile(`${batch}-${n}.txt`)]));
    statuses.push(...(await Promise.all(sent)).map(({ status }) => status));
  }
  expect(statuses.filter((status) => status !== 201)).toEqual([]);
  expect(statuses).toHaveLength(500);
  expect(performance.now() - began).toBeLessThan(100_000); // so slow a machine would prove nothing about a minute
}, 120_000);
