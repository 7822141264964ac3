import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Greeting } from '../../src/sample/greeting.js';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentFile } from '../../src/documents/variants/document-file.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Meeting } from '../../src/meetings/meeting.entity.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { World } from '../builders/world.js';

let world: World;
let sample: SampleService;

beforeAll(async () => {
  world = await World.open();
  sample = world.get(SampleService);
  await sample.load();
});
afterAll(() => world.close());

const count = <Row extends ObjectLiteral>(row: EntityTarget<Row>) => world.get(Database).manager.count(row);

test('the sample holds the nineteen documents of the group and two of other bodies, each in two languages and formats', async () => {
  expect(await count(Document)).toBe(21);
  expect(await count(DocumentFile)).toBe(84);
});

test('loading it again changes nothing', async () => {
  const before = await count(JournalLine);
  expect(await sample.load()).toBe(false);
  expect(await count(JournalLine)).toBe(before);
});

test('the meeting to come opens forty days after loading, on two weekdays, with a deadline twelve days before', async () => {
  const meeting = await world.get(Database).manager.findOneByOrFail(Meeting, { slug: 'wg-wsis-14' });
  expect(meeting.days).toEqual(['2026-04-13', '2026-04-14']);
  expect(meeting.contributionsCloseAt?.toISOString()).toBe('2026-04-01T21:59:59.000Z');
  expect(meeting.note?.en).toBeTruthy();
});

test('links to sign in are printed with the sample and on this machine alone', async () => {
  const here = await world.get(Greeting).lines('http://127.0.0.1:3000');
  expect(here.filter((line) => line.includes('/sign-in/'))).toHaveLength(6);
  Object.assign(world.config, { production: true });
  const inProduction = await world.get(Greeting).lines('https://plenary.example');
  Object.assign(world.config, { production: false });
  expect(inProduction.join('\n')).not.toContain('/sign-in/');
});

test('every page says at its foot that this is a sample', async () => {
  expect((await world.visitor.get('/groups')).text).toContain('not affiliated with ITU');
});

test('a portal into which somebody has entered an entity starts without it', async () => {
  const begun = await World.open();
  await begun.organization({ code: 'FR', name: 'France' });
  await begun.get(Greeting).prepare();
  expect(await begun.get(SampleService).isLoaded()).toBe(false);
  await begun.close();
});
