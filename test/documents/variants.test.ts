import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RevisionCheck } from '../../src/documents/variants/revision-check.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
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
  const group = await world.group();
  meeting = await world.meeting({ group });
  person = await world.seat(group);
  delegate = await Program.of(world, person);
  const keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
  const sent = await delegate.contribute(meeting, { title: 'A', language: 'en', purpose: 'action' }, [textFile()]);
  slug = sent.headers.location!.split('/').pop()!;
});

const issue = (who: Program, metadata: object, text = 'More.') =>
  who.bring(`documents/${slug}/variants`, metadata, [{ name: 'more.txt', bytes: text }]);
const keys = async () => (await delegate.get(`documents/${slug}`)).body.variants.map(({ key }: { key: string }) => key);

describe('what comes on top of a document', () => {
  test('is counted by its kind, from 1 and without holes, and nests', async () => {
    const wanted = [
      { kind: 'addendum' },
      { kind: 'corrigendum' },
      { kind: 'addendum' },
      { kind: 'revision' },
      { kind: 'revision', of: 'add1' },
      { kind: 'reissue', of: 'rev1' },
      { kind: 'corrigendum', of: 'rev1' },
      { kind: 'reissue', of: 'add1-rev1' },
    ];
    for (const metadata of wanted) expect((await issue(official, metadata)).status).toBe(201);

    expect(await keys()).toEqual(['rev0', 'add1', 'corr1', 'add2', 'rev1', 'add1-rev1', 'rev1-reissue1', 'rev1-corr1', 'add1-rev1-reissue1']);
    const suffixes = (await delegate.get(`documents/${slug}`)).body.variants.map(({ suffix }: { suffix: string }) => suffix);
    expect(suffixes).toEqual(['', 'Add.1', 'Corr.1', 'Add.2', 'Rev.1', 'Add.1 Rev.1', 'Rev.1*', 'Rev.1 Corr.1', 'Add.1 Rev.1*']);
    expect((await delegate.get(`documents/${slug}`)).body.latest).toBe('rev1-reissue1');
    const found = [];
    for await (const fault of new RevisionCheck(world.get(Database)).run()) found.push(fault);
    expect(found).toEqual([]);
  });

  test('leaves no hole when it is refused', async () => {
    expect((await issue(official, { kind: 'addendum', of: 'rev3' })).status).toBe(422);
    expect((await official.bring(`documents/${slug}/variants`, { kind: 'addendum' }, [])).status).toBe(422);
    expect((await issue(official, { kind: 'addendum' })).body.variants.at(-1).key).toBe('add1');
  });

  test.each([
    [{ kind: 'revision', of: 'rev1' }],
    [{ kind: 'addendum', of: 'reissue1' }],
    [{ kind: 'reissue', of: 'reissue1' }],
    [{ kind: 'corrigendum', of: 'corr1' }],
  ])('%j stands on nothing of the kind', async (wrong) => {
    for (const kind of ['revision', 'reissue', 'corrigendum']) expect((await issue(official, { kind })).status).toBe(201);

    const answer = await issue(official, wrong);

    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].pointer).toBe('#/of');
  });

  test('is asked for at the same moment by two, and numbered in turn', async () => {
    const sent = await Promise.all([issue(official, { kind: 'addendum' }, 'One.'), issue(delegate, { kind: 'addendum' }, 'Two.')]);

    expect(sent.map(({ headers }) => headers.location).toSorted()).toEqual([`/documents/${slug}/add1`, `/documents/${slug}/add2`]);
  });

  test('leaves every byte before it where it was, and is found by its star', async () => {
    const before = (await world.visitor.get(`/documents/${slug}/rev0/en.txt`)).text;
    await issue(official, { kind: 'reissue' }, 'The same, mended.');

    expect((await world.visitor.get(`/documents/${slug}/rev0/en.txt`)).text).toBe(before);
    expect((await world.visitor.get(`/documents/${slug}/en.txt`)).text).toBe('The same, mended.');
    const { symbol } = (await delegate.get(`documents/${slug}`)).body;
    const resolved = await delegate.get(`resolve?symbol=${encodeURIComponent(`${symbol}*`)}`);
    expect(resolved.body.url).toBe(`/documents/${slug}/reissue1`);
    expect((await world.visitor.get(`/documents/${slug}`)).text).toContain(`<title>${symbol}* | Plenary</title>`);
  });
});

describe('a corrigendum to some languages', () => {
  test('says which, and is in none of the others', async () => {
    const answer = await issue(official, { kind: 'corrigendum', appliesTo: ['fr'] });

    expect(answer.status, answer.text).toBe(201);
    const issued = answer.body.variants.at(-1);
    expect(issued.appliesTo).toEqual(['fr']);
    const states = Object.fromEntries(issued.versions.map(({ language, state }: Record<string, string>) => [language, state]));
    expect(states).toEqual({ ar: 'not-planned', zh: 'not-planned', en: 'not-planned', es: 'not-planned', fr: 'ready', ru: 'not-planned' });
    expect((await world.visitor.get(`/documents/${slug}`)).text).toContain('French');
  });

  test('brings no file in another language', async () => {
    const answer = await issue(official, { kind: 'corrigendum', appliesTo: ['fr', 'es'], language: 'en' });

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '#/appliesTo']);
    expect(await keys()).toEqual(['rev0']);
  });
});

describe('its author’s side', () => {
  test('issues an addendum on the page, and gets a receipt for it', async () => {
    const browser = await world.signedIn(person);
    const form = await browser.get(`/documents/${slug}/variants/new?kind=addendum`);
    const sent = await browser.send(`/documents/${slug}/variants`, { kind: 'addendum', of: 'rev0', language: '' }, [textFile()]);

    expect(form.text).toMatch(/value="addendum" checked/);
    expect(sent.headers.location).toMatch(/^\/receipts\//);
    const receipt = await browser.get(sent.headers.location!);
    expect(receipt.text).toContain('Add.1');
    expect(await keys()).toEqual(['rev0', 'add1']);
  });

  test('is told what is missing, with what was chosen', async () => {
    const browser = await world.signedIn(person);
    const sent = await browser.send(`/documents/${slug}/variants`, { kind: 'corrigendum', of: 'rev0', language: 'fr', appliesTo: ['fr'] }, []);

    expect(sent.status).toBe(422);
    expect(sent.text).toContain('Choose a file.');
    expect(sent.text).toMatch(/value="corrigendum" checked/);
    expect(sent.text).toMatch(/name="appliesTo" value="fr" checked/);
  });

  test('adds nothing when the meeting is over, and still corrects', async () => {
    world.clock.set('2026-05-07T10:00:00.000Z');

    expect((await issue(delegate, { kind: 'addendum' })).status).toBe(409);
    expect((await issue(delegate, { kind: 'corrigendum' })).status).toBe(201);
    expect((await issue(official, { kind: 'addendum' })).status).toBe(201);
  });

  test('is nobody else', async () => {
    const other = await Program.of(world, await world.seat(meeting.group));

    expect((await issue(other, { kind: 'addendum' })).status).toBe(403);
    expect((await issue(Program.anonymous(world), { kind: 'addendum' })).status).toBe(401);
    expect((await (await world.signedIn(person)).get(`/documents/${slug}`)).text).toContain('/variants/new');
    expect((await secretary.get(`/documents/${slug}`)).text).toContain('/variants/new');
    expect((await world.visitor.get(`/documents/${slug}`)).text).not.toContain('/variants/new');
  });
});
