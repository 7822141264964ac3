import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { LanguageVersion } from '../../src/documents/variants/language-version.entity.js';
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
let author: Person;
let delegate: Program;
let secretary: Visitor;
let official: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00.000Z');
  await begin({ posting: 'after-check', lateEffect: 'hold' });
});

async function begin(policy: Parameters<World['group']>[0]): Promise<void> {
  group = await world.group(policy);
  meeting = await world.meeting({ group });
  author = await world.seat(group);
  delegate = await Program.of(world, author);
  const keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
}

async function contribute(more: object = {}): Promise<string> {
  const metadata = { title: 'On numbering', language: 'en', purpose: 'action', ...more };
  const sent = await delegate.contribute(meeting, metadata, [textFile()]);
  expect(sent.status, sent.text).toBe(201);
  return sent.headers.location!.split('/').pop()!;
}

const slugsIn = async (tray: string) =>
  (await official.get(`meetings/${meeting.slug}/inbox?tray=${tray}`)).body.items.map((item: { document: { slug: string } }) => item.document.slug);

describe('the inbox', () => {
  test('lays each paper into the trays where it belongs, and counts them', async () => {
    const other = await world.organization();
    const waiting = await contribute();
    const named = await contribute({ source: [author.organization!.code, other.code] });
    const reserved = (await delegate.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'To come' }, count: 1 })).body.items[0].slug;
    const gone = await contribute();
    await official.post(`documents/${gone}/withdrawal`);
    world.clock.set('2026-04-25T10:00:00.000Z');
    const held = await contribute();
    const [version] = await world.get(Database).manager.find(LanguageVersion, { where: { language: 'fr', variant: { document: { slug: waiting } } } });
    await world.change(LanguageVersion, { ...version!, state: 'requested' });

    expect(await slugsIn('to-check')).toEqual([named, waiting]);
    expect(await slugsIn('held')).toEqual([held]);
    expect(await slugsIn('late')).toEqual([held]);
    expect(await slugsIn('reserved')).toEqual([reserved]);
    expect(await slugsIn('to-confirm')).toEqual([named]);
    expect(await slugsIn('in-translation')).toEqual([waiting]);
    expect(await slugsIn('all')).toEqual([held, reserved, named, waiting]);
    const { counts, total, items } = (await official.get(`groups/${group.slug}/inbox`)).body;
    expect(counts).toEqual({ 'to-check': 2, late: 1, reserved: 1, 'in-translation': 1, held: 1, 'to-confirm': 1, returned: 0, all: 4 });
    expect([total, items[0].receipts[0].submittedBy]).toEqual([2, author.name]);
  });

  test('shows on its page what waits, narrowed down by words', async () => {
    const one = await contribute({ title: 'On numbering' });
    await contribute({ title: 'On seating' });

    const shown = await secretary.get(`/meetings/${meeting.slug}/inbox`);
    const narrowed = await secretary.get(`/groups/${group.slug}/inbox?words=numbering`);

    expect(shown.text).toContain('On seating');
    expect(shown.text).toContain(author.name);
    expect(narrowed.text).toContain(`value="${one}"`);
    expect(narrowed.text).not.toContain('On seating');
  });

  test('is nobody’s but the secretariat’s', async () => {
    const browser = await world.signedIn(author);

    expect((await delegate.get(`meetings/${meeting.slug}/inbox`)).status).toBe(403);
    expect((await browser.get(`/groups/${group.slug}/inbox`)).status).toBe(403);
    expect((await world.visitor.get(`/meetings/${meeting.slug}/inbox`)).status).toBe(401);
  });
});

describe('posting several', () => {
  test('tells of each what became of it, and goes on behind what it cannot post', async () => {
    const [one, other] = [await contribute(), await contribute()];
    await official.post(`documents/${other}/withdrawal`);
    const third = await contribute();

    const answer = await secretary.post(`/groups/${group.slug}/postings`, { documents: [one, other, third], meeting: meeting.slug });

    expect(answer.status, answer.text).toBe(200);
    expect(answer.text).toContain('has been withdrawn');
    expect(answer.text).toContain(`href="/meetings/${meeting.slug}/inbox"`);
    const stored = await world.get(Database).manager.find(Document, { where: { meeting: { id: meeting.id } }, order: { id: 'ASC' } });
    expect(stored.map(({ publication }) => publication)).toEqual(['posted', 'withdrawn', 'posted']);
    expect(await slugsIn('to-check')).toEqual([]);
  });

  test('does so for programs, and knows nothing of other groups', async () => {
    const mine = await contribute();
    const elsewhere = (await world.meeting()).group;
    const sent = await official.post(`groups/${group.slug}/postings`, { documents: [mine, mine, 'wg-x-1-1'] });

    expect(sent.status, sent.text).toBe(200);
    expect(sent.body.items).toMatchObject([{ slug: mine, posted: true, detail: null }, { slug: 'wg-x-1-1', posted: false }]);
    expect((await official.post(`groups/${elsewhere.slug}/postings`, { documents: [mine] })).status).toBe(403);
    expect((await secretary.post(`/groups/${group.slug}/postings`, {})).status).toBe(422);
  });

  test('a revision that came out at once is to be checked again', async () => {
    await begin({ posting: 'at-once' });
    const slug = await contribute();
    await official.post(`documents/${slug}/posting`);
    expect(await slugsIn('to-check')).toEqual([]);

    await delegate.revise(slug, { title: 'On numbering', language: 'en', purpose: 'action' }, [textFile()]);

    expect(await slugsIn('to-check')).toEqual([slug]);
    await official.post(`groups/${group.slug}/postings`, { documents: [slug] });
    expect(await slugsIn('to-check')).toEqual([]);
  });
});

describe('returning a paper', () => {
  const reason = 'The second page is missing.';
  const letters = () => world.get(Database).manager.find(Letter, { where: { to: author.email! }, order: { id: 'DESC' } });

  test('tells its author by letter, keeps its number, and ends when she hands it in again', async () => {
    const slug = await contribute();
    const unsaid = await secretary.post(`/documents/${slug}/return`, { reason: ' ' });
    const sent = await secretary.post(`/documents/${slug}/return`, { reason });

    expect([unsaid.status, sent.status]).toEqual([422, 303]);
    expect((await letters())[0]).toMatchObject({ subject: expect.stringContaining('returned') });
    expect((await letters())[0]!.body).toContain(reason);
    expect((await letters())[0]!.body).toContain(`/documents/${slug}/replacements/new`);
    expect(await slugsIn('returned')).toEqual([slug]);
    expect(await slugsIn('to-check')).toEqual([]);
    expect((await (await world.signedIn(author)).get(`/documents/${slug}`)).text).toContain(reason);
    expect((await world.visitor.get(`/documents/${slug}`)).text).not.toContain(reason);
    expect((await official.post(`documents/${slug}/posting`)).status).toBe(409);

    const again = await delegate.attach(`documents/${slug}/replacements`, [textFile('whole.txt', 'Both pages.')]);

    expect(again.status, again.text).toBe(201);
    expect(await slugsIn('to-check')).toEqual([slug]);
    expect((await official.post(`documents/${slug}/posting`)).status).toBe(200);
    expect((await official.get(`documents/${slug}`)).body.variants[0]).toMatchObject({ returnedAt: null, returnReason: null });
    const lines = await world.get(Database).manager.findBy(JournalLine, { verb: 'contributions.return', subject: slug });
    expect(lines).toMatchObject([{ details: { variant: 'rev0', reason, told: [author.name] } }]);
  });

  test('is taken back', async () => {
    const slug = await contribute();
    await official.post(`documents/${slug}/return`, { reason });

    const taken = await official.post(`documents/${slug}/return/taking-back`);

    expect(taken.body.variants[0]).toMatchObject({ returnedAt: null });
    expect((await letters())[0]!.body).toContain('taken the return');
    expect((await official.post(`documents/${slug}/return/taking-back`)).status).toBe(409);
    expect((await official.post(`documents/${slug}/posting`)).status).toBe(200);
  });

  test('is for what nobody has read yet, and for the secretariat alone', async () => {
    const slug = await contribute();
    expect((await delegate.post(`documents/${slug}/return`, { reason })).status).toBe(403);
    await official.post(`documents/${slug}/posting`);

    expect((await official.post(`documents/${slug}/return`, { reason })).status).toBe(409);
    expect((await secretary.get(`/documents/${slug}/return`)).status).toBe(409);
  });
});

describe('replacing an author’s files', () => {
  const reason = 'The file did not open.';
  const mended = [textFile('mended.txt', 'It opens.')];

  test('is done by the secretariat before anybody has read them; when the paper came stays as it was', async () => {
    const slug = await contribute();
    world.clock.set('2026-04-25T10:00:00.000Z');
    const keeper = await world.signedIn(await world.seat(group, { role: 'secretary' }));
    const unsaid = await keeper.send(`/documents/${slug}/exchange`, { language: '', reason: '' }, mended);
    const sent = await keeper.send(`/documents/${slug}/exchange`, { language: '', reason }, mended);

    expect([unsaid.status, sent.status]).toEqual([422, 303]);
    expect((await keeper.get(`/documents/${slug}/rev0/en.txt`)).text).toBe('It opens.');
    expect((await official.get(`documents/${slug}`)).body).toMatchObject({ isLate: false, publication: 'registered' });
    const [letter] = await world.get(Database).manager.find(Letter, { where: { to: author.email! }, order: { id: 'DESC' } });
    expect(letter!.body).toContain(reason);
    const [line] = await world.get(Database).manager.findBy(JournalLine, { verb: 'contributions.exchange', subject: slug });
    expect(line!.details).toMatchObject({ variant: 'rev0', language: 'en', reason, told: [author.name] });
  });

  test('is not for what is posted, and not for authors, who replace their own', async () => {
    const slug = await contribute();
    expect((await delegate.bring(`documents/${slug}/exchange`, { reason }, mended)).status).toBe(403);
    expect((await official.bring(`documents/${slug}/exchange`, { reason }, mended)).status).toBe(200);
    await official.post(`documents/${slug}/posting`);
    expect((await official.bring(`documents/${slug}/exchange`, { reason }, mended)).status).toBe(409);
  });

  test('works by its author for what was filed under a reserved number, too', async () => {
    const reserved = await delegate.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'To come' }, language: 'en', count: 1 });
    const { slug } = reserved.body.items[0];
    await delegate.bring(`documents/${slug}/files`, {}, [textFile()]);
    expect(await slugsIn('to-check')).toEqual([slug]);

    const replaced = await delegate.attach(`documents/${slug}/replacements`, mended);

    expect(replaced.status, replaced.text).toBe(201);
    expect((await secretary.get(`/documents/${slug}/rev0/en.txt`)).text).toBe('It opens.');
  });
});
