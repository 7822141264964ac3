import { afterAll, beforeAll, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentSource } from '../../src/documents/document-source.entity.js';
import { DocumentFile } from '../../src/documents/variants/document-file.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { Meeting } from '../../src/meetings/meeting.entity.js';
import { Session } from '../../src/sessions/session.entity.js';
import { Shelf } from '../delivery/shelf.js';
import { World } from '../builders/world.js';

let world: World;
let database: Database;
let meeting: Meeting;
let documents: Document[];

beforeAll(async () => {
  world = await World.open();
  database = world.get(Database);
  meeting = await world.meeting();
  const shelf = new Shelf(world);
  documents = [await shelf.document(meeting), await shelf.document(meeting)];
});
afterAll(() => world.close());

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

test('rows are what the mapper makes of them', async () => {
  const { manager, rows } = database;
  expect(await rows.having(Document, 'id', idsOf(documents))).toEqual(await manager.find(Document, { order: { id: 'ASC' } }));
  const files = await manager.find(DocumentFile, { order: { id: 'ASC' } });
  expect(await rows.having(DocumentFile, 'id', idsOf(files))).toEqual(files);
  expect(await rows.having(Session, 'id', [4711])).toEqual([]);
});

test('they come in the order of what was asked, and each of them once', async () => {
  const [last, first] = await database.rows.having(Document, 'id', idsOf(documents).toReversed());
  expect([last!.slug, first!.slug]).toEqual([documents[1]!.slug, documents[0]!.slug]);
  expect(last!.meeting).toBe(first!.meeting);
  expect(last!.group).toBe(first!.meeting!.group);
});

test('what was asked by a pointer points to it', async () => {
  const { rows } = database;
  const [document] = await rows.having(Document, 'id', [documents[0]!.id]);
  const [source] = await rows.having(DocumentSource, 'documentId', [document!.id], ['position']);
  expect(source!.document.slug).toBe(document!.slug);
});

test('whoever reads after a commit reads what was committed, and before it in the transaction alone', async () => {
  const titleNow = async () => (await database.rows.having(Document, 'id', [documents[0]!.id]))[0]!.titles.en;
  const before = await titleNow();
  await database.transaction(async () => {
    const document = (await database.claim(Document, { id: documents[0]!.id }))!;
    await database.save(Object.assign(document, { titles: { en: 'Another title' } }));
    expect(await titleNow()).toBe('Another title');
  });
  expect(before).not.toBe('Another title');
  expect(await titleNow()).toBe('Another title');
});

test.runIf(!process.env.TEST_DATABASE_URL)('readers share rows, so none of them changes one', async () => {
  const [one] = await database.rows.having(Document, 'id', [documents[0]!.id]);
  const [again] = await database.rows.having(Document, 'id', [documents[0]!.id]);
  expect(again).toBe(one);
  expect(() => Object.assign(one!, { slug: 'another' })).toThrow(TypeError);
});

test('rows that match are what the mapper finds, whether a value, a pointer or nothing is wanted', async () => {
  const { manager, rows } = database;
  const where = { meeting: { id: meeting.id }, withdrawnAt: null };
  expect(await rows.matching(Document, where)).toEqual(await manager.find(Document, { order: { id: 'ASC' } }));
  expect(await rows.matching(Document, { ...where, slug: documents[1]!.slug })).toEqual([documents[1]]);
  expect(await rows.matching(Document, { group: meeting.group, number: null })).toEqual([]);
});

test('what is new gets an id and what is usual, and points only to what is there', async () => {
  const sitting = { meeting, group: meeting.group, day: '2008-01-28', kind: 'plenary' as const, items: ['1', '2'] };
  let number = 70;
  const fresh = () => Object.assign(new Session(), { ...sitting, number: (number += 1) });
  const made = await database.transaction(() => database.saveAll([fresh(), fresh()]));
  expect(made.map(({ state, version }) => ({ state, version }))).toEqual(made.map(() => ({ state: 'scheduled', version: 1 })));
  const found = await database.rows.having(Session, 'id', idsOf(made));
  expect(found.map((session) => session.items)).toEqual([sitting.items, sitting.items]);
  expect(found.map((session) => session.number)).toEqual([71, 72]);
  const astray = Object.assign(fresh(), { meeting: Object.assign(new Meeting(), { slug: 'astray' }) });
  await expect(database.transaction(() => database.save(astray))).rejects.toThrow('not saved');
});
