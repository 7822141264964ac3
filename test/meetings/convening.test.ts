import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { Program } from '../builders/program.js';
import { textFile } from '../builders/files.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let secretary: Visitor;

beforeAll(async () => {
  world = await World.open();
});

beforeEach(async () => {
  group = await world.group({ deadlineDays: 10, zone: 'Asia/Tokyo' });
  secretary = await world.signedIn(await world.seat(group, { role: 'secretary' }));
});

afterAll(() => world.close());

const answers = {
  number: '7',
  days: ['2026-05-05', '2026-05-04', '', '', '2026-05-04', ''],
  place: ' Tokyo ',
  zone: 'Asia/Tokyo',
  deadlineDay: '',
  deadlineTime: '',
  agenda: '1 Opening\r\n\r\n2. Contributions\r\n2.1 Numbers\r\nPL 1.1 Plenary',
};

describe('the form of a new meeting', () => {
  test('proposes the next number and tells the usual deadline', async () => {
    await world.meeting({ group, number: 13 });

    const answer = await secretary.get(`${address()}/new`);

    expect(answer.status).toBe(200);
    expect(answer.text).toContain('<title>Convene a meeting | Plenary</title>');
    expect(answer.text).toMatch(/name="number" [^>]*value="14"/);
    expect(answer.text).toContain('they are due 10 days before the opening');
    expect(answer.text).toContain('name="carryOver"');
  });

  test('offers no agenda to carry over at the first meeting', async () => {
    const answer = await secretary.get(`${address()}/new`);

    expect(answer.text).toMatch(/name="number" [^>]*value="1"/);
    expect(answer.text).not.toContain('name="carryOver"');
  });
});

describe('a new meeting', () => {
  test('has its days in order, its agenda in the language of the page, and the usual deadline', async () => {
    const answer = await secretary.post(`${address()}?lang=fr`, answers);

    expect(answer.status, answer.text).toBe(303);
    expect(answer.headers.location).toBe(`/meetings/${group.slug}-7`);
    const meeting = await world.get(MeetingsService).find(`${group.slug}-7`);
    expect(meeting).toMatchObject({
      number: 7,
      days: ['2026-05-04', '2026-05-05'],
      place: { fr: 'Tokyo' },
      zone: 'Asia/Tokyo',
      state: 'convened',
      contributionsCloseAt: new Date('2026-04-24T14:59:59.000Z'),
    });
    expect(await agendaOf(meeting.slug)).toEqual([
      { code: '1', titles: { fr: 'Opening' }, depth: 0 },
      { code: '2', titles: { fr: 'Contributions' }, depth: 0 },
      { code: '2.1', titles: { fr: 'Numbers' }, depth: 1 },
      { code: 'PL 1.1', titles: { fr: 'Plenary' }, depth: 1 },
    ]);
  });

  test('has the deadline that was written, told in its own zone', async () => {
    const zone = 'Europe/Zurich';
    const deadlineDay = '2026-04-20';

    await secretary.post(address(), { ...answers, number: '1', zone, deadlineDay, deadlineTime: '18:00' });
    await secretary.post(address(), { ...answers, number: '2', zone: '', place: '', deadlineDay });

    const [second, first] = await world.get(MeetingsService).of(group);
    expect(first).toMatchObject({ contributionsCloseAt: new Date('2026-04-20T16:00:00.000Z') });
    const endOfDay = new Date('2026-04-20T14:59:59.000Z');
    expect(second).toMatchObject({ contributionsCloseAt: endOfDay, zone: null, place: null });
  });

  test('carries over the agenda of the last one, with what is new in its place', async () => {
    await world.meeting({
      group,
      number: 1,
      agenda: [
        { code: '1', titles: { en: 'Opening', fr: 'Ouverture' } },
        { code: '2', titles: { en: 'Old' } },
        { code: '10', titles: { en: 'Close' } },
      ],
    });

    await secretary.post(address(), { ...answers, number: '2', agenda: '2 New\n2.1 Newer', carryOver: '1' });

    expect(await agendaOf(`${group.slug}-2`)).toEqual([
      { code: '1', titles: { en: 'Opening', fr: 'Ouverture' }, depth: 0 },
      { code: '1.1', titles: expect.objectContaining({ en: 'Approval of the record of the 1st meeting' }), depth: 1 },
      { code: '2', titles: { en: 'New' }, depth: 0 },
      { code: '2.1', titles: { en: 'Newer' }, depth: 1 },
      { code: '10', titles: { en: 'Close' }, depth: 0 },
    ]);
  });

  test('takes contributions at once', async () => {
    await secretary.post(address(), answers);
    const meeting = await world.get(MeetingsService).find(`${group.slug}-7`);
    const delegate = await Program.of(world, await world.seat(group));

    const metadata = { title: 'On numbers', language: 'en', purpose: 'discussion', agendaItems: ['2.1'] };

    const sent = await delegate.contribute(meeting, metadata, [textFile()]);

    expect(sent.status, sent.text).toBe(201);
    expect(sent.body).toMatchObject({ symbol: `${group.label}-7/1`, verdict: 'in-time' });
  });

  test('is convened by nobody but the secretariat, however wrong the answers', async () => {
    const delegate = await world.signedIn(await world.seat(group));

    const sent = [
      await world.visitor.get(`${address()}/new`),
      await world.visitor.post(address(), answers),
      await delegate.get(`${address()}/new`),
      await delegate.post(address(), answers),
      await delegate.post(address(), {}),
    ];

    expect(sent.map(({ status }) => status)).toEqual([401, 401, 403, 403, 403]);
    expect(await world.get(MeetingsService).of(group)).toEqual([]);
  });
});

describe('wrong answers', () => {
  test('are shown again with what is wrong first, and nothing is lost', async () => {
    const days = [...['04', '05', '06', '07', '08', '11', '12'].map((day) => `2026-05-${day}`), '2026-02-30'];
    const wrong = { number: '', days, zone: 'Nowhere', deadlineTime: '25:00' };

    const answer = await secretary.post(address(), { ...answers, ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Error: Convene a meeting | Plenary</title>');
    const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
    expect(complaints.toSorted()).toEqual(['days', 'deadlineTime', 'number', 'zone']);
    expect([...answer.text.matchAll(/name="days" value="([^"]+)"/g)].map(([, day]) => day)).toEqual(days);
    expect(answer.text).toContain('value=" Tokyo "');
    expect(answer.text).toContain('2.1 Numbers\r\nPL 1.1 Plenary</textarea>');
  });

  test.each([
    ['no day at all', { days: ['', ''] }, 'Write one day at least.'],
    ['a time without its day', { deadlineTime: '18:00' }, 'Write the day for this time.'],
    ['a line that is no item', { agenda: '1 Opening\nAny other business' }, 'a title: “Any other business”'],
    ['a code that stands there twice', { agenda: '1 Opening\n1 Closing' }, 'The agenda has the number 1 twice.'],
    ['a title that is too long', { agenda: `1 ${'long '.repeat(101)}` }, 'Shorten the title of item 1'],
    ['a number that is taken', { number: '99' }, 'Meeting 99 of'],
  ])('such as %s are refused', async (_what, wrong, complaint) => {
    await world.meeting({ group, number: 99 });

    const answer = await secretary.post(address(), { ...answers, ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
    expect(await world.get(MeetingsService).of(group)).toHaveLength(1);
  });
});

async function agendaOf(slug: string) {
  const meetings = world.get(MeetingsService);
  const agenda = await meetings.agenda(await meetings.find(slug));
  return agenda.map(({ code, titles, depth }) => ({ code, titles, depth }));
}

function address(): string {
  return `/groups/${group.slug}/meetings`;
}
