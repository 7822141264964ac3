import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Document } from '../../src/documents/document.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { GroupChangesService } from '../../src/groups/group-changes.service.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { NewGroup } from '../../src/groups/groups.service.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let france: Organization;
let group: Group;
let delegate: Person;
let program: Program;
let browser: Visitor;

beforeAll(async () => {
  world = await World.open();
  france = await world.organization({ code: 'FR', name: 'France' });
  ({ group, person: delegate, program, browser } = await seated({ slug: 'wg-between', acronym: 'WG-BETWEEN' }));
});
afterAll(() => world.close());

const metadata = { title: 'Between two meetings', language: 'en', purpose: 'discussion' };

async function seated(the: Partial<NewGroup>) {
  const made = await world.group(the);
  const person = await world.seat(made, { organization: france });
  return { group: made, person, program: await Program.of(world, person), browser: await world.signedIn(person) };
}

function bring({ slug }: Group, with_: Program, said: object = {}, headers = {}) {
  return with_.bring(`groups/${slug}/contributions`, { ...metadata, ...said }, [textFile()], headers);
}

const found = (slug: string) => world.get(Database).manager.findOneBy(Document, { slug });

test('a contribution to a group gets a number of its own series, and a receipt that knows of no deadline', async () => {
  const sent = await bring(group, program);

  expect(sent.status, sent.text).toBe(201);
  expect(sent.headers.location).toBe('/documents/wg-between-1');
  expect(sent.body).toMatchObject({ symbol: 'WG-BETWEEN/1', group: 'wg-between', meeting: null, deadline: null, verdict: 'no-deadline' });
  expect(await found('wg-between-1')).toMatchObject({ publication: 'posted', meeting: null, counting: 'group', isLate: false });
  const { manager } = world.get(Database);
  expect(await manager.countBy(JournalLine, { subject: 'wg-between-1', verb: 'contributions.submit' })).toBe(1);
  const letter = await manager.findOneByOrFail(Letter, { to: delegate.email! });
  expect(letter.body).toContain('It came between meetings; no deadline applied.');
  const receipt = await browser.get(`/receipts/${(sent.body as ReceiptBody).id}`);
  expect(receipt.text).toContain('no deadline applied');
  expect(receipt.text).toContain('href="/groups/wg-between/contributions/new"');
});

test('numbers of the group are given in turn, beside those of its meetings', async () => {
  const { group: busy, program: own } = await seated({ acronym: 'WG-TURNS', slug: 'wg-turns' });
  const meeting = await world.meeting({ group: busy, number: 1 });

  const sent = await Promise.all(Array.from({ length: 5 }, () => bring(busy, own)));
  const toMeeting = await own.contribute(meeting, metadata, [textFile()]);

  const symbols = sent.map(({ body }) => (body as ReceiptBody).symbol).toSorted();
  expect(symbols).toEqual(['WG-TURNS/1', 'WG-TURNS/2', 'WG-TURNS/3', 'WG-TURNS/4', 'WG-TURNS/5']);
  expect((toMeeting.body as ReceiptBody).symbol).toBe('WG-TURNS-1/1');
});

test('the same request under the same key gets the first receipt', async () => {
  const once = { 'Idempotency-Key': 'between-1' };
  const [first, second] = await Promise.all([bring(group, program, {}, once), bring(group, program, {}, once)]);
  expect(second.text).toBe(first.text);
  expect(first.status).toBe(201);
});

test('a group that holds such papers for its next meeting numbers them, and shows the number alone', async () => {
  const { group: holding, program: own } = await seated({ slug: 'wg-holding', acronym: 'WG-HOLDING' });
  const secretary = await world.seat(holding, { role: 'secretary' });
  const changed = await (await Program.of(world, secretary)).patch('groups/wg-holding', { betweenMeetings: 'hold' });
  expect(changed.body).toMatchObject({ betweenMeetings: 'hold' });

  const sent = await bring(holding, own);

  expect((sent.body as ReceiptBody).symbol).toBe('WG-HOLDING/1');
  expect(await found('wg-holding-1')).toMatchObject({ publication: 'held', postedAt: null });
  const { text } = await world.visitor.get('/groups/wg-holding');
  expect(text).toContain('WG-HOLDING/1');
  expect(text).not.toContain(metadata.title);
  expect((await world.visitor.get('/documents/wg-holding-1')).status).toBe(401);

  const posted = await (await world.signedIn(secretary)).post('/documents/wg-holding-1/posting');
  expect(posted.status).toBe(303);
  expect((await world.visitor.get('/groups/wg-holding')).text).toContain(metadata.title);
});

test('one form serves meetings and groups: without deadline, agenda and kind of paper for a group', async () => {
  const form = await browser.get('/groups/wg-between/contributions/new');
  expect(form.status).toBe(200);
  expect(form.text).toContain('action="/groups/wg-between/contributions"');
  expect(form.text).toContain('No deadline applies');
  expect(form.text).not.toMatch(/name="items"|name="documentClass"/);
  const key = /name="key" value="([^"]+)"/.exec(form.text)![1]!;

  const wrong = await browser.post('/groups/wg-between/contributions', { key, act: 'submit', title: 'Kept' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Kept</textarea>');
  expect((await browser.get('/delegation')).text).toContain(`/contributions/${key}`);
  const answers = { title: 'By form', language: 'en', purpose: 'information', act: 'submit' };
  const sent = await browser.send(`/contributions/${key}`, answers, [textFile()]);
  expect(sent.headers.location).toMatch(/^\/receipts\//);
  const { text } = await browser.get('/delegation');
  expect(text).toContain('By form');
  expect(text).toContain('href="/groups/wg-between/contributions/new"');
});

test('a draft for a group is prepared and submitted by program', async () => {
  const draft = await program.post('groups/wg-between/drafts', { title: 'Prepared', language: 'en', purpose: 'action' });
  const { key } = draft.body as { key: string };
  expect(draft.body).toMatchObject({ group: 'wg-between', meeting: null });
  await program.attach(`contributions/${key}/files`, [textFile()]).expect(201);
  const sent = await program.post(`contributions/${key}/submission`);
  expect(sent.status, sent.text).toBe(201);
  expect(sent.body).toMatchObject({ meeting: null, title: 'Prepared' });
});

test('a group has no agenda between its meetings', async () => {
  const sent = await bring(group, program, { agendaItems: ['1'] });
  expect(sent.body).toMatchObject({ errors: [{ pointer: '#/agendaItems' }] });
});

test('ad hoc and correspondence groups take papers from those who sit in them, and from no others', async () => {
  const { group: adhoc, program: own } = await seated({ slug: 'ahg-small', acronym: null, kind: 'ad-hoc', parentId: group.id });
  const observer = await world.seat(adhoc, { role: 'observer' });

  expect((await bring(adhoc, own)).body).toMatchObject({ symbol: 'ahg-small/1' });
  const above = await world.seat(group);
  for (const one of [above, observer]) expect((await bring(adhoc, await Program.of(world, one))).status).toBe(403);
});

test('a document of the group is revised in the group', async () => {
  const first = await bring(group, program, { title: 'To be revised' });
  const slug = first.headers.location!.split('/').at(-1)!;
  const way = await browser.get(`/documents/${slug}/revisions/new`);
  expect(way.headers.location).toBe(`/groups/wg-between/contributions/new?revises=${slug}`);
  expect((await browser.get(way.headers.location!)).text).toContain('To be revised</textarea>');

  const revised = await program.revise(slug, { ...metadata, title: 'Revised' }, [textFile()]);
  expect(revised.status, revised.text).toBe(201);
  expect(revised.body).toMatchObject({ variant: 'rev1', meeting: null });
});

test('every number of a group is accounted for to everyone, on its page and for programs', async () => {
  const { group: careful, program: own } = await seated({ slug: 'wg-careful', acronym: 'WG-CAREFUL', defaultAccess: 'restricted' });
  await bring(careful, own, { title: 'A secret of ours' });
  await bring(careful, own, { title: 'An open matter', access: 'public' });
  await bring(careful, own, { title: 'A mistake', access: 'public' });
  await own.post('documents/wg-careful-3/withdrawal', { reason: 'A mistake.' });

  const { text } = await world.visitor.get('/groups/wg-careful');
  const list = (await Program.anonymous(world).get('groups/wg-careful/documents')).body as { items: { symbol: string; sight: string }[] };

  for (const n of [1, 2, 3]) expect(text).toContain(`WG-CAREFUL/${n}`);
  expect(text).toContain('An open matter');
  expect(text).not.toMatch(/A secret of ours|A mistake/);
  expect(list.items.map(({ symbol, sight }) => `${symbol} ${sight}`)).toEqual(['WG-CAREFUL/1 number', 'WG-CAREFUL/2 all', 'WG-CAREFUL/3 number']);
  expect((await own.get('resolve?symbol=WG-CAREFUL/2')).body).toMatchObject({ slug: 'wg-careful-2' });
});

test('a group that has ended takes neither papers nor new seats, and says so', async () => {
  const { group: ended, program: own, browser: theirs } = await seated({ slug: 'wg-ended', acronym: 'WG-ENDED' });
  const secretary = await Program.of(world, await world.seat(ended, { role: 'secretary' }));
  const meeting = await world.meeting({ group: ended });
  await world.get(GroupChangesService).end(Actor.portal, 'wg-ended', '2026-03-01', 'Its work is done.');

  for (const refused of [await bring(ended, own), await own.contribute(meeting, metadata, [textFile()])]) {
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: 'urn:plenary:problem:documents.groupEnded' });
  }
  expect((await theirs.get('/groups/wg-ended/contributions/new')).text).toContain('WG-ENDED has ended');
  expect((await theirs.get('/groups/wg-ended')).text).not.toContain('contributions/new');
  const seat = { email: delegate.email!, role: 'delegate', organization: 'FR' };
  expect((await secretary.post('groups/wg-ended/seats', seat)).body).toMatchObject({ type: 'urn:plenary:problem:groups.seatsNobody' });
  const past = await secretary.post('groups/wg-ended/seats', { ...seat, from: '2025-01-01', until: '2025-12-31' });
  expect(past.status, past.text).toBe(201);
});
