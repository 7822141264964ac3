import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Receipt } from '../../src/contributions/receipt.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let delegate: Person;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ slug: 'wg-test', acronym: 'WG-TEST' });
  const france = await world.organization({ code: 'FR', name: 'France' });
  delegate = await world.seat(group, { organization: france });
  program = await Program.of(world, delegate);
});
afterAll(() => world.close());

const metadata = { title: 'On numbers', language: 'en', purpose: 'discussion' };

test('a contribution gets its number, its receipt, a journal line and a letter at once', async () => {
  const meeting = await world.meeting({ group, number: 1 });

  const sent = await program.contribute(meeting, { ...metadata, agendaItems: ['2'] }, [textFile('note.txt')]);

  expect(sent.status, sent.text).toBe(201);
  expect(sent.headers.location).toBe('/documents/wg-test-1-1');
  expect(sent.body).toMatchObject({
    symbol: 'WG-TEST-1/1',
    variant: 'rev0',
    verdict: 'in-time',
    deadline: '2026-04-22T21:59:59.000Z',
    zone: 'Europe/Zurich',
    onBehalfOf: { code: 'FR', name: 'France' },
    files: [{ name: 'note.txt', language: 'en', role: 'main', kind: 'txt', size: 21 }],
  });
  const { manager } = world.get(Database);
  expect(await manager.findOneByOrFail(Document, { slug: 'wg-test-1-1' })).toMatchObject({ publication: 'posted', isLate: false });
  expect(await manager.countBy(JournalLine, { subject: 'wg-test-1-1', verb: 'contributions.submit' })).toBe(1);
  expect(await manager.findOneByOrFail(Letter, { to: delegate.email! })).toMatchObject({ subject: expect.stringContaining('WG-TEST-1/1') });
  expect(await manager.countBy(Receipt, { id: (sent.body as ReceiptBody).id })).toBe(1);
});

test('contributions sent at the same moment are numbered in turn, without a gap', async () => {
  const meeting = await world.meeting({ group, number: 2 });

  const sent = await Promise.all(Array.from({ length: 12 }, (_, n) => program.contribute(meeting, metadata, [textFile(`${n}.txt`)])));

  const symbols = sent.map(({ body }) => Number((body as ReceiptBody).symbol.split('/')[1]));
  expect(symbols.toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test('the same request under the same key gets the first receipt, another one is refused', async () => {
  const meeting = await world.meeting({ group, number: 3 });
  const file = textFile('same.txt');

  const [first, second] = await Promise.all([
    program.contribute(meeting, metadata, [file], { 'Idempotency-Key': 'k-1' }),
    program.contribute(meeting, metadata, [file], { 'Idempotency-Key': 'k-1' }),
  ]);
  const other = await program.contribute(meeting, { ...metadata, title: 'Another' }, [file], { 'Idempotency-Key': 'k-1' });

  expect(second.text).toBe(first.text);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(other.status).toBe(422);
  expect(other.body).toMatchObject({ type: 'urn:plenary:problem:web.keyReused' });
  expect(await world.get(Database).manager.countBy(Document, { meeting: { id: meeting.id } })).toBe(1);
});

test('what comes after the deadline’s last second is late, and says so', async () => {
  const meeting = await world.meeting({ group, number: 4 });
  world.clock.set('2026-04-22T21:59:59.999Z');
  const inTime = await program.contribute(meeting, metadata, [textFile('a.txt')]);
  world.clock.set('2026-04-22T22:00:00.000Z');
  const late = await program.contribute(meeting, metadata, [textFile('b.txt')]);
  world.clock.set('2026-03-02T10:00:00.000Z');

  expect((inTime.body as ReceiptBody).verdict).toBe('in-time');
  expect((late.body as ReceiptBody).verdict).toBe('late');
  expect(await world.get(Database).manager.findOneByOrFail(Document, { slug: 'wg-test-4-2' })).toMatchObject({ isLate: true });
});

test('wrong answers are refused with a pointer to each field, and take no number', async () => {
  const meeting = await world.meeting({ group, number: 5 });

  const sent = await program.contribute(meeting, { title: '', language: 'xx', purpose: 'discussion' }, [textFile()]);

  expect(sent.status).toBe(422);
  expect(sent.headers['content-type']).toMatch('application/problem+json');
  expect((sent.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(['#/title', '#/language']);
  const next = await program.contribute(meeting, metadata, [textFile()]);
  expect((next.body as ReceiptBody).symbol).toBe('WG-TEST-5/1');
});

test('what no agenda and no list of entities knows is pointed to by the names that programs use', async () => {
  const meeting = await world.meeting({ group, number: 51 });
  const pointers = async (wrong: object) => {
    const { body } = await program.contribute(meeting, { ...metadata, ...wrong }, [textFile()]);
    return (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
  };
  expect(await pointers({ agendaItems: ['99'] })).toEqual(['#/agendaItems']);
  expect(await pointers({ source: ['Atlantis'] })).toEqual(['#/source']);
});

test('a source that is not one’s own waits for its own delegate', async () => {
  const meeting = await world.meeting({ group, number: 6 });
  await world.organization({ code: 'EG', name: 'Egypt' });

  const alone = await program.contribute(meeting, { ...metadata, source: ['EG'] }, [textFile()]);
  const together = await program.contribute(meeting, { ...metadata, source: ['FR', 'Egypt'] }, [textFile()]);

  expect(alone.status).toBe(422);
  expect(together.status).toBe(201);
});

test('nobody contributes without a seat, and a visitor is asked to sign in before the file is read', async () => {
  const meeting = await world.meeting({ group, number: 7 });
  const stranger = await Program.of(world, await world.person());
  expect((await stranger.contribute(meeting, metadata, [textFile()])).status).toBe(403);
  expect((await Program.anonymous(world).contribute(meeting, metadata, [textFile()])).status).toBe(401);
});

test('the database itself refuses to change a receipt or a line of the journal', async () => {
  const { manager } = world.get(Database);
  const database = world.get(Database);
  const [receipt] = await manager.find(Receipt, { take: 1 });
  const [line] = await manager.find(JournalLine, { take: 1 });

  await expect(database.transaction(() => database.save(Object.assign(receipt!, { body: '{}' })))).rejects.toThrow('kept as written');
  await expect(database.transaction(() => database.remove(line!))).rejects.toThrow('kept as written');
});

test('a revision keeps the number and counts up; the first bytes stay where they were', async () => {
  const meeting = await world.meeting({ group, number: 8 });
  await program.contribute(meeting, metadata, [textFile('first.txt')]);

  const revised = await program.revise('wg-test-8-1', { ...metadata, title: 'On numbers, again' }, [textFile('second.txt')]);

  expect(revised.status, revised.text).toBe(201);
  expect(revised.body).toMatchObject({ symbol: 'WG-TEST-8/1', variant: 'rev1', title: 'On numbers, again' });
});
