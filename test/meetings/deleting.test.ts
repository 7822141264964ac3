import { afterAll, beforeAll, expect, test } from 'vitest';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { textFile } from '../builders/files.js';
import { wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let secretary: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  const person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
});
afterAll(() => world.close());

test('a meeting that was convened by mistake goes, with its agenda, and its number is free again', async () => {
  const { slug, number } = await world.meeting({ group, agenda: [{ code: '1', titles: { en: 'Opening' } }] });
  expect((await secretary.post(`/meetings/${slug}/deletion`, { version: '0' })).status).toBe(422);

  const answer = await secretary.post(`/meetings/${slug}/deletion`, { version: '1' });

  expect(answer.headers.location).toBe(`/groups/${group.slug}`);
  expect((await secretary.get(`/meetings/${slug}`)).status).toBe(404);
  expect(await world.get(Journal).about(slug)).toContainEqual(expect.objectContaining({ verb: 'meetings.remove' }));
  expect((await program.post(`groups/${group.slug}/meetings`, { number, days: ['2026-09-01'] })).status).toBe(201);
  expect((await program.delete(`meetings/${slug}`)).body).toMatchObject({ slug, number });
});

test('a meeting with a document or a draft stays whole, and says why', async () => {
  const meeting = await world.meeting({ group, agenda: [{ code: '1', titles: { en: 'Opening' } }] });
  const delegate = await Program.of(world, await world.seat(group));
  const metadata = { title: 'One', language: 'en', purpose: 'discussion' };
  expect((await delegate.contribute(meeting, metadata, [textFile()])).status).toBe(201);

  const refused = await secretary.post(`/meetings/${meeting.slug}/deletion`, { version: '1' });

  expect(refused.status).toBe(422);
  expect(wordsOf(refused.text)).toContain('so it cannot be deleted. Cancel it instead');
  expect((await program.delete(`meetings/${meeting.slug}`)).status).toBe(409);
  expect((await program.get(`meetings/${meeting.slug}/agenda`)).body).toMatchObject({ total: 1 });
});
