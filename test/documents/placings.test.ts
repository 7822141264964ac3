import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { PackContents } from '../../src/delivery/pack-contents.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { GroupChangesService } from '../../src/groups/group-changes.service.js';
import type { AccessLevel, Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingLines } from '../../src/home/meeting-lines.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let delegate: Person;
let author: Program;
let secretary: Program;
let served: Person;
let twelfth: Meeting;
let thirteenth: Meeting;

const early = '2026-03-02T10:00:00.000Z';
const late = '2026-04-30T12:00:00.000Z';
const afterwards = '2026-05-10T12:00:00.000Z';

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ slug: 'wg-put', acronym: 'WG-PUT', lateEffect: 'hold' });
  delegate = await world.seat(group);
  author = await Program.of(world, delegate);
  served = await world.seat(group, { role: 'secretary' });
  secretary = await Program.of(world, served);
  twelfth = await world.meeting({ group, number: 12 });
});
afterAll(() => world.close());

/** The secretary's browser; a sign-in does not last as long as these stories. */
const desk = (): Promise<Visitor> => world.signedIn(served);

const metadata = { title: 'A paper', language: 'en', purpose: 'discussion' };

async function at<Answer>(moment: string, work: () => Promise<Answer>): Promise<Answer> {
  world.clock.set(moment);
  try {
    return await work();
  } finally {
    world.clock.set(early);
  }
}

async function bring(meeting: Meeting, said: object = {}, by = author): Promise<string> {
  const sent = await by.contribute(meeting, { ...metadata, ...said }, [textFile()]);
  return (sent.body as ReceiptBody).document.split('/').at(-2)!;
}

interface Line {
  slug: string;
  symbol: string;
  sight: string;
  items?: string[];
  outcome?: string | null;
}

async function listed(meeting: Meeting, by = secretary): Promise<Line[]> {
  return ((await by.get(`meetings/${meeting.slug}/documents`)).body as { items: Line[] }).items;
}

async function counted(meeting: Meeting): Promise<number> {
  const lines = await world.get(MeetingLines).of(meeting.group);
  return lines.find((line) => line.meeting.id === meeting.id)!.documents;
}

test('a paper that was held is listed with the next meeting once that is convened, under its own symbol', async () => {
  const slug = await at(late, () => bring(twelfth, { title: 'Too late for the twelfth' }));
  await at(afterwards, async () => {
    thirteenth = await world.meeting({ group, number: 13, days: ['2026-10-05', '2026-10-06'] });
    const [line] = await listed(thirteenth);
    expect(line).toMatchObject({ symbol: 'WG-PUT-12/1', sight: 'all' });
    expect((await listed(thirteenth, Program.anonymous(world)))[0]).toMatchObject({ symbol: 'WG-PUT-12/1', sight: 'number' });
    expect(await counted(thirteenth)).toBe(1);
    const { text } = await (await desk()).get(`/documents/${slug}`);
    expect(text).toContain('Held for the next meeting:');
    expect((await (await desk()).get('/meetings/wg-put-13')).text).toContain('Too late for the twelfth');
  });
});

test('the secretariat puts it on the agenda there and releases it; its author is told once, and the journal tells both', async () => {
  await at(afterwards, async () => {
    const put = await secretary.post('documents/wg-put-12-1/placings', { meeting: 'wg-put-13', items: ['2'] });
    expect(put.status, put.text).toBe(200);
    expect(put.body).toMatchObject({ symbol: 'WG-PUT-12/1', publication: 'held', placings: [{ meeting: 'wg-put-13', items: ['2'] }] });
    const released = await (await desk()).post('/documents/wg-put-12-1/posting');
    expect(released.status).toBe(303);

    const [line] = await listed(thirteenth, Program.anonymous(world));
    expect(line).toMatchObject({ symbol: 'WG-PUT-12/1', sight: 'all', items: ['2'] });
    expect(await counted(thirteenth)).toBe(1);
    expect((await listed(twelfth)).map(({ symbol }) => symbol)).toEqual(['WG-PUT-12/1']);
  });
  const { manager } = world.get(Database);
  const letters = (await manager.findBy(Letter, { to: delegate.email! })).filter(({ subject }) => subject.includes('comes before a meeting'));
  expect(letters.map(({ body }) => body)).toEqual([expect.stringContaining('WG-PUT, 13th meeting')]);
  const verbs = (await manager.findBy(JournalLine, { subject: 'wg-put-12-1' })).map(({ verb }) => verb);
  expect(verbs).toEqual(expect.arrayContaining(['documents.put', 'documents.release']));
});

test('a paper of the group, held for its next meeting, comes before that one and stays there when it is released', async () => {
  const holding = await world.group({ slug: 'wg-wait', acronym: 'WG-WAIT' });
  await world.get(GroupChangesService).change(Actor.portal, 'wg-wait', { betweenMeetings: 'hold' });
  const waiting = await Program.of(world, await world.seat(holding));
  await waiting.bring('groups/wg-wait/contributions', metadata, [textFile()]).expect(201);
  const keeper = await Program.of(world, await world.seat(holding, { role: 'secretary' }));

  const next = await world.meeting({ group: holding, number: 1 });
  const later = await world.meeting({ group: holding, number: 2, days: ['2026-11-02'] });
  expect((await listed(next, keeper)).map(({ symbol }) => symbol)).toEqual(['WG-WAIT/1']);
  expect(await listed(later, keeper)).toEqual([]);
  await at(afterwards, async () => {
    expect((await listed(later, keeper)).map(({ symbol }) => symbol)).toEqual(['WG-WAIT/1']);
    expect(await listed(next, keeper)).toEqual([]);
    await keeper.post('documents/wg-wait-1/posting').expect(200);
  });
  expect((await listed(later, keeper)).map(({ symbol }) => symbol)).toEqual(['WG-WAIT/1']);
});

test('a document is put before a meeting of another group: listed, packed and treated there by itself', async () => {
  const other = await world.group({ slug: 'wg-other', acronym: 'WG-OTHER' });
  const theirs = await world.meeting({ group: other, number: 7 });
  const chair = await world.seat(other, { role: 'chair' });
  const [program, browser] = [await Program.of(world, chair), await world.signedIn(chair)];
  const slug = await bring(twelfth, { title: 'For both of us', agendaItems: ['1'] });

  expect((await author.post(`documents/${slug}/placings`, { meeting: 'wg-other-7' })).status).toBe(403);
  expect((await browser.get(`/documents/${slug}/placings`)).text).toContain('WG-OTHER, 7th meeting');
  const wrong = await browser.post(`/documents/${slug}/placings`, { place: 'meeting:wg-other-7', items: '99' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="99"');
  const put = await browser.post(`/documents/${slug}/placings`, { place: 'meeting:wg-other-7', items: '2' });
  expect(put.headers.location).toBe(`/documents/${slug}`);

  const find = async (meeting: Meeting) => (await listed(meeting, program)).find((line) => line.slug === slug);
  expect(await find(theirs)).toMatchObject({ symbol: 'WG-PUT-12/2', items: ['2'] });
  expect(await find(twelfth)).toMatchObject({ items: ['1'] });
  expect(((await program.get('meetings/wg-other-7/documents?item=1')).body as { total: number }).total).toBe(0);
  const packed = await world.get(PackContents).of(Actor.visitor, { meeting: theirs });
  expect(packed.map(({ document, items, variants }) => [document.slug, items.map(({ code }) => code), variants.length])).toEqual([[slug, ['2'], 1]]);
  expect((await browser.get('/meetings/wg-other-7')).text).toContain('For both of us');
  expect((await browser.get(`/documents/${slug}`)).text).toContain('WG-OTHER, 7th meeting');

  const treated = await browser.post(`/documents/${slug}/treatments`, { outcome: 'noted' });
  expect(treated.status, treated.text).toBe(303);
  expect((await program.post(`documents/${slug}/treatments`, { outcome: 'agreed', meeting: 'wg-put-12' })).status).toBe(403);
  expect(await find(theirs)).toMatchObject({ outcome: 'noted' });
  expect(await find(twelfth)).toMatchObject({ outcome: null });

  const back = await program.post(`documents/${slug}/placings/ending`, { meeting: 'wg-other-7' });
  expect(back.body).toMatchObject({ type: 'urn:plenary:problem:documents.treatedThere' });
});

test('what is put somewhere can be taken back, and lies under new items when it is put there again', async () => {
  const slug = await bring(twelfth);
  for (const items of [['1'], ['2', '1']]) {
    const put = await secretary.post(`documents/${slug}/placings`, { meeting: 'wg-put-13', items });
    expect(put.body).toMatchObject({ placings: [{ meeting: 'wg-put-13', items }] });
  }
  const back = await (await desk()).post(`/documents/${slug}/placings/ending`, { place: 'meeting:wg-put-13' });
  expect(back.headers.location).toBe(`/documents/${slug}/placings`);
  expect((await listed(thirteenth)).map((line) => line.slug)).not.toContain(slug);
  const again = await secretary.post(`documents/${slug}/placings/ending`, { meeting: 'wg-put-13' });
  expect(again.body).toMatchObject({ type: 'urn:plenary:problem:documents.notPutThere' });
  const own = await secretary.post(`documents/${slug}/placings`, { meeting: 'wg-put-12' });
  expect(own.body).toMatchObject({ type: 'urn:plenary:problem:documents.liesThere' });
});

test('a document that is put before a group stands on its page', async () => {
  const adhoc = await world.group({ slug: 'ahg-put', kind: 'ad-hoc', parentId: group.id });
  const slug = await bring(twelfth, { title: 'For the few' });
  const put = await secretary.post(`documents/${slug}/placings`, { group: 'ahg-put' });
  expect(put.body).toMatchObject({ placings: [{ group: adhoc.slug, meeting: null, items: [] }] });
  expect((await world.visitor.get('/groups/ahg-put')).text).toContain('For the few');
  const items = await secretary.post(`documents/${slug}/placings`, { group: 'ahg-put', items: ['1'] });
  expect(items.status).toBe(422);
});

test.each<[AccessLevel, string]>([
  ['public', 'all'],
  ['members', 'line'],
  ['group', 'number'],
])('a document that is %s stays so wherever it is put', async (access, sight) => {
  const slug = await bring(twelfth, { access });
  await secretary.post(`documents/${slug}/placings`, { meeting: 'wg-put-13' }).expect(200);
  const line = (await listed(thirteenth, Program.anonymous(world))).find((one) => one.slug === slug);
  expect(line).toMatchObject({ sight });
});
