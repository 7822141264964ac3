import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentSource } from '../../src/documents/document-source.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let delegate: Person;
let keeper: Person;
let secretary: Visitor;
let official: Program;
let key = 0;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-04-24T08:00:00.000Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  delegate = await world.seat(group);
  keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
});

/** Sent in time, two days before it was entered; the deadline was the end of 22 April in Zurich. */
const fields = (more: object = {}) => ({
  key: `a-key-of-an-entry-${++key}`,
  organization: delegate.organization!.code,
  ...{ senderName: 'Ministry of Posts', senderEmail: 'posts@state.example', how: 'letter', dated: '2026-04-20', reference: 'In 2026/117' },
  ...{ receivedDay: '2026-04-22', receivedTime: '15:30', reason: 'Stamp of the mail room.' },
  ...{ title: 'On letters', language: 'en', purpose: 'action', items: ['2'] },
  ...more,
});

const letterTo = (to: string) => world.get(Database).manager.findOne(Letter, { where: { to }, order: { id: 'DESC' } });
const only = () => world.get(Database).manager.findOneByOrFail(Document, { meeting: { id: meeting.id } });

test('the secretariat enters what a member sent by letter; the receipt names both, and the stated instant decides', async () => {
  const form = await secretary.get(`/meetings/${meeting.slug}/entries/new`);
  expect(form.text).toContain('The letter itself');

  const sending = secretary.send(`/meetings/${meeting.slug}/entries`, fields(), [textFile()]);
  const sent = await sending.attach('letter', Buffer.from('Dear secretariat'), 'letter.txt');

  expect(sent.status, sent.text).toBe(303);
  const receipt = JSON.parse((await secretary.get(`${sent.headers.location}.json`)).text) as ReceiptBody;
  expect(receipt).toMatchObject({
    receivedAt: '2026-04-22T13:30:00.000Z',
    verdict: 'in-time',
    submittedBy: { name: 'Ministry of Posts', email: 'posts@state.example' },
    onBehalfOf: { code: delegate.organization!.code },
    entry: { enteredBy: { name: keeper.name }, enteredAt: '2026-04-24T08:00:00.000Z', how: 'letter', reference: 'In 2026/117', letter: { name: 'letter.txt' } },
  });
  const document = await only();
  expect(document).toMatchObject({ isLate: false, registeredAt: new Date(receipt.receivedAt), postedAt: world.clock.now(), checkedAt: null });
  expect((await letterTo('posts@state.example'))!.body).toContain(document.symbol);
  const page = await secretary.get(sent.headers.location!);
  expect(page.text).toContain('Stamp of the mail room.');
  const own = await world.signedIn(delegate);
  expect((await own.get(sent.headers.location!)).status).toBe(200);
  expect((await own.get(`${sent.headers.location}/letter`)).text).toBe('Dear secretariat');
  expect((await world.visitor.get(`${sent.headers.location}/letter`)).status).toBe(401);
  expect((await (await world.signedIn(await world.seat(group))).get(`${sent.headers.location}/letter`)).status).toBe(404);
  const [line] = await world.get(Database).manager.findBy(JournalLine, { verb: 'contributions.enter', subject: document.slug });
  expect(line).toMatchObject({ person: keeper.name, onBehalfOf: delegate.organization!.code });
});

test('what reached the secretariat after the deadline is late', async () => {
  await secretary.send(`/meetings/${meeting.slug}/entries`, fields({ receivedDay: '2026-04-23', receivedTime: '00:00' }), [textFile()]);

  expect(await only()).toMatchObject({ isLate: true });
});

test('a form with faults comes back with all that was typed, and one sent twice enters one contribution', async () => {
  const wrong = fields({ reference: '', receivedDay: '2026-04-25', title: 'Kept <title>' });
  const refused = await secretary.send(`/meetings/${meeting.slug}/entries`, wrong, [textFile()]);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Kept &lt;title>');
  expect(refused.text).toContain('under which reference');
  expect(refused.text).toContain('later than now');

  const right = fields();
  const first = await secretary.send(`/meetings/${meeting.slug}/entries`, right, [textFile()]);
  const again = await secretary.send(`/meetings/${meeting.slug}/entries`, right, [textFile()]);
  expect([again.status, again.headers.location]).toEqual([303, first.headers.location]);
  expect(await world.get(Database).manager.countBy(Document, { meeting: { id: meeting.id } })).toBe(1);
});

test('programs of the secretariat enter it too, and other sources are asked to confirm', async () => {
  const other = await world.organization();
  const { key: _key, receivedDay: _day, receivedTime: _time, items, ...said } = fields({ sources: [other.code] });
  const metadata = { ...said, receivedAt: '2026-04-22T15:30:00+02:00', agendaItems: items };
  const sent = await official.bring(`meetings/${meeting.slug}/entries`, metadata, [textFile()]);

  expect(sent.status, sent.text).toBe(201);
  expect(sent.body.entry.enteredBy.name).toBe(keeper.name);
  const sources = await world.get(Database).manager.find(DocumentSource, { where: { document: { meeting: { id: meeting.id } } }, order: { position: 'ASC' } });
  expect(sources.map(({ organization, isConfirmed }) => [organization!.code, isConfirmed])).toEqual([
    [delegate.organization!.code, true],
    [other.code, false],
  ]);
  const inbox = await official.get(`meetings/${meeting.slug}/inbox`);
  expect(inbox.body.items[0].receipts).toMatchObject([{ submittedBy: 'Ministry of Posts', enteredBy: keeper.name }]);
  const { senderName: _sender, ...lacking } = metadata;
  expect((await official.bring(`meetings/${meeting.slug}/entries`, lacking, [textFile()])).status).toBe(422);
});

test('nobody else enters for others', async () => {
  const browser = await world.signedIn(delegate);
  expect((await browser.send(`/meetings/${meeting.slug}/entries`, fields(), [textFile()])).status).toBe(403);
  expect((await browser.get(`/meetings/${meeting.slug}/entries/new`)).status).toBe(403);
  expect((await world.visitor.get(`/meetings/${meeting.slug}/entries/new`)).status).toBe(401);
});
