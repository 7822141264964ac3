import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentSchema } from '../../src/documents/present-document.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { languages } from '../../src/foundation/i18n/languages.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Group } from '../../src/groups/group.entity.js';
import { groupSchema } from '../../src/groups/present-group.js';
import { Meeting } from '../../src/meetings/meeting.entity.js';
import { meetingSchema } from '../../src/meetings/present-meeting.js';
import { receiptSchema } from '../../src/contributions/receipt-body.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { problemSchema } from '../../src/web/problem.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { Shelf } from '../delivery/shelf.js';
import { schemaFaults } from './schema-faults.js';

let world: World;
let shelf: Shelf;
let group: Group;
let france: Organization;
let admin: Program;
let secretary: Program;
let delegate: Program;
let outsider: Program;
let visitor: Program;

beforeAll(async () => {
  world = await World.open();
  shelf = new Shelf(world);
  group = await world.group({ slug: 'wg-test', acronym: 'WG-TEST' });
  france = await world.organization({ code: 'FR' });
  admin = await Program.of(world, await world.person({ isAdmin: true }));
  secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));
  delegate = await Program.of(world, await world.seat(group, { organization: france }));
  outsider = await Program.of(world, await world.person());
  visitor = Program.anonymous(world);
});
afterAll(() => world.close());

/** A meeting under a number that no test names. */
function freshMeeting(): Promise<Meeting> {
  numbered += 1;
  return world.meeting({ group, number: numbered });
}

let numbered = 1000;

const newGroup = {
  slug: 'ahg-one',
  acronym: 'AHG-ONE',
  kind: 'ad-hoc',
  names: { en: 'Ad hoc group', ar: 'فريق مخصص' },
};
const newMeeting = { number: 3, days: ['2026-06-02', '2026-06-01'] };

describe('making a group', () => {
  test('answers with it and its address', async () => {
    const made = await admin.post(
      'groups',
      { ...newGroup, parent: 'wg-test', deadlineDays: 7, posting: 'after-check' },
    );

    expect(made.status, made.text).toBe(201);
    expect(made.headers.location).toBe('/groups/ahg-one');
    expect(schemaFaults(made.body, groupSchema)).toEqual([]);
    expect(made.body).toMatchObject({
      ...newGroup,
      parent: 'wg-test',
      posting: 'after-check',
      zone: 'Europe/Zurich',
    });
    expect((await visitor.get('groups/ahg-one')).body).toMatchObject(made.body);
    const [policy] = (await visitor.get('groups/ahg-one/deadline-policies')).body.items;
    expect(policy.rules.contribution).toEqual({ days: 7, effect: 'accept' });
    expect((await visitor.get('groups/wg-test')).body.subgroups).toEqual(['ahg-one']);
  });

  test.each([
    [{ slug: 'WG One' }, 'slug'],
    [{ slug: 'wg-test' }, 'slug'],
    [{ slug: undefined }, 'slug'],
    [{ acronym: 'WG-TEST' }, 'acronym'],
    [{ acronym: '12' }, 'acronym'],
    [{ kind: 'club' }, 'kind'],
    [{ names: {} }, 'names'],
    [{ names: 'A name' }, 'names'],
    [{ names: { de: 'Gruppe' } }, 'names'],
    [{ names: { en: ' ' } }, 'names'],
    [{ parent: 'nowhere' }, 'parent'],
    [{ openTo: ['everybody'] }, 'openTo'],
    [{ openTo: 'member-state' }, 'openTo'],
    [{ posting: null }, 'posting'],
    [{ deadlineDays: '7' }, 'deadlineDays'],
    [{ deadlineDays: -1 }, 'deadlineDays'],
    [{ defaultAccess: 'secret' }, 'defaultAccess'],
    [{ zone: 'Mars/Olympus' }, 'zone'],
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ mailbox: 'nobody' }, 'mailbox'],
    [{ lineage: [1] }, 'lineage'],
    [{ id: 5 }, 'id'],
  ])('%j is refused, with a pointer', async (wrong, field) => {
    const answer = await admin.post('groups', { ...newGroup, slug: 'ahg-wrong', acronym: null, ...wrong });

    expect(answer.status, answer.text).toBe(422);
    expect(schemaFaults(answer.body, problemSchema)).toEqual([]);
    expect(answer.body.errors).toEqual([{ pointer: `#/${field}`, detail: expect.stringMatching(/\w{3}/) }]);
    expect(answer.body.errors[0].detail).not.toContain('cannot be understood');
  });

  test('is for whoever keeps the portal', async () => {
    const statuses = await Promise.all([visitor, outsider, delegate, secretary].map(
      async (who) => (await who.post('groups', { ...newGroup, slug: 'ahg-two' })).status,
    ));

    expect(statuses).toEqual([401, 403, 403, 403]);
    expect(await world.get(Database).manager.countBy(Group, { slug: 'ahg-two' })).toBe(0);
  });

  test.each(['[]', '"text"', '{', 'null'])('%s is no body', async (body) => {
    const answer = await admin.post('groups').type('json').send(body);

    expect([400, 422]).toContain(answer.status);
    expect(schemaFaults(answer.body, problemSchema)).toEqual([]);
  });
});

describe('convening a meeting', () => {
  test('answers with it, its days in order, its deadline by the group’s policy', async () => {
    const agenda = [
      { code: '1', titles: { en: 'Opening' } },
      { code: '1.1', titles: { en: 'Agenda', fr: 'Ordre du jour' }, depth: 1 },
    ];
    const made = await secretary.post(
      'groups/wg-test/meetings',
      { ...newMeeting, place: { en: 'Cairo' }, zone: 'Africa/Cairo', agenda },
    );

    expect(made.status, made.text).toBe(201);
    expect(made.headers.location).toBe('/meetings/wg-test-3');
    expect(schemaFaults(made.body, meetingSchema)).toEqual([]);
    expect(made.body).toMatchObject({
      slug: 'wg-test-3',
      days: ['2026-06-01', '2026-06-02'],
      zone: 'Africa/Cairo',
      phase: 'open',
      contributionsCloseAt: '2026-05-20T20:59:59.000Z',
      acceptsContributions: true,
    });
    expect((await visitor.get('meetings/wg-test-3/agenda')).body.items).toEqual([
      { code: '1', depth: 0, titles: { en: 'Opening' } },
      { code: '1.1', depth: 1, titles: { en: 'Agenda', fr: 'Ordre du jour' } },
    ]);
  });

  test.each([
    [11, { day: '2026-05-10' }, '2026-05-10T21:59:59.000Z'],
    [12, { day: '2026-05-10', time: '16:00' }, '2026-05-10T14:00:00.000Z'],
    [13, '2026-05-10T16:00:00Z', '2026-05-10T16:00:00.000Z'],
    [14, '2026-05-10T16:00:00.987+02:00', '2026-05-10T14:00:00.000Z'],
    [15, null, null],
    [16, undefined, '2026-05-20T21:59:59.000Z'],
  ])('meeting %i: the deadline %j is %s', async (number, deadline, closesAt) => {
    const made = await secretary.post('groups/wg-test/meetings', { ...newMeeting, number, deadline });

    expect(made.status, made.text).toBe(201);
    expect(made.body.contributionsCloseAt).toBe(closesAt);
  });

  test.each([
    [{ number: 0 }, 'number'],
    [{ number: '21' }, 'number'],
    [{ number: 3 }, 'number'],
    [{ days: [] }, 'days'],
    [{ days: ['2026-02-30'] }, 'days'],
    [{ days: '2026-06-01' }, 'days'],
    [{ place: 'Geneva' }, 'place'],
    [{ zone: 'Nowhere' }, 'zone'],
    [{ deadline: 'tomorrow' }, 'deadline'],
    [{ deadline: '2026-05-10' }, 'deadline'],
    [{ deadline: '2026-05-10T16:00:00' }, 'deadline'],
    [{ deadline: { day: '2026-05-10', time: '25:00' } }, 'deadline'],
    [{ deadline: { day: '2026-05-10', zone: 'UTC' } }, 'deadline'],
    [{ deadline: [] }, 'deadline'],
    [{ agenda: {} }, 'agenda'],
    [{ agenda: [{ code: '1', titles: { en: 'A' } }, { code: '1', titles: { en: 'B' } }] }, 'agenda'],
    [{ agenda: [{ code: '1', titles: {} }] }, 'agenda/0/titles'],
    [{ agenda: [{ titles: { en: 'A' } }] }, 'agenda/0/code'],
    [{ agenda: [{ code: '1', titles: { en: 'A' }, depth: 2 }] }, 'agenda/0/depth'],
    [{ agenda: [{ code: '1', titles: { en: 'A' }, position: 0 }] }, 'agenda/0/position'],
    [{ state: 'closed' }, 'state'],
  ])('%j is refused, with a pointer', async (wrong, field) => {
    const answer = await secretary.post('groups/wg-test/meetings', { ...newMeeting, number: 21, ...wrong });

    expect(answer.status, answer.text).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer: `#/${field}`, detail: expect.stringMatching(/\w{3}/) }]);
  });

  test.each([
    [{ agenda: ['text'] }],
    [{ agenda: [null] }],
    [{ agenda: [7] }],
    [{ agenda: [[]] }],
  ])('%j is refused', async (wrong) => {
    expect((await secretary.post('groups/wg-test/meetings', { ...newMeeting, number: 21, ...wrong })).status).toBe(422);
  });

  test('is for the secretariat', async () => {
    const statuses = await Promise.all(
      [visitor, outsider, delegate].map(
        async (who) => (await who.post('groups/wg-test/meetings', { ...newMeeting, number: 22 })).status,
      ),
    );

    expect(statuses).toEqual([401, 403, 403]);
    expect((await secretary.post('groups/nothing/meetings', newMeeting)).status).toBe(404);
  });
});

describe('the same Idempotency-Key', () => {
  test('brings the same answer again, whatever happened meanwhile', async () => {
    const body = { ...newMeeting, number: 31 };
    const first = await secretary.post('groups/wg-test/meetings', body).set('Idempotency-Key', 'meeting-31');
    world.clock.set('2026-05-25T10:00:00Z');
    const again = await secretary.post('groups/wg-test/meetings', body).set('Idempotency-Key', 'meeting-31');
    world.clock.set('2026-03-02T10:00:00Z');

    expect([again.status, again.text, again.headers.location]).toEqual([201, first.text, '/meetings/wg-test-31']);
    expect(await world.get(Database).manager.countBy(JournalLine, { subject: 'wg-test-31' })).toBe(1);
  });

  test('with another body or at another address is refused', async () => {
    await secretary.post('groups/wg-test/meetings', { ...newMeeting, number: 32 }).set('Idempotency-Key', 'meeting-32');
    const other = await secretary.post(
      'groups/wg-test/meetings',
      { ...newMeeting, number: 33 },
    ).set('Idempotency-Key', 'meeting-32');
    const document = await shelf.document(await freshMeeting());
    const elsewhere = await secretary.post(`documents/${document.slug}/posting`).set('Idempotency-Key', 'meeting-32');

    for (const answer of [other, elsewhere]) {
      expect([answer.status, answer.body.type]).toEqual([422, 'urn:plenary:problem:web.keyReused']);
    }
    expect(await world.get(Database).manager.countBy(Meeting, { slug: 'wg-test-33' })).toBe(0);
  });

  test('sent at the same moment makes one thing', async () => {
    const body = { ...newMeeting, number: 34 };
    const answers = await Promise.all(
      Array.from(
        { length: 5 },
        () => secretary.post('groups/wg-test/meetings', body).set('Idempotency-Key', 'meeting-34'),
      ),
    );

    const created = answers.filter(({ status }) => status === 201);
    expect(created.length).toBeGreaterThan(0);
    expect(new Set(created.map(({ text }) => text)).size).toBe(1);
    expect(await world.get(Database).manager.countBy(Meeting, { slug: 'wg-test-34' })).toBe(1);
  });

  test('of a refused request may be used again', async () => {
    const wrong = await secretary.post(
      'groups/wg-test/meetings',
      { ...newMeeting, number: 3 },
    ).set('Idempotency-Key', 'meeting-35');
    const right = await secretary.post(
      'groups/wg-test/meetings',
      { ...newMeeting, number: 35 },
    ).set('Idempotency-Key', 'meeting-35');

    expect([wrong.status, right.status]).toEqual([422, 201]);
  });

  test.each(['', 'x'.repeat(201)])('is not %j', async (key) => {
    const answer = await secretary.post(
      'groups/wg-test/meetings',
      { ...newMeeting, number: 36 },
    ).set('Idempotency-Key', key);

    expect(answer.status).toBe(422);
  });
});

describe('a document', () => {
  test('is posted by the secretariat', async () => {
    const document = await shelf.document(await freshMeeting(), { publication: 'registered', postedAt: null });
    const refused = await Promise.all([visitor, outsider, delegate].map(
      async (who) => (await who.post(`documents/${document.slug}/posting`)).status,
    ));

    const posted = await secretary.post(`documents/${document.slug}/posting`);
    const again = await secretary.post(`documents/${document.slug}/posting`);

    expect(refused).toEqual([401, 403, 403]);
    expect([
      posted.status,
      posted.body.publication,
      posted.body.postedAt,
    ]).toEqual([200, 'posted', world.clock.now().toISOString()]);
    expect(schemaFaults(posted.body, documentSchema)).toEqual([]);
    expect([again.status, again.body.type]).toEqual([409, 'urn:plenary:problem:documents.alreadyPosted']);
    expect((await visitor.get(`documents/${document.slug}`)).status).toBe(200);
  });

  test('is withdrawn by its source, once', async () => {
    const document = await shelf.document(await freshMeeting(), { sources: [{ organization: france }] });

    const [wrong, withdrawn, again] = [
      await delegate.post(`documents/${document.slug}/withdrawal`, { reason: 7 }),
      await delegate.post(`documents/${document.slug}/withdrawal`, { reason: ' Sent by mistake. ' }),
      await delegate.post(`documents/${document.slug}/withdrawal`),
    ];

    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '#/reason']);
    expect(withdrawn.status).toBe(200);
    expect(withdrawn.body).toMatchObject({ publication: 'withdrawn', reason: 'Sent by mistake.' });
    expect(schemaFaults(withdrawn.body, documentSchema)).toEqual([]);
    expect(again.status).toBe(409);
  });

  test('is treated by chair and secretariat, in a session', async () => {
    const meeting = await freshMeeting();
    const sessions = world.get(SessionsService);
    await sessions.schedule(Actor.portal, meeting, { group, kind: 'plenary', day: '2026-05-04', starts: '09:30' });
    await sessions.schedule(Actor.portal, meeting, { group, kind: 'plenary', day: '2026-05-04', part: 'afternoon' });
    const document = await shelf.document(meeting);
    const path = `documents/${document.slug}/treatments`;

    const treated = await secretary.post(path, {
      outcome: 'forwarded',
      target: 'Council',
      remark: { en: 'As amended.' },
      session: { day: '2026-05-04', part: 'afternoon' },
    });

    expect(treated.status, treated.text).toBe(201);
    expect(treated.headers.location).toBe(`/documents/${document.slug}`);
    expect(schemaFaults(treated.body, documentSchema)).toEqual([]);
    expect(treated.body.treatments).toEqual([
      {
        outcome: 'forwarded',
        variant: 'rev0',
        meeting: meeting.slug,
        session: {
          ...{ meeting: meeting.slug, number: 2, kind: 'plenary', group: 'wg-test' },
          ...{ day: '2026-05-04', part: 'afternoon', starts: null, ends: null },
        },
        target: 'Council',
        remark: { en: 'As amended.' },
        recordedBy: expect.stringMatching(/^Person \d+$/),
        recordedAt: world.clock.now().toISOString(),
      },
    ]);
    expect((await delegate.post(path, { outcome: 'noted' })).status).toBe(403);
  });

  test.each([
    [{ outcome: 'liked' }, 422, '#/outcome'],
    [{ outcome: 'noted', session: { day: '2026-05-04' } }, 422, '#/session'],
    [{ outcome: 'noted', session: 'first' }, 422, '#/session'],
    [{ outcome: 'noted', session: [] }, 422, '#/session'],
    [{ outcome: 'noted', session: { day: '2026-05-04', id: 1 } }, 422, '#/session/id'],
    [{ outcome: 'noted', remark: 'Fine' }, 422, '#/remark'],
    [{ outcome: 'noted', recordedAt: '2008-01-01' }, 422, '#/recordedAt'],
    [{ outcome: 'noted', meeting: 'nothing' }, 404, undefined],
    [{ outcome: 'noted', variant: 'rev7' }, 404, undefined],
  ])('is not treated as %j', async (body, status, pointer) => {
    const document = await shelf.document(await freshMeeting());

    const answer = await secretary.post(`documents/${document.slug}/treatments`, body);

    expect(answer.status, answer.text).toBe(status);
    if (pointer) expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  test('is contributed by a program', async () => {
    const meeting = await world.meeting({ group, number: 51 });

    const sent = await delegate.contribute(
      meeting,
      { title: 'On tests', language: 'en', purpose: 'action' },
      [textFile()],
    );
    const read = await visitor.get('documents/WG-TEST-51/1').redirects(1);

    expect(sent.status, sent.text).toBe(201);
    expect(schemaFaults(sent.body, receiptSchema)).toEqual([]);
    expect(sent.headers.location).toBe('/documents/wg-test-51-1');
    expect(read.body).toMatchObject({ symbol: 'WG-TEST-51/1', titles: { en: 'On tests' }, sources: [{ code: 'FR' }] });
  });
});

describe('a token that may only read', () => {
  test.each([
    'groups',
    'groups/wg-test/meetings',
    'documents/wg-test-51-1/posting',
  ])('changes nothing at %s', async (path) => {
    const reader = await Program.of(world, await world.person({ isAdmin: true }), 'read');

    expect((await reader.post(path, newGroup)).body).toMatchObject({
      status: 403,
      type: 'urn:plenary:problem:account.readOnlyToken',
    });
  });
});

test('a problem is told in six languages, under one type', async () => {
  const told = await Promise.all(
    languages.map(async (language) => {
      const asking = admin.post('groups', { ...newGroup, slug: 'No slug' });
      return (await asking.set('Accept-Language', language)).body;
    }),
  );

  expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['urn:plenary:problem:foundation.invalid']));
  expect(new Set(told.map(({ errors }) => errors[0].pointer))).toEqual(new Set(['#/slug']));
  expect(new Set(told.map(({ title }) => title)).size).toBe(6);
  expect(new Set(told.map(({ errors }) => errors[0].detail)).size).toBe(6);
});
