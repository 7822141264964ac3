import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import { MeetingChange } from '../../src/meetings/meeting-change.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretary: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00.000Z');
  group = await world.group();
  meeting = await world.meeting({ group, place: { en: 'Geneva', fr: 'Genève' } });
  const person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
});

const said = {
  version: '1',
  days: ['2026-05-04', '2026-05-05'],
  zone: 'Europe/Zurich',
  place_en: 'Geneva',
  place_fr: 'Genève',
};

describe('changing a meeting', () => {
  test('begins with what stands there', async () => {
    const answer = await secretary.get(`${address()}/change`);

    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/name="version" value="1"/);
    expect([...answer.text.matchAll(/name="days" value="([^"]+)"/g)].map(([, day]) => day)).toEqual(said.days);
    expect(answer.text).toMatch(/name="place_fr" value="Genève"/);
  });

  test('changes days, place, zone, titles and note, and tells why on its page', async () => {
    const sent = await secretary.post(`${address()}/change`, {
      ...said,
      days: ['2026-06-02', '2026-06-01'],
      zone: 'Asia/Tokyo',
      place_en: 'Tokyo',
      place_fr: '',
      title_zh: '特别会议',
      note_en: 'By invitation of the host.',
      reason: 'The hall is being rebuilt.',
    });

    expect(sent.status, sent.text).toBe(303);
    expect(await now()).toMatchObject({
      days: ['2026-06-01', '2026-06-02'],
      zone: 'Asia/Tokyo',
      place: { en: 'Tokyo' },
      titles: { zh: '特别会议' },
      note: { en: 'By invitation of the host.' },
      version: 2,
    });
    const seen = await world.visitor.get(address());
    expect(seen.text).toContain('The hall is being rebuilt.');
    expect(seen.text).toMatch(/Days: <s><bdi>4–5 May 2026<\/bdi><\/s>, now <bdi>1–2 June 2026/);
    expect(seen.text).toMatch(/Place: <s><bdi>Geneva<\/bdi><\/s>, now <bdi>Tokyo/);
  });

  test('tells nothing on the page where neither time nor place has changed', async () => {
    await secretary.post(`${address()}/change`, { ...said, title_en: 'A title' });

    expect((await world.visitor.get(address())).text).not.toContain('id="changes"');
    expect((await world.get(Journal).about(meeting.slug)).map(({ verb }) => verb)).toContain('meetings.change');
  });

  test('loses neither text where two secretaries change it at once', async () => {
    await secretary.post(`${address()}/change`, { ...said, place_en: 'Geneva, room K' });

    const second = await secretary.post(`${address()}/change`, { ...said, place_en: 'Geneva, Popov room' });

    expect(second.status).toBe(422);
    expect(second.text).toContain('Changed meanwhile by somebody else');
    expect(second.text).toContain('Geneva, room K');
    expect(second.text).toMatch(/name="place_en" value="Geneva, Popov room"/);
    expect(second.text).toMatch(/name="version" value="2"/);
    expect((await now()).place).toEqual({ en: 'Geneva, room K', fr: 'Genève' });
    const again = await secretary.post(`${address()}/change`, { ...said, version: '2', place_en: 'Geneva, Popov room' });
    expect(again.status).toBe(303);
  });

  test('is for the secretariat alone, however wrong the answers', async () => {
    const delegate = await world.signedIn(await world.seat(group));
    const elsewhere = await world.signedIn(await world.seat(await world.group(), { role: 'secretary' }));

    const sent = [
      await world.visitor.post(`${address()}/change`, said),
      await delegate.post(`${address()}/change`, {}),
      await elsewhere.post(`${address()}/change`, said),
      await delegate.get(`${address()}/change`),
      await delegate.post(`${address()}/state`, { state: 'cancelled', reason: 'Because.' }),
      await delegate.post(`${address()}/state/taking-back`),
    ];

    expect(sent.map(({ status }) => status)).toEqual([401, 403, 403, 403, 403, 403]);
    expect((await now()).version).toBe(1);
  });

  test('keeps everything that was typed where something is wrong', async () => {
    const sent = await secretary.post(`${address()}/change`, { ...said, zone: 'Nowhere', days: ['never'], note_ru: 'Заметка' });

    expect(sent.status).toBe(422);
    expect(sent.text).toContain('value="Nowhere"');
    expect(sent.text).toContain('Заметка</textarea>');
  });
});

describe('the state of a meeting', () => {
  test('is postponed with a reason, told on its page, and taken back', async () => {
    const bare = await secretary.post(`${address()}/state`, { state: 'postponed', version: '1' });
    expect([bare.status, bare.text.includes('Write the reason.')]).toEqual([422, true]);

    await secretary.post(`${address()}/state`, { state: 'postponed', version: '1', reason: 'A strike at the airport.' });

    expect((await world.visitor.get(address())).text).toContain('A strike at the airport.');
    expect((await now()).acceptsContributions(world.clock.now())).toBe(false);
    await secretary.post(`${address()}/state/taking-back`, { version: '2' });
    expect(await now()).toMatchObject({ state: 'convened', stateBefore: null, version: 3 });
    const lines = await world.get(Database).manager.find(MeetingChange, { where: { meeting: { id: meeting.id } } });
    expect(lines.map(({ from, to }) => [from, to])).toEqual([['convened', 'postponed'], ['postponed', 'convened']]);
  });

  test.each([
    ['2026-03-02T10:00:00Z', 'cancelled', 200],
    ['2026-03-02T10:00:00Z', 'closed', 422],
    ['2026-03-02T10:00:00Z', 'planned', 422],
    ['2026-05-04T10:00:00Z', 'cancelled', 422],
    ['2026-05-04T10:00:00Z', 'closed', 200],
    ['2026-05-20T10:00:00Z', 'postponed', 422],
    ['2026-05-20T10:00:00Z', 'closed', 200],
  ])('at %s it can become %s or not: %i', async (at, state, status) => {
    world.clock.set(at);

    const answer = await program.post(`meetings/${meeting.slug}/state`, { state, reason: 'So it was decided.' });

    expect(answer.status, answer.text).toBe(status);
  });

  test('of a planned meeting is changed by convening it', async () => {
    const planned = await program.post(`groups/${group.slug}/meetings`, { number: 70, days: ['2026-09-01'], state: 'planned' });
    expect([planned.body.phase, planned.body.acceptsContributions]).toEqual(['planned', false]);

    const convened = await program.post(`meetings/${planned.body.slug}/state`, { state: 'convened' });

    expect(convened.body).toMatchObject({ state: 'convened', phase: 'open', acceptsContributions: true });
  });
});

describe('by program', () => {
  test('what is left out stays, and a stale version is refused', async () => {
    const { etag } = (await program.get(`meetings/${meeting.slug}`)).headers as { etag: string };
    const changed = await program.patch(`meetings/${meeting.slug}`, { place: null }).set('If-Match', etag);
    const stale = await program.patch(`meetings/${meeting.slug}`, { place: { en: 'Cairo' } }).set('If-Match', etag);
    const odd = await program.patch(`meetings/${meeting.slug}`, { place: { en: 'Cairo' } }).set('If-Match', 'W/"x"');

    expect(changed.body).toMatchObject({ place: null, days: said.days, zone: 'Europe/Zurich', version: 2 });
    expect([stale.status, stale.body.type]).toEqual([412, 'urn:plenary:problem:foundation.changedMeanwhile']);
    expect(odd.status).toBe(412);
    expect((await now()).place).toBeNull();
  });

  test('the agenda is carried over with one item for the approval of the last record', async () => {
    const next = async (number: number) => {
      const made = await program.post(`groups/${group.slug}/meetings`, { number, days: ['2026-09-01'], carryOver: true });
      return (await program.get(`meetings/${made.body.slug}/agenda`)).body.items;
    };

    expect(await next(80)).toMatchObject([
      { code: '1', titles: { en: 'Opening' } },
      { code: '1.1', depth: 1, titles: { en: expect.stringMatching(/^Approval of the record of the \d+\w\w meeting$/) } },
      { code: '2' },
    ]);
    const second = await next(81);
    expect(second.map(({ code }: { code: string }) => code)).toEqual(['1', '1.1', '2']);
    expect(second[1].titles).toMatchObject({ en: 'Approval of the record of the 80th meeting', fr: expect.stringContaining('80') });
  });
});

function address(): string {
  return `/meetings/${meeting.slug}`;
}

function now(): Promise<Meeting> {
  return world.get(MeetingsService).find(meeting.slug);
}
