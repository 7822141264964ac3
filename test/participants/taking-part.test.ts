import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Letter } from '../../src/foundation/mail/letter.entity.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { ParticipationsService } from '../../src/participants/participations.service.js';
import { FocalPointsService } from '../../src/people/focal-points.service.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let france: Organization;
let point: Person;
let secretary: Person;
let delegate: Person;
let browsers: Record<'point' | 'secretary' | 'delegate', Visitor>;

beforeAll(async () => {
  world = await World.open();
  france = await world.organization({ code: 'FR', name: 'France' });
  point = await world.person({ organization: france, name: 'The focal point' });
  await world.get(FocalPointsService).name(Actor.portal, france, { email: point.email! });
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  secretary = await world.seat(group, { role: 'secretary' });
  delegate = await world.seat(group, { organization: france });
  browsers = {
    point: await world.signedIn(point),
    secretary: await world.signedIn(secretary),
    delegate: await world.signedIn(delegate),
  };
});

const wish = { organization: 'FR', capacity: 'head' };

function at(path: string): string {
  return `/meetings/${meeting.slug}/${path}`;
}

async function lastLetterTo({ email }: Person): Promise<Letter | undefined> {
  return (await world.get(PostOffice).letters()).find(({ to }) => to === email);
}

/** Somebody's application for a State without a focal point, validated. */
async function participant(name: string): Promise<Person> {
  const organization = await world.organization();
  const person = await world.person({ name, organization });
  await world.seat(group, { person, organization });
  const participations = world.get(ParticipationsService);
  await participations.apply(await world.actor(person), meeting, { organization: organization.code, capacity: 'delegate' });
  await participations.validate(Actor.portal, meeting, person.handle);
  return person;
}

describe('a delegate', () => {
  test('applies, her focal point is told and validates, and she is on the list', async () => {
    const applied = await browsers.delegate.post(at('participation'), wish);

    expect([applied.status, applied.headers.location], applied.text).toEqual([303, at('participation')]);
    expect((await lastLetterTo(point))?.body).toContain(at(`participants/${delegate.handle}`));
    expect((await browsers.delegate.get(at('participation'))).text).toContain('Waits for validation');
    expect((await browsers.point.get(at('participants'))).text).toContain('0 people');

    await browsers.point.post(at(`participants/${delegate.handle}/validation`)).expect(303);

    expect((await browsers.delegate.get(at('participants'))).text).toMatch(/1 person, 1 entity[^]*Head of delegation/);
    expect((await lastLetterTo(delegate))?.body).toContain('you are registered');
    const lines = await world.get(Journal).about(meeting.slug);
    expect(lines.slice(-2).map(({ verb, onBehalfOf }) => [verb, onBehalfOf])).toEqual([
      ['participants.apply', 'FR'],
      ['participants.validate', 'FR'],
    ]);
  });

  test('is refused with a reason, and may apply anew', async () => {
    await browsers.delegate.post(at('participation'), wish);
    const refusal = at(`participants/${delegate.handle}/refusal`);

    expect((await browsers.point.post(refusal, { reason: ' ' })).status).toBe(422);
    await browsers.point.post(refusal, { reason: 'Another one goes.' }).expect(303);

    expect((await lastLetterTo(delegate))?.body).toContain('Another one goes.');
    expect((await browsers.delegate.get(at('participation'))).text).toContain('Another one goes.');
    expect((await browsers.point.post(at(`participants/${delegate.handle}/validation`))).status).toBe(409);
    await browsers.delegate.post(at('participation'), { ...wish, capacity: 'adviser' }).expect(303);
    await browsers.point.post(at(`participants/${delegate.handle}/validation`)).expect(303);
    await browsers.point.post(refusal, { reason: 'After all.' }).expect(303);
    expect((await browsers.point.get(at('participants'))).text).toContain('0 people');
  });

  test('withdraws, and is counted no more', async () => {
    await browsers.delegate.post(at('participation'), wish);
    await browsers.point.post(at(`participants/${delegate.handle}/validation`));

    await browsers.delegate.post(at('participation/withdrawal')).expect(303);

    expect((await browsers.delegate.get(at('participants'))).text).toContain('0 people');
    world.clock.pass(60);
    expect((await browsers.point.post(at(`participants/${delegate.handle}/validation`))).status).toBe(409);
  });

  test.each([
    ['another entity than hers', { ...wish, organization: 'XX' }, 'You do not act for this entity.'],
    ['nothing', {}, 'Choose the entity.'],
    ['no capacity', { organization: 'FR', capacity: 'king' }, 'Choose the capacity.'],
  ])('does not apply for %s', async (_what, said, complaint) => {
    const answer = await browsers.delegate.post(at('participation'), said);

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
  });

  test('does not apply when the meeting is over', async () => {
    const before = world.clock.now();
    world.clock.set('2026-05-06T10:00:00Z');
    const late = await (await world.signedIn(delegate)).post(at('participation'), wish);
    world.clock.set(before);

    expect(late.status).toBe(422);
    expect(late.text).toContain('until its last day is over');
  });

  test('of an entity to which the group is closed comes as an observer alone', async () => {
    const bureau = await world.organization({ kind: 'bureau' });
    const person = await world.signedIn(await world.person({ organization: bureau }));

    expect((await person.post(at('participation'), { organization: bureau.code, capacity: 'delegate' })).text).toContain('for observers alone');
    expect((await person.post(at('participation'), { organization: bureau.code, capacity: 'observer' })).status).toBe(303);
  });
});

describe('deciding', () => {
  test('is for the secretariat where the entity has no focal point, and only there', async () => {
    const organization = await world.organization();
    const person = await world.seat(group, { organization });
    await (await world.signedIn(person)).post(at('participation'), { organization: organization.code, capacity: 'delegate' });
    await browsers.delegate.post(at('participation'), wish);

    expect((await lastLetterTo(secretary))?.body).toContain(person.handle);
    expect((await browsers.secretary.get(at(`participants/${delegate.handle}`))).status).toBe(404);
    expect((await browsers.point.get(at(`participants/${person.handle}`))).status).toBe(404);
    expect((await browsers.secretary.post(at(`participants/${person.handle}/validation`))).status).toBe(303);
  });

  test('is not for those who apply', async () => {
    await browsers.delegate.post(at('participation'), wish);

    expect((await browsers.delegate.post(at(`participants/${delegate.handle}/validation`))).status).toBe(404);
  });
});

describe('the list', () => {
  test.each([
    ['public', [true, true, true]],
    ['members', [false, true, true]],
    ['nobody', [false, false, true]],
  ])('that is shown to %s', async (shownTo, [visitorSees, memberSees, secretarySees]) => {
    await participant('Somebody Particular');
    await browsers.secretary.post(at('participants'), { shownTo }).expect(303);

    const sights: [Visitor, boolean | undefined][] = [[world.visitor, visitorSees], [browsers.delegate, memberSees], [browsers.secretary, secretarySees]];
    for (const [reader, sees] of sights) {
      const [list, table] = [await reader.get(at('participants')), await reader.get(at('participants.csv'))];
      expect(list.text).toContain('1 person, 1 entity');
      expect(list.text.includes('Somebody Particular')).toBe(sees);
      expect(table.status === 200).toBe(sees);
    }
  });

  test('is a table in which no name becomes a formula, with addresses for the secretariat alone', async () => {
    const one = await participant('＝cmd|calc');
    await participant('Ada "the first", Countess');

    const forSecretary = (await browsers.secretary.get(at('participants.csv'))).text;
    const forMember = (await browsers.delegate.get(at('participants.csv'))).text;

    expect(forSecretary.startsWith('\ufeffentity,code,name,capacity,email\r\n')).toBe(true);
    expect(forSecretary).toContain(`,'＝cmd|calc,delegate,${one.email}\r\n`);
    expect(forMember).toContain('"Ada ""the first"", Countess"');
    expect(forMember).not.toContain('@');
  });

  test('has a link on the page of the meeting', async () => {
    await participant('Somebody');

    const page = await world.visitor.get(`/meetings/${meeting.slug}`);
    expect(page.text).toContain(`<a href="${at('participants')}">1 person, 1 entity</a>`);
  });
});

test('programs apply, validate, refuse, withdraw, list and say who sees the list', async () => {
  const [hers, points, secretariats] = [await Program.of(world, delegate), await Program.of(world, point), await Program.of(world, secretary)];
  const path = `meetings/${meeting.slug}`;

  expect((await hers.post(`${path}/participation`, wish)).body).toMatchObject({ state: 'waiting', capacity: 'head' });
  expect((await points.get(`${path}/participants`)).body).toMatchObject({ persons: 0, waiting: [{ person: delegate.handle }] });
  expect((await points.post(`${path}/participants/${delegate.handle}/validation`)).body).toMatchObject({ state: 'registered' });
  expect((await secretariats.patch(`${path}/participants`, { shownTo: 'nobody' })).body).toMatchObject({ shownTo: 'nobody', persons: 1 });
  expect((await Program.anonymous(world).get(`${path}/participants`)).body).toMatchObject({ persons: 1, entities: 1, isShown: false, items: [] });
  expect((await points.post(`${path}/participants/${delegate.handle}/refusal`, { reason: 'No.' })).body).toMatchObject({ reason: 'No.' });
  expect((await hers.post(`${path}/participation`, wish)).status).toBe(201);
  expect((await hers.post(`${path}/participation/withdrawal`)).body).toMatchObject({ state: 'withdrawn' });
});
