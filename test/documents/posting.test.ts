import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentSource } from '../../src/documents/document-source.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { World } from '../builders/world.js';
import { stored, table } from './tabled.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

test('the secretariat posts what waits for it', async () => {
  const tabled = await table(world, { posting: 'after-check' });
  expect(await stored(world, tabled)).toMatchObject({ publication: 'registered', postedAt: null });

  const answer = await tabled.secretary.post(`/documents/${tabled.slug}/posting`);

  expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${tabled.slug}`]);
  const now = world.clock.now();
  expect(await stored(world, tabled)).toMatchObject({ publication: 'posted', postedAt: now, checkedAt: now });
});

test('the secretariat checks what was posted at once, once', async () => {
  const tabled = await table(world);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'posted', checkedAt: null });

  const checkedAt = world.clock.now();
  const first = await tabled.secretary.post(`/documents/${tabled.slug}/posting`);
  world.clock.pass(60);
  const second = await tabled.secretary.post(`/documents/${tabled.slug}/posting`);

  expect([first.status, second.status]).toEqual([303, 409]);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'posted', checkedAt });
});

test('nobody else posts, not even whoever contributed it', async () => {
  const tabled = await table(world, { posting: 'after-check' });
  const delegate = await world.signedIn(tabled.delegate);

  const sent = [
    await world.visitor.post(`/documents/${tabled.slug}/posting`),
    await delegate.post(`/documents/${tabled.slug}/posting`),
    await tabled.chair.post(`/documents/${tabled.slug}/posting`),
    await tabled.secretary.post('/documents/nothing-1-1/posting'),
  ];

  expect(sent.map(({ status }) => status)).toEqual([401, 403, 403, 404]);
  expect(await stored(world, tabled)).toMatchObject({ publication: 'registered' });
});

test('an entity that was named as a source confirms that it is one, by its own delegate', async () => {
  const tabled = await table(world);
  const theirs = await world.signedIn(await world.seat(tabled.group, { organization: tabled.other }));
  const mine = await world.signedIn(tabled.delegate);

  const wrong = await mine.post(`/documents/${tabled.slug}/confirmation`);
  const before = await confirmed(tabled.slug);
  const answer = await theirs.post(`/documents/${tabled.slug}/confirmation`);

  expect(wrong.status).toBe(403);
  expect(before).toEqual([true, false]);
  expect([answer.status, answer.headers.location]).toEqual([303, `/documents/${tabled.slug}`]);
  expect(await confirmed(tabled.slug)).toEqual([true, true]);
});

test('whoever had to sign in first is led to the document', async () => {
  const { slug, secretary } = await table(world);

  const answers = [
    await secretary.get(`/documents/${slug}/posting`),
    await secretary.get(`/documents/${slug}/confirmation`),
  ];

  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
    [303, `/documents/${slug}`],
    [303, `/documents/${slug}`],
  ]);
});

async function confirmed(slug: string): Promise<boolean[]> {
  const sources = await world.get(Database).manager.find(DocumentSource, {
    where: { document: { slug } },
    order: { position: 'ASC' },
  });
  return sources.map(({ isConfirmed }) => isConfirmed);
}
