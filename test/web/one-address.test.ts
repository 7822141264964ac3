import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../builders/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
  await world.group({ slug: 'wg-one', acronym: 'WG-ONE' });
});
afterAll(() => world.close());

test.each([
  ['/groups/wg-one/', '/groups/wg-one'],
  ['/groups/', '/groups'],
  ['//groups///wg-one//?lang=fr&since=2026-01-01', '/groups/wg-one?lang=fr&since=2026-01-01'],
  ['/api/v1/groups/wg-one/', '/api/v1/groups/wg-one'],
  ['//elsewhere.example/', '/elsewhere.example'],
  ['//elsewhere.example/%2F..', '/elsewhere.example/%2F..'],
  ['/\\\\elsewhere.example/', '/elsewhere.example'],
])('%s has moved to %s', async (asked, own) => {
  const answer = await world.visitor.get(asked);
  expect([answer.status, answer.headers.location]).toEqual([308, own]);
});

test('an address without a slash too many answers itself, and so does the front page', async () => {
  expect((await world.visitor.get('/groups/wg-one')).status).toBe(200);
  expect((await world.visitor.get('/')).status).toBe(200);
});
