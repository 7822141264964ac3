import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let program: Program;
let delegate: Person;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { role: 'chair' });
  chair = await world.signedIn(person);
  program = await Program.of(world, person);
  delegate = await world.seat(group);
  await program.post(`meetings/${meeting.slug}/notes`, { kind: 'decision', item: '1', texts: { en: 'to go on.' } });
  await program.post(`meetings/${meeting.slug}/record/compilations`);
});

const address = () => `/meetings/${meeting.slug}/record`;
const issue = (body: object) => program.post(`meetings/${meeting.slug}/record/editions`, body);
const approve = (body: object) => program.post(`meetings/${meeting.slug}/record/approvals`, body);
const letters = (to: Person) => world.get(Database).manager.findBy(Letter, { to: to.email! });

describe('sending a record out', () => {
  test('provisionally gives those who sit in the group a week, tells them by letter, and shows it to nobody else', async () => {
    const version = /name="version" value="(\d+)"/.exec((await chair.get(`${address()}/editions/new`)).text)![1]!;
    const sent = await chair.post(`${address()}/editions`, { kind: 'provisional', version });

    expect([sent.status, sent.headers.location]).toEqual([303, address()]);
    const seen = await (await world.signedIn(delegate)).get(address());
    expect(seen.text).toContain('The group decided to go on.');
    expect(seen.text).toContain('Provisional');
    expect((await issueOf(delegate)).body).toMatchObject({ kind: 'provisional', correctionsCloseAt: '2026-05-13T21:59:59.000Z' });
    expect((await world.visitor.get(address())).status).toBe(404);
    expect((await letters(delegate)).map(({ subject }) => subject)).toEqual([expect.stringContaining('the provisional summary record')]);
  });

  test('shows its decisions alone as well, under their headings and numbers, to those who read it', async () => {
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'point', item: '1', texts: { en: 'that it was late.' } });
    await program.post(`meetings/${meeting.slug}/record/compilations`);
    const early = await program.get(`meetings/${meeting.slug}/record/decisions`);
    await issue({ kind: 'provisional' });

    const { total, items } = (await program.get(`meetings/${meeting.slug}/record/decisions`)).body;
    expect([early.status, total]).toEqual([404, 1]);
    expect(items[0]).toMatchObject({ edition: 1, number: '1.2', handle: 'p2', texts: { en: 'The group decided to go on.' } });
    const reader = await world.signedIn(delegate);
    const page = (await reader.get(`${address()}/decisions`)).text;
    expect([page.includes('The group decided to go on.'), page.includes('that it was late')]).toEqual([true, false]);
    expect(page).toContain(`href="${address()}#p2"`);
    expect((await reader.get(address())).text).toContain(`href="${address()}/decisions"`);
    expect((await world.visitor.get(`${address()}/decisions`)).status).toBe(404);
  });

  test('what was sent out stays as it was, and the page of the meeting leads to it', async () => {
    await issue({ kind: 'provisional' });
    const [, said] = (await program.get(`meetings/${meeting.slug}/record/draft`)).body.sections[0].paragraphs;
    await program.patch(`meetings/${meeting.slug}/record/paragraphs/${said.handle}`, { texts: { en: 'Changed since.' } });
    const before = await chair.get(address());
    await issue({ kind: 'revised' });
    const after = await chair.get(address());

    expect([before.text.includes('Changed since.'), after.text.includes('Changed since.')]).toEqual([false, true]);
    expect((await chair.get(`${address()}/editions/1`)).text).toContain('The group decided to go on.');
    expect((await (await world.signedIn(delegate)).get(`/meetings/${meeting.slug}`)).text).toContain(`href="${address()}"`);
    expect((await world.visitor.get(`/meetings/${meeting.slug}`)).text).not.toContain(`href="${address()}"`);
  });

  test('what changed since is read by the word: between editions by whoever reads both, in the draft by those who write it', async () => {
    await issue({ kind: 'provisional' });
    const { handle } = (await program.get(`meetings/${meeting.slug}/record/draft`)).body.sections[0].paragraphs[1];
    await program.patch(`meetings/${meeting.slug}/record/paragraphs/${handle}`, { texts: { en: 'The group decided to stop.' } });
    const reader = await world.signedIn(delegate);
    const [alone, draft] = [await reader.get(`${address()}/changes`), await chair.get(`${address()}/changes?to=draft`)];
    const closed = await reader.get(`${address()}/changes?to=draft`);
    await issue({ kind: 'revised' });
    const both = await reader.get(`${address()}/changes`);

    expect([alone.status, draft.status, closed.status, both.status]).toEqual([404, 200, 403, 200]);
    for (const page of [draft, both]) {
      expect(page.text.replaceAll(/<span class="vh"[^>]*>[^<]*<\/span>/g, '')).toContain('decided to <del>go on</del><ins>stop</ins>');
    }
    expect((await reader.get(address())).text).toContain(`${address()}/changes?to=2`);
    expect((await program.get(`meetings/${meeting.slug}/record/changes?from=1&to=2`)).body).toMatchObject({
      ...{ from: '1', to: '2' },
      changes: [{ paragraph: handle, fate: 'changed', isMoved: false, languages: ['en'], after: { number: '1.2' } }],
    });
    expect((await world.visitor.get(`${address()}/changes`)).status).toBe(404);
  });

  test('the database itself refuses to change or erase what was sent out', async () => {
    await issue({ kind: 'provisional' });
    const database = world.get(Database);
    for (const attack of [`UPDATE edition SET sections = '[]'`, 'DELETE FROM edition']) {
      await expect(database.transaction(() => database.manager.query(attack))).rejects.toThrow(/kept as written/);
    }
  });
});

describe('approval', () => {
  test('waits until the window for corrections is closed, names how, and opens the record to everybody', async () => {
    await issue({ kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
    const early = await approve({ approvedBy: 'chair' });
    world.clock.set('2026-05-06T12:00:01Z');
    const unsaid = await approve({});
    const right = await approve({ approvedBy: 'chair' });

    expect([early.status, unsaid.status, right.status]).toEqual([409, 422, 201]);
    const seen = await world.visitor.get(address());
    expect(seen.text).toContain('by the chairman, for the last meeting');
    expect((await letters(delegate)).at(-1)!.subject).toContain('has been approved');
  });

  test('needs the record as somebody has read it', async () => {
    await issue({ kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
    world.clock.set('2026-05-06T13:00:00Z');
    const version = /name="version" value="(\d+)"/.exec((await chair.get(`${address()}/editions/new`)).text)![1]!;
    await chair.post(`${address()}/paragraphs`, { item: '1', text: 'Slipped in' });

    const late = await chair.post(`${address()}/editions`, { kind: 'approved', approvedBy: 'chair', version });

    expect(late.status).toBe(422);
    expect((await program.get(`meetings/${meeting.slug}/record`)).body.kind).toBe('provisional');
  });

  test('ends all writing: a corrigendum is what comes then', async () => {
    await issue({ kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
    world.clock.set('2026-05-06T13:00:00Z');
    await approve({ approvedBy: 'silence' });

    const written = await program.post(`meetings/${meeting.slug}/record/paragraphs`, { texts: { en: 'Too late' } });
    const compiled = await program.post(`meetings/${meeting.slug}/record/compilations`);
    const again = await approve({ approvedBy: 'chair' });

    expect([written.status, compiled.status, again.status]).toEqual([409, 409, 409]);
    expect(written.body.detail).toContain('corrigendum');
  });

  test('is refused before the record was sent out, and a window in the past', async () => {
    expect((await approve({ approvedBy: 'chair' })).status).toBe(409);
    expect((await issue({ kind: 'provisional', correctionsCloseAt: '2026-01-01T00:00:00Z' })).status).toBe(422);
  });
});

async function issueOf(person: Person) {
  return (await Program.of(world, person)).get(`meetings/${meeting.slug}/record`);
}

describe('as a file', () => {
  test.each(['docx', 'pdf', 'xml'])('%s, the record comes in the language that is asked for, always as the same bytes', async (format) => {
    await issue({ kind: 'provisional' });
    const reader = await world.signedIn(delegate);
    const take = (language: string) => reader.get(`${address()}.${format}?lang=${language}`).buffer(true).parse(binary);
    const [first, again, other] = [await take('en'), await take('en'), await take('ru')];

    expect([first.status, first.headers['content-disposition']]).toEqual([200, expect.stringContaining(`-record-EN.${format}`)]);
    expect(first.headers.etag).toBe(again.headers.etag);
    expect(Buffer.compare(first.body, again.body)).toBe(0);
    expect(Buffer.compare(first.body, other.body)).not.toBe(0);
    expect((await world.visitor.get(`${address()}.${format}`)).status).toBe(404);
  });
});

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
}
