import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { DeadlinesService } from '../../src/documents/deadlines/deadlines.service.js';
import { LatenessService } from '../../src/documents/deadlines/lateness.service.js';
import { ReportDeadlines } from '../../src/documents/deadlines/report-deadlines.service.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { type ClassRules, type DocumentClass, documentClasses, type ReportBound } from '../../src/groups/deadline-policy.entity.js';
import { DeadlinePoliciesService } from '../../src/groups/deadline-policies.service.js';
import type { LateEffect } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { SessionChangesService } from '../../src/sessions/session-changes.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;
const begin = '2026-03-02T10:00:00.000Z';

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** How many days before the opening each class is due, in the table; null for no deadline. */
const days: Record<DocumentClass, number | null> = {
  contribution: 12,
  'event-report': 2,
  requested: null,
  secretariat: 7,
  chair: null,
  administrative: null,
};

const agenda = [
  { code: '1', titles: { en: 'Opening' } },
  { code: '2', titles: { en: 'Reports' } },
  { code: '2.1', titles: { en: 'A recent summit' }, depth: 1 },
];

interface Place {
  meeting: Meeting;
  france: Organization;
  person: Person;
}

interface Terms {
  effect?: LateEffect;
  opensOn?: string;
  zone?: string;
  policyZone?: string | null;
  time?: string | null;
  posting?: 'at-once' | 'after-check';
  reportsBefore?: ReportBound;
  meetsOn?: readonly string[];
}

/** A meeting that was convened by a policy with these terms, and a delegate of one of the members. */
async function convened(terms: Terms = {}): Promise<Place> {
  const { effect = 'accept', opensOn = '2026-05-04', zone = 'Europe/Zurich', policyZone = null, time = null } = terms;
  world.clock.set(begin);
  const group = await world.group({ zone, posting: terms.posting ?? 'at-once' });
  const rules = Object.fromEntries(documentClasses.map((one) => [one, { days: days[one], effect }])) as ClassRules;
  const policies = world.get(DeadlinePoliciesService);
  const policy = { validFrom: policies.today(group), zone: policyZone, time, recentDays: 21, reportsBefore: terms.reportsBefore ?? 'opening', warnDays: null, rules };
  await policies.adopt(Actor.portal, group, policy);
  const meeting = await world.meeting({ group, zone, days: [...(terms.meetsOn ?? [opensOn])], agenda });
  const france = await world.organization();
  const person = await world.seat(group, { organization: france });
  return { meeting, france, person };
}

const metadata = { title: 'On time', language: 'en', purpose: 'action' };
let many = 0;

async function contribute({ person, meeting }: Pick<Place, 'person' | 'meeting'>, at: Date, more: object = {}) {
  world.clock.set(at);
  many += 1;
  const delegate = await Program.of(world, person);
  return delegate.contribute(meeting, { ...metadata, ...more }, [textFile('paper.txt', `Paper ${many}`)]);
}

function found(slug: string): Promise<Document> {
  return world.get(Database).manager.findOneByOrFail(Document, { slug });
}

async function latest(meeting: Meeting): Promise<Document> {
  const where = { meeting: { id: meeting.id } };
  const [document] = await world.get(Database).manager.find(Document, { where, order: { id: 'DESC' }, take: 1 });
  return document!;
}

const seconds = (at: string | Date, more: number) => new Date(new Date(at).getTime() + more * 1000);

describe('by class, one second before, at, and after', () => {
  const dueAt = { contribution: '2026-04-22T21:59:59.000Z', 'event-report': '2026-05-02T21:59:59.000Z' };

  test.each([
    ['contribution', -1, 'in-time'],
    ['contribution', 0, 'in-time'],
    ['contribution', 0.999, 'in-time'],
    ['contribution', 1, 'late'],
    ['event-report', -1, 'in-time'],
    ['event-report', 0, 'in-time'],
    ['event-report', 1, 'late'],
  ] as const)('a %s, %d seconds from its deadline, is %s', async (documentClass, shift, verdict) => {
    const place = await convened();
    const sent = await contribute(place, seconds(dueAt[documentClass], shift), { documentClass, eventOn: '2026-04-20' });

    expect(sent.body, sent.text).toMatchObject({ verdict, deadline: dueAt[documentClass] });
    expect(await latest(place.meeting)).toMatchObject({ documentClass, isLate: verdict === 'late' });
  });

  test.each(['2026-03-02T10:00:00Z', '2026-04-30T10:00:00Z', '2026-05-04T21:59:59Z'])(
    'what the meeting has asked for has no deadline: %s',
    async (at) => {
      const sent = await contribute(await convened(), new Date(at), { documentClass: 'requested' });
      expect(sent.body, sent.text).toMatchObject({ verdict: 'no-deadline', deadline: null });
    },
  );

  test.each([
    ['secretariat', '2026-04-27T21:59:59.000Z', false],
    ['secretariat', '2026-04-27T22:00:00.000Z', true],
    ['chair', '2026-05-03T10:00:00.000Z', false],
    ['administrative', '2026-05-03T10:00:00.000Z', false],
    ['contribution', '2026-05-03T10:00:00.000Z', true],
  ] as const)('the secretariat says that it is of class %s, come at %s: late is %s', async (documentClass, at, isLate) => {
    const place = await convened();
    await contribute(place, new Date(at));
    const { slug } = await latest(place.meeting);

    const judged = await world.get(LatenessService).judge(Actor.portal, slug, { documentClass, notLateReason: null });

    expect(judged).toMatchObject({ documentClass, isLate });
  });

  test.each([
    ['2026-04-14', 201],
    ['2026-04-13', 422],
    ['', 422],
  ])('a report on an event of %s is one on a recent event or not: %i', async (eventOn, status) => {
    const more = { documentClass: 'event-report', ...(eventOn ? { eventOn } : {}) };
    expect((await contribute(await convened(), new Date(begin), more)).status).toBe(status);
  });
});

describe('a report on a recent event, where its discussion counts', () => {
  const terms = { reportsBefore: 'discussion', meetsOn: ['2026-05-04', '2026-05-07'] } as const;
  const report = { documentClass: 'event-report', eventOn: '2026-04-20' };
  const [byOpening, byDiscussion] = ['2026-05-02T21:59:59.000Z', '2026-05-05T21:59:59.000Z'];

  const sits = ({ meeting }: Place, day: string, items: string[]) =>
    world.get(SessionsService).schedule(Actor.portal, meeting, { group: meeting.group, kind: 'plenary', day, items });

  test.each([
    [['2'], 0, 'in-time', byDiscussion],
    [['2'], 1, 'late', byDiscussion],
    [['2.1'], 0, 'in-time', byDiscussion],
    [['1', '2'], 1, 'late', byDiscussion],
    [['1'], 1, 'late', byOpening],
    [[], 0, 'in-time', byOpening],
  ] as const)('under items %j, %i seconds after its deadline, is %s', async (items, shift, verdict, deadline) => {
    const place = await convened(terms);
    await sits(place, '2026-05-07', ['2']);

    const sent = await contribute(place, seconds(deadline, shift), { ...report, agendaItems: [...items] });

    expect(sent.body, sent.text).toMatchObject({ verdict, deadline });
  });

  test('goes by the first discussion, and by the time and zone of the policy', async () => {
    const place = await convened({ ...terms, time: '18:00', policyZone: 'Asia/Tokyo' });
    await sits(place, '2026-05-07', ['1', '2']);
    await sits(place, '2026-05-04', ['1']);

    const sent = await contribute(place, new Date('2026-05-02T10:00:00Z'), { ...report, agendaItems: ['2', '1'] });

    expect(sent.body, sent.text).toMatchObject({ verdict: 'late', deadline: '2026-05-02T09:00:00.000Z' });
  });

  test('is judged anew when sessions move or fall away, and its receipt keeps what it certified', async () => {
    const place = await convened(terms);
    const { number } = await sits(place, '2026-05-07', ['2']);
    const sent = await contribute(place, new Date(byDiscussion), { ...report, agendaItems: ['2.1'] });
    const { slug } = await latest(place.meeting);
    const [changes, following] = [world.get(SessionChangesService), world.get(ReportDeadlines)];
    expect(await following.follow()).toEqual([]);

    const moved = await changes.move(Actor.portal, place.meeting, number, { day: '2026-05-04' });
    expect(await following.follow()).toEqual([slug]);
    expect((await found(slug)).isLate).toBe(true);

    await changes.move(Actor.portal, place.meeting, moved.number, { day: '2026-05-07' });
    expect(await following.follow()).toEqual([slug]);
    expect((await found(slug)).isLate).toBe(false);
    const browser = await world.signedIn(place.person);
    expect((await browser.get(`/receipts/${sent.body.id}.json`)).body).toMatchObject({ verdict: 'in-time', deadline: byDiscussion });
  });

  test('has one deadline for all once the meeting has agreed on one', async () => {
    const place = await convened(terms);
    await sits(place, '2026-05-07', ['2']);
    const at = new Date('2026-05-06T10:00:00.000Z');
    const move = { of: 'event-report', at, effect: 'accept', reason: 'Agreed by the meeting.' } as const;
    await world.get(DeadlinesService).move(Actor.portal, place.meeting.slug, move);

    const sent = await contribute(place, at, { ...report, agendaItems: ['2'] });

    expect(sent.body, sent.text).toMatchObject({ verdict: 'in-time', deadline: at.toISOString() });
  });

  test('tells on its form, to the secretariat and to programs when it is due', async () => {
    const place = await convened(terms);
    await sits(place, '2026-05-07', ['2']);
    const { meeting, person } = place;
    const { body } = await world.visitor.get(`/api/v1/meetings/${meeting.slug}/deadlines`);
    const items = ['2', '2.1'].map((code) => ({ code, at: byDiscussion }));
    expect(body.items[1]).toMatchObject({ documentClass: 'event-report', at: byOpening, daysBeforeDiscussion: 2, items });

    const form = await (await world.signedIn(person)).get(`/meetings/${meeting.slug}/contributions/new`);
    expect(form.text).toContain('Such a report is due 2 days before its agenda item is discussed.');
    expect(form.text).toContain('2.1 A recent summit:');
    const secretary = await world.signedIn(await world.seat(meeting.group, { role: 'secretary' }));
    expect((await secretary.get(`/meetings/${meeting.slug}/deadlines`)).text).toContain('2.1 A recent summit:');
    const policies = await world.visitor.get(`/groups/${meeting.group.slug}/deadline-policies`);
    expect(policies.text).toContain('2 days before the discussion of their agenda item');
  });
});

describe('what becomes of a late paper', () => {
  test.each([
    ['accept', 201, 'posted', 'late'],
    ['hold', 201, 'held', 'late'],
    ['refuse', 409, null, null],
  ] as const)('%s', async (effect, status, publication, verdict) => {
    const place = await convened({ effect });
    const sent = await contribute(place, new Date('2026-04-22T22:00:00.000Z'));

    expect(sent.status, sent.text).toBe(status);
    if (publication) expect([(await latest(place.meeting)).publication, sent.body.verdict]).toEqual([publication, verdict]);
  });

  test.each(['accept', 'hold', 'refuse'] as const)('%s does nothing to one that is in time', async (effect) => {
    const place = await convened({ effect });
    expect((await contribute(place, new Date('2026-04-22T21:59:59.999Z'))).body.verdict).toBe('in-time');
    expect((await latest(place.meeting)).publication).toBe('posted');
  });
});

describe('nights and days on which the clock is changed', () => {
  test.each([
    // Europe: 29 March 2026, 02:00 becomes 03:00; 25 October, 03:00 becomes 02:00.
    [{ opensOn: '2026-04-10' }, '2026-03-29T21:59:59.000Z'],
    [{ opensOn: '2026-04-09' }, '2026-03-28T22:59:59.000Z'],
    [{ opensOn: '2026-11-06' }, '2026-10-25T22:59:59.000Z'],
    [{ opensOn: '2026-11-05' }, '2026-10-24T21:59:59.000Z'],
    // The hour that is skipped is told as the one after it, the hour that comes twice as its second.
    [{ opensOn: '2026-04-10', time: '02:30' }, '2026-03-29T01:30:00.000Z'],
    [{ opensOn: '2026-11-06', time: '02:30' }, '2026-10-25T01:30:00.000Z'],
    // Lord Howe changes by half an hour, Chatham lies beyond UTC+13, Kiritimati at UTC+14, Pago Pago at UTC-11.
    [{ opensOn: '2026-04-17', zone: 'Australia/Lord_Howe' }, '2026-04-05T13:29:59.000Z'],
    [{ opensOn: '2026-04-16', zone: 'Pacific/Chatham' }, '2026-04-04T10:14:59.000Z'],
    [{ opensOn: '2026-05-04', zone: 'Pacific/Kiritimati' }, '2026-04-22T09:59:59.000Z'],
    [{ opensOn: '2026-05-04', zone: 'Pacific/Pago_Pago' }, '2026-04-23T10:59:59.000Z'],
    // Cairo springs forward at midnight: the day before ends as it should.
    [{ opensOn: '2026-05-05', zone: 'Africa/Cairo' }, '2026-04-23T21:59:59.000Z'],
    [{ opensOn: '2026-05-06', zone: 'Africa/Cairo' }, '2026-04-24T20:59:59.000Z'],
    // A policy with a zone and a time of its own, wherever the meeting is.
    [{ zone: 'Asia/Tokyo', policyZone: 'Europe/Zurich', time: '18:00' }, '2026-04-22T16:00:00.000Z'],
    [{ zone: 'Asia/Tokyo' }, '2026-04-22T14:59:59.000Z'],
    // Leap day and the turn of the year.
    [{ opensOn: '2028-03-12' }, '2028-02-29T22:59:59.000Z'],
    [{ opensOn: '2027-01-12' }, '2026-12-31T22:59:59.000Z'],
  ] as const)('%j: %s', async (terms, closesAt) => {
    const place = await convened(terms);
    expect(place.meeting.contributionsCloseAt?.toISOString()).toBe(closesAt);

    const [inTime, late] = [await contribute(place, new Date(closesAt)), await contribute(place, seconds(closesAt, 1))];

    expect([inTime.body.verdict, late.body.verdict], late.text).toEqual(['in-time', 'late']);
  });
});

describe('every way in', () => {
  const closesAt = '2026-04-22T21:59:59.000Z';

  test.each([
    [0, false],
    [1, true],
  ])('by form, %i seconds after the deadline: late is %s', async (shift, isLate) => {
    const place = await convened();
    world.clock.set(seconds(closesAt, shift));
    const browser = await world.signedIn(place.person);
    const fields = { key: `form-${shift}-${place.meeting.slug}`, act: 'submit', title: 'By form', language: 'en', purpose: 'action' };

    const sent = await browser.send(`/meetings/${place.meeting.slug}/contributions`, fields, [textFile()]);

    expect(sent.headers.location, sent.text).toMatch(/^\/receipts\//);
    expect((await latest(place.meeting)).isLate).toBe(isLate);
  });

  test.each([
    [0, 'in-time'],
    [1, 'late'],
  ])('by revision, %i seconds after: %s, whatever the original was', async (shift, verdict) => {
    const place = await convened();
    await contribute(place, new Date(begin));
    const { slug } = await latest(place.meeting);
    world.clock.set(seconds(closesAt, shift));

    const sent = await (await Program.of(world, place.person)).revise(slug, metadata, [textFile('revised.txt', `Revised ${shift}`)]);

    expect(sent.body, sent.text).toMatchObject({ variant: 'rev1', verdict });
    const variants = await variantsOf(slug);
    expect(variants.map(({ isLate }) => isLate)).toEqual([false, verdict === 'late']);
    expect((await found(slug)).isLate).toBe(false);
  });

  test.each([
    [0, 'in-time'],
    [1, 'late'],
  ])('by replacement, %i seconds after: its own receipt says %s, and the paper is late with its files', async (shift, verdict) => {
    const place = await convened({ posting: 'after-check' });
    await contribute(place, new Date(begin));
    const { slug } = await latest(place.meeting);
    world.clock.set(seconds(closesAt, shift));
    const browser = await world.signedIn(place.person);

    const sent = await browser.send(`/documents/${slug}/replacements`, {}, [textFile('other.txt', `Other ${shift}`)]);

    const receipt = await browser.get(`${sent.headers.location}.json`);
    expect(receipt.body.verdict).toBe(verdict);
    expect((await found(slug)).isLate).toBe(verdict === 'late');
    const later = { of: 'contribution', at: seconds(closesAt, 3600), effect: 'accept', reason: 'More time for all.' } as const;
    await world.get(DeadlinesService).move(Actor.portal, place.meeting.slug, later);
    expect((await found(slug)).isLate).toBe(false);
  });
});

describe('a deadline that moves', () => {
  const closesAt = '2026-04-22T21:59:59.000Z';
  const move = (meeting: Meeting, at: Date | null, of: DocumentClass = 'contribution') =>
    world.get(DeadlinesService).move(Actor.portal, meeting.slug, { of, at, effect: 'accept', reason: 'The hall was flooded.' });

  test('judges every paper anew, back and forth, and receipts keep what they certified', async () => {
    const place = await convened();
    const early = await contribute(place, seconds(closesAt, -86_400));
    const late = await contribute(place, seconds(closesAt, 86_400));
    const flags = async () => {
      const all = await world.get(Database).manager.find(Document, { where: { meeting: { id: place.meeting.id } }, order: { id: 'ASC' } });
      return all.map(({ isLate }) => isLate);
    };
    expect(await flags()).toEqual([false, true]);

    await move(place.meeting, seconds(closesAt, 2 * 86_400));
    expect(await flags()).toEqual([false, false]);
    await move(place.meeting, seconds(closesAt, -2 * 86_400));
    expect(await flags()).toEqual([true, true]);
    await move(place.meeting, null);
    expect(await flags()).toEqual([false, false]);

    const browser = await world.signedIn(place.person);
    const kept = await Promise.all([early, late].map(async ({ body }) => (await browser.get(`/receipts/${body.id}.json`)).body.verdict));
    expect(kept).toEqual(['in-time', 'late']);
    expect((await world.visitor.get(`/meetings/${place.meeting.slug}`)).text).toContain('The hall was flooded.');
  });

  test('leaves other classes alone', async () => {
    const place = await convened();
    await contribute(place, seconds('2026-05-02T22:00:00.000Z', 60), { documentClass: 'event-report', eventOn: '2026-04-20' });
    expect((await latest(place.meeting)).isLate).toBe(true);

    await move(place.meeting, new Date('2026-05-04T12:00:00.000Z'));
    expect((await latest(place.meeting)).isLate).toBe(true);
    await move(place.meeting, new Date('2026-05-04T12:00:00.000Z'), 'event-report');
    expect((await latest(place.meeting)).isLate).toBe(false);
  });

  test('is refused without a reason, after the meeting, or on a stale version', async () => {
    const { meeting } = await convened();
    const deadlines = world.get(DeadlinesService);
    const base = { of: 'contribution', effect: 'accept', reason: 'A reason.', at: new Date('2026-04-25T10:00:00Z') } as const;

    await expect(deadlines.move(Actor.portal, meeting.slug, { ...base, reason: '' })).rejects.toMatchObject({ reason: 'invalid' });
    const after = deadlines.move(Actor.portal, meeting.slug, { ...base, at: new Date('2026-05-05T10:00:00Z') });
    await expect(after).rejects.toMatchObject({ reason: 'invalid' });
    await expect(deadlines.move(Actor.portal, meeting.slug, { ...base, version: 7 })).rejects.toMatchObject({ reason: 'stale' });
    const unmoved = await world.get(MeetingsService).find(meeting.slug);
    expect(unmoved.contributionsCloseAt?.toISOString()).toBe(closesAt);
  });

  test('while submissions run: each is judged by the deadline of its own transaction', async () => {
    const place = await convened({ effect: 'refuse' });
    world.clock.set(seconds(closesAt, 3600));
    const sendings = Array.from({ length: 8 }, (_, at) => contribute(place, seconds(closesAt, 3600), { title: `Race ${at}` }));
    const moving = world.get(DeadlinesService).move(Actor.portal, place.meeting.slug, {
      ...{ of: 'contribution', at: seconds(closesAt, 2 * 3600), effect: 'refuse', reason: 'More time for all.' },
    });

    const [sent] = await Promise.all([Promise.all(sendings), moving]);

    const documents = await world.get(Database).manager.findBy(Document, { meeting: { id: place.meeting.id } });
    expect(documents.length).toBe(sent.filter(({ status }) => status === 201).length);
    expect(documents.every(({ isLate }) => !isLate)).toBe(true);
    expect(sent.every(({ status, body }) => (status === 201 ? body.verdict === 'in-time' : status === 409))).toBe(true);
    expect(documents.map(({ number }) => number).toSorted((a, b) => a! - b!)).toEqual(documents.map((_, at) => at + 1));
  });
});

describe('by hand', () => {
  const late = new Date('2026-04-24T10:00:00.000Z');

  test('not late, with a reason, until that is taken back; a moved deadline does not undo it', async () => {
    const place = await convened();
    await contribute(place, late);
    const { slug } = await latest(place.meeting);
    const lateness = world.get(LatenessService);

    await lateness.judge(Actor.portal, slug, { documentClass: 'contribution', notLateReason: 'Our server was down.' });
    expect(await found(slug)).toMatchObject({ isLate: false, notLateReason: 'Our server was down.' });
    expect((await variantsOf(slug))[0]).toMatchObject({ isLate: false });
    const move = { of: 'contribution', at: new Date('2026-04-01T10:00:00Z'), effect: 'accept', reason: 'A reason.' } as const;
    await world.get(DeadlinesService).move(Actor.portal, place.meeting.slug, move);
    expect((await found(slug)).isLate).toBe(false);
    await lateness.judge(Actor.portal, slug, { documentClass: 'contribution', notLateReason: null });
    expect((await found(slug)).isLate).toBe(true);
  });

  test('more time for one entity counts for its papers alone, until it is taken back', async () => {
    const place = await convened();
    const other = await world.seat(place.meeting.group);
    const deadlines = world.get(DeadlinesService);
    const extension = { organization: place.france, until: new Date('2026-04-25T10:00:00Z'), reason: 'An election at home.' };
    await deadlines.extend(Actor.portal, place.meeting.slug, extension);

    const own = await contribute(place, late);
    const others = await contribute({ ...place, person: other }, late);
    const tooLate = await contribute(place, new Date('2026-04-25T10:00:01Z'));

    expect([own, others, tooLate].map(({ body }) => body.verdict)).toEqual(['in-time', 'late', 'late']);
    expect(own.body.deadline).toBe('2026-04-25T10:00:00.000Z');
    expect((await world.visitor.get(`/meetings/${place.meeting.slug}`)).text).not.toContain('An election at home.');
    await deadlines.endExtension(Actor.portal, place.meeting.slug, place.france.code);
    expect((await found(own.headers.location!.split('/').pop()!)).isLate).toBe(true);
  });
});

function variantsOf(slug: string): Promise<Variant[]> {
  return world.get(Database).manager.find(Variant, { where: { document: { slug } }, order: { position: 'ASC' } });
}
