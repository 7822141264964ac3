import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
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
let person: Person;
let delegate: Program;
let secretary: Visitor;
let official: Program;
let slug: string;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00.000Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  person = await world.seat(group);
  delegate = await Program.of(world, person);
  const keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
  slug = await contribute('members');
});

async function contribute(access: string): Promise<string> {
  const metadata = { title: 'On numbering', language: 'en', purpose: 'action', access };
  const sent = await delegate.contribute(meeting, metadata, [textFile()]);
  return sent.headers.location!.split('/').pop()!;
}

const change = (who: Program, body: object) => who.post(`documents/${slug}/access`, { reason: 'It names persons.', ...body });

describe('who may read a document', () => {
  test('is narrowed by its author’s side, with a reason that is kept', async () => {
    const browser = await world.signedIn(person);
    const form = await browser.get(`/documents/${slug}/access`);
    const unsaid = await browser.post(`/documents/${slug}/access`, { access: 'restricted', opensOn: '', reason: ' ' });
    const sent = await browser.post(`/documents/${slug}/access`, { access: 'restricted', opensOn: '', reason: 'It names persons.' });

    expect(form.text).not.toContain('name="consent"');
    expect([unsaid.status, sent.status]).toEqual([422, 303]);
    expect(unsaid.text).toContain('Write the reason.');
    const other = await Program.of(world, await world.seat(group));
    expect((await other.get(`documents/${slug}`)).status).toBe(403);
    expect((await secretary.get(`/documents/${slug}/access`)).text).toContain('It names persons.');
    const lines = await world.get(Database).manager.findBy(JournalLine, { verb: 'documents.changeAccess', subject: slug });
    expect(lines).toMatchObject([{ person: person.name, details: { from: { access: 'members' }, access: 'restricted', reason: 'It names persons.' } }]);
  });

  test('is widened by nobody but the secretariat, and only with consent', async () => {
    expect((await change(delegate, { access: 'public' })).body.errors[0].pointer).toBe('#/access');
    expect((await change(official, { access: 'public' })).body.errors[0].pointer).toBe('#/consent');
    expect((await world.visitor.get(`/documents/${slug}`)).status).toBe(401);

    const opened = await change(official, { access: 'public', consent: 'The head of delegation, by letter' });

    expect(opened.status, opened.text).toBe(200);
    expect((await world.visitor.get(`/documents/${slug}`)).status).toBe(200);
    expect((await change(official, { access: 'public' })).status).toBe(409);
  });

  test('is nobody else’s to say', async () => {
    const other = await Program.of(world, await world.seat(group));

    expect((await change(other, { access: 'restricted' })).status).toBe(403);
    expect((await change(Program.anonymous(world), { access: 'restricted' })).status).toBe(401);
    expect((await change(official, { access: 'everybody' })).status).toBe(422);
    expect((await change(official, { access: 'group', opensOn: '2026-02-30' })).status).toBe(422);
  });
});

describe('a document that opens on a day', () => {
  const openOn = { opensOn: '2026-04-01', consent: 'The head of delegation' };
  const listed = async () => (await Program.anonymous(world).get(`meetings/${meeting.slug}/documents?purpose=action`)).body.items;

  test.each(['members', 'group', 'restricted'])('%s: is open from its first second there, by the clock alone', async (access) => {
    slug = await contribute(access);
    expect((await change(official, { access, ...openOn })).status).toBe(200);

    world.clock.set('2026-03-31T21:59:59.000Z');
    expect((await world.visitor.get(`/documents/${slug}/en.txt`)).status).toBe(401);
    expect(await listed()).toEqual([]);
    world.clock.set('2026-03-31T22:00:00.000Z');
    expect((await world.visitor.get(`/documents/${slug}/en.txt`)).status).toBe(200);
    expect((await listed()).map((line: { slug: string }) => line.slug)).toEqual([slug]);
    expect((await Program.anonymous(world).get('documents/' + slug)).body.opensAt).toBe('2026-03-31T22:00:00.000Z');
  });

  test('tells its readers so, and is kept closed by its author', async () => {
    await change(official, { access: 'members', ...openOn });
    expect((await secretary.get(`/documents/${slug}`)).text).toContain('Open to everyone from');

    expect((await change(delegate, { access: 'members', opensOn: '2026-03-20' })).status).toBe(422);
    expect((await change(delegate, { access: 'members', opensOn: null })).status).toBe(200);

    world.clock.set('2026-04-02T10:00:00.000Z');
    expect((await world.visitor.get(`/documents/${slug}`)).status).toBe(401);
  });
});

describe('why a person can see it', () => {
  const ask = async (who?: Person) =>
    (await official.get(`documents/${slug}/sight${who ? `?person=${encodeURIComponent(who.email!)}` : ''}`)).body;

  test('is told for anybody, by the rule that decides', async () => {
    const other = await world.seat(group);
    const chair = await world.seat(group, { role: 'chair' });
    const nobody = await world.person();

    expect(await ask()).toEqual({ person: null, sight: 'line', because: 'not-member' });
    expect(await ask(nobody)).toEqual({ person: nobody.name, sight: 'line', because: 'not-member' });
    expect(await ask(other)).toMatchObject({ sight: 'all', because: 'member' });
    expect(await ask(person)).toMatchObject({ sight: 'all', because: 'source' });
    expect(await ask(chair)).toMatchObject({ sight: 'all', because: 'chair' });
    await change(official, { access: 'group' });
    expect(await ask(other)).toMatchObject({ sight: 'all', because: 'seat' });
    expect(await ask()).toMatchObject({ sight: 'number', because: 'no-seat' });
    await change(official, { access: 'restricted', opensOn: '2026-03-02', consent: 'The head of delegation' });
    expect(await ask()).toMatchObject({ sight: 'all', because: 'opened' });
  });

  test('is told on a page, in words', async () => {
    const address = `/documents/${slug}/access/explanation`;
    const shown = await secretary.get(`${address}?person=${encodeURIComponent(person.email!)}`);
    const unknown = await secretary.get(`${address}?person=nobody@elsewhere.example`);

    expect(shown.text).toContain('The person acts for a source of the document.');
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('value="nobody@elsewhere.example"');
  });

  test('is told to the secretariat alone', async () => {
    expect((await delegate.get(`documents/${slug}/sight`)).status).toBe(403);
    expect((await (await world.signedIn(person)).get(`/documents/${slug}/access/explanation`)).status).toBe(403);
    expect((await world.visitor.get(`/documents/${slug}/access/explanation`)).status).toBe(401);
  });
});
