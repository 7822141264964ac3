import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let subgroup: Group;
let meeting: Meeting;
let chair: Person;
let secretary: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  subgroup = await world.group({ kind: 'ad-hoc', parentId: group.id });
  meeting = await world.meeting({ group });
  chair = await world.seat(group, { role: 'chair' });
  const person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
});

const plenary = { kind: 'plenary', day: '2026-05-04', starts: '09:30', ends: '12:30' };

describe('by form', () => {
  test('a session is scheduled with its chair, who stands in for somebody, and shown on the meeting’s page', async () => {
    const absent = await world.person({ name: 'The Absent Chair' });
    const fields = { ...plenary, group: group.slug, room: 'Popov', items: ['1', '2'], chair1: chair.email!, capacity1: 'acting', for1: absent.name };

    const sent = await secretary.post(`${address()}`, { ...fields, remoteLink: 'https://remote.example/room' });

    expect(sent.status, sent.text).toBe(303);
    const [session] = await sessions();
    expect(session).toMatchObject({
      ...{ number: 1, group: group.slug, starts: '09:30', ends: '12:30', room: 'Popov', items: ['1', '2'], state: 'scheduled' },
      chairs: [{ name: chair.name, capacity: 'acting', onBehalfOf: 'The Absent Chair' }],
    });
    const seen = [await world.visitor.get(`/meetings/${meeting.slug}`), await secretary.get(`/meetings/${meeting.slug}`)];
    expect(seen.map(({ text }) => text.includes('https://remote.example/room'))).toEqual([false, true]);
    expect((await Program.anonymous(world).get(`meetings/${meeting.slug}/sessions`)).body.items[0].remoteLink).toBeNull();
  });

  test.each([
    [{ ends: '09:30' }, 'A session ends after it starts.'],
    [{ day: '2026-05-06' }, 'is not a day of this meeting'],
    [{ chair1: 'Nobody at all' }, 'is called “Nobody at all”'],
    [{ items: ['9'] }, 'The agenda has no item 9.'],
    [{ group: 'wg-elsewhere' }, 'Choose the group of the meeting'],
    [{ remoteLink: 'javascript:alert(1)' }, 'beginning with https'],
  ])('%j is wrong, and nothing is lost', async (wrong, complaint) => {
    const sent = await secretary.post(address(), { ...plenary, group: group.slug, room: 'Popov', ...wrong });

    expect(sent.status).toBe(422);
    expect(sent.text).toContain(complaint);
    expect(sent.text).toContain('value="Popov"');
    expect(await sessions()).toEqual([]);
  });

  test('two on one day are fine, and one that is moved leaves its trace', async () => {
    await program.post(path(), plenary);
    await program.post(path(), { ...plenary, starts: '14:30', ends: '17:30' });

    const fields = { day: '2026-05-05', starts: '10:00', ends: '11:00', version: '1', reason: 'The interpreters are late.' };
    const sent = await secretary.post(`${address()}/1/moving`, fields);

    expect(sent.status, sent.text).toBe(303);
    expect(await sessions()).toMatchObject([
      { number: 1, state: 'moved', movedTo: 3, day: '2026-05-04' },
      { number: 2, state: 'scheduled', movedTo: null, day: '2026-05-04' },
      { number: 3, state: 'scheduled', movedTo: null, day: '2026-05-05' },
    ]);
    const { text } = await world.visitor.get(`/meetings/${meeting.slug}`);
    expect(text).toContain('The interpreters are late.');
    expect(text).toMatch(/Now sits at another time: Tuesday,? 5 May 2026, 10:00–11:00/);
    const again = await secretary.post(`${address()}/1/moving`, { ...fields, version: '2' });
    expect(again.status).toBe(422);
  });

  test('is cancelled with a reason, and takes place after all', async () => {
    await program.post(path(), plenary);

    await secretary.post(`${address()}/1/state`, { state: 'cancelled', why: 'Nothing is left to discuss.', version: '1' });
    expect((await sessions())[0]).toMatchObject({ state: 'cancelled', reason: 'Nothing is left to discuss.' });
    expect((await world.visitor.get(`/meetings/${meeting.slug}`)).text).toContain('Nothing is left to discuss.');
    await secretary.post(`${address()}/1/state`, { state: 'scheduled', version: '2' });
    await secretary.post(`${address()}/1/state`, { state: 'did-not-meet', version: '3' });

    expect((await sessions())[0]).toMatchObject({ state: 'did-not-meet', reason: null });
    expect((await world.get(Journal).about(meeting.slug)).filter(({ verb }) => verb === 'sessions.become')).toHaveLength(3);
  });

  test('two who change one session at once lose neither text', async () => {
    await program.post(path(), plenary);
    const fields = { group: group.slug, kind: 'plenary', version: '1' };
    await secretary.post(`${address()}/1`, { ...fields, room: 'Room A' });

    const second = await secretary.post(`${address()}/1`, { ...fields, room: 'Room B' });

    expect(second.status).toBe(422);
    expect(second.text).toContain('Room A');
    expect(second.text).toContain('value="Room B"');
    expect((await sessions())[0].room).toBe('Room A');
  });
});

describe('by pointer', () => {
  const when = { day: '2026-05-05', part: 'afternoon' };

  test('days and their halves stand as places, and only what is scheduled is dragged', async () => {
    await program.post(path(), plenary);
    await program.post(path(), { ...plenary, starts: null, ends: null, part: 'afternoon' });
    await program.post(`${path()}/2/state`, { state: 'cancelled' });

    const { text } = await secretary.get(address());

    const places = text.matchAll(/<h[23] data-section[^>]* data-day="([\d-]+)" data-part(?:="(\w*)")?>/g);
    expect([...places].map(([, day, part = '']) => [day, part])).toEqual(
      meeting.days.flatMap((day) => ['', 'morning', 'afternoon'].map((part) => [day, part])),
    );
    expect(text.match(/<li [^>]*>/g)!.filter((line) => line.includes('row between'))).toEqual([
      expect.stringContaining('id="session-1" data-handle="1"'),
      expect.stringContaining('data-stays'),
    ]);
    expect(text).toMatch(/<script [^>]*src="[^"]*dragging/);
    expect((await world.visitor.get(`/meetings/${meeting.slug}`)).text).not.toContain('dragging');
  });

  test.each([
    ['its hours go with it to another morning', { ...when, part: 'morning' }, ['2026-05-05', '09:30', '12:30', '']],
    ['and stay behind where it goes to an afternoon', when, ['2026-05-05', '', '', 'afternoon']],
    ['another day keeps its time', { ...when, part: '' }, ['2026-05-05', '09:30', '12:30', '']],
    ['its own day takes its time', { day: '2026-05-04', part: '' }, ['2026-05-04', '', '', '']],
    ['a day that is none of the meeting’s is its own', { day: '2026-06-01', part: 'night' }, ['2026-05-04', '', '', '']],
    ['nothing is asked', {}, ['2026-05-04', '09:30', '12:30', '']],
  ])('the form is filled in with where it was put: %s', async (_what, where, filled) => {
    await program.post(path(), plenary);

    const { status, text } = await secretary.get(`${address()}/1/moving?${new URLSearchParams(where)}`);

    expect(status).toBe(200);
    const valueIn = (tag: RegExp) => / value="([^"]*)"/.exec(tag.exec(text)![0])?.[1] ?? '';
    const written = (name: string) => valueIn(new RegExp(`<input[^>]*name="${name}"[^>]*>`));
    const chosen = (name: string) => valueIn(new RegExp(`(?<=<select[^>]*name="${name}"(?:(?!</select>).)*)<option[^>]* selected[^>]*>`, 's'));
    expect([chosen('day'), written('starts'), written('ends'), chosen('part')]).toEqual(filled);
    expect(await sessions()).toMatchObject([{ state: 'scheduled', version: 1 }]);
  });

  test('it is told beforehand what it would sit beside, and afterwards where it sits', async () => {
    await program.post(path(), plenary);
    await program.post(path(), { day: '2026-05-05', part: 'afternoon', kind: 'ad-hoc', group: subgroup.slug });

    const asked = await secretary.get(`${address()}/1/moving?${new URLSearchParams(when)}`);
    expect(asked.text).toContain('At this time others would sit beside it');
    expect((await secretary.get(`${address()}/1/moving`)).text).not.toContain('would sit beside');
    const sent = await secretary.post(`${address()}/1/moving`, { ...when, version: '1' });

    expect(sent.headers.location).toBe(`${address()}?moved=3`);
    const { text } = await secretary.get(sent.headers.location!);
    expect(text).toMatch(/role="status">Now sits at another time: Tuesday,? 5 May 2026, Afternoon/);
    expect(text).toContain('These sit at the same time');
  });

  test('what somebody else has changed meanwhile is not moved, and what was put in stays', async () => {
    await program.post(path(), plenary);
    await program.patch(`${path()}/1`, { room: 'Popov' });

    const sent = await secretary.post(`${address()}/1/moving`, { ...when, version: '1', reason: 'The room floods.' });

    expect(sent.status).toBe(422);
    expect(sent.text).toContain('The room floods.');
    expect(await sessions()).toMatchObject([{ state: 'scheduled', room: 'Popov' }]);
  });
});

describe('overlaps', () => {
  const overlaps = async () => (await program.get(`meetings/${meeting.slug}/overlaps`)).body.items;

  test.each([
    ['a subgroup beside its group', { starts: '11:00', ends: '13:00' }, ['group']],
    ['one after the other', { starts: '12:30', ends: '13:00' }, []],
    ['on another day', { day: '2026-05-05' }, []],
    ['in the same part of the day', { starts: null, ends: null, part: 'morning' }, ['group']],
    ['at hours that are not known', { starts: null, ends: null, part: null }, []],
  ])('%s', async (_what, time, kinds) => {
    await program.post(path(), plenary);
    await program.post(path(), { ...plenary, group: subgroup.slug, ...time });

    expect((await overlaps()).map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  });

  test('of one person who chairs two groups beside each other are told; those of cancelled sessions are not', async () => {
    const other = await world.group({ kind: 'ad-hoc', parentId: group.id });
    const chairs = [{ person: chair.email!, capacity: 'convenor' }];
    await program.post(path(), { ...plenary, group: subgroup.slug, chairs });
    await program.post(path(), { ...plenary, group: other.slug, chairs });

    expect(await overlaps()).toEqual([{ kind: 'chair', sessions: [1, 2], person: chair.name }]);
    expect((await secretary.get(address())).text).toContain('chairs both');
    await program.post(`${path()}/2/state`, { state: 'cancelled' });
    expect(await overlaps()).toEqual([]);
  });
});

test('sessions are the secretariat’s to arrange, and a stale version is refused', async () => {
  await program.post(path(), plenary);
  const delegate = await Program.of(world, await world.seat(group));
  const refused = [
    await delegate.post(path(), plenary),
    await delegate.patch(`${path()}/1`, { room: 'X' }),
    await delegate.post(`${path()}/1/moving`, { day: '2026-05-05' }),
    await delegate.post(`${path()}/1/state`, { state: 'cancelled' }),
    await Program.anonymous(world).post(path(), plenary),
  ];

  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 401]);
  expect((await program.patch(`${path()}/1`, { room: 'X' }).set('If-Match', '"1"')).body).toMatchObject({ room: 'X', version: 2 });
  expect((await program.patch(`${path()}/1`, { room: 'Y' }).set('If-Match', '"1"')).status).toBe(412);
  expect((await program.patch(`${path()}/99`, { room: 'Y' })).status).toBe(404);
});

function address(): string {
  return `/meetings/${meeting.slug}/sessions`;
}

function path(): string {
  return address().slice(1);
}

async function sessions() {
  return (await program.get(path())).body.items;
}
