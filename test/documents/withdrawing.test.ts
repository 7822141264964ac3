import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../builders/world.js';
import { stored, table } from './tabled.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

test('a delegate withdraws what her entity contributed, and says why', async () => {
  const tabled = await table(world);
  const delegate = await world.signedIn(tabled.delegate);

  const form = await delegate.get(`/documents/${tabled.slug}/withdrawal`);
  const answer = await delegate.post(`/documents/${tabled.slug}/withdrawal`, { reason: ' Replaced by another one ' });

  expect(form.status).toBe(200);
  expect(form.text).toContain('until it is restored');
  expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${tabled.slug}`]);
  expect(await stored(world, tabled)).toMatchObject({
    publication: 'withdrawn',
    withdrawnAt: world.clock.now(),
    withdrawalReason: 'Replaced by another one',
  });
});

test('the secretariat withdraws without a reason', async () => {
  const tabled = await table(world);

  const answer = await tabled.secretary.post(`/documents/${tabled.slug}/withdrawal`, { reason: '' });

  expect(answer.status).toBe(303);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'withdrawn', withdrawalReason: null });
});

test('a reason that is too long comes back whole', async () => {
  const tabled = await table(world);
  const reason = 'because '.repeat(100).trim();

  const answer = await tabled.secretary.post(`/documents/${tabled.slug}/withdrawal`, { reason });

  expect(answer.status).toBe(422);
  expect(answer.text).toContain('<title>Error: Withdraw ');
  expect(answer.text).toContain(`>${reason}</textarea>`);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'posted' });
});

test('nothing is withdrawn twice', async () => {
  const tabled = await table(world);
  await tabled.secretary.post(`/documents/${tabled.slug}/withdrawal`);

  const answer = await tabled.secretary.post(`/documents/${tabled.slug}/withdrawal`, { reason: 'Again' });

  expect(answer.status).toBe(422);
  expect(await stored(world, tabled)).toMatchObject({ withdrawalReason: null });
});

test('nobody else withdraws', async () => {
  const tabled = await table(world);
  const stranger = await world.signedIn(await world.seat(tabled.group));

  const sent = [
    await world.visitor.get(`/documents/${tabled.slug}/withdrawal`),
    await world.visitor.post(`/documents/${tabled.slug}/withdrawal`),
    await stranger.get(`/documents/${tabled.slug}/withdrawal`),
    await stranger.post(`/documents/${tabled.slug}/withdrawal`),
    await tabled.chair.post(`/documents/${tabled.slug}/withdrawal`),
  ];

  expect(sent.map(({ status }) => status)).toEqual([401, 401, 403, 403, 403]);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'posted' });
});
