import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Seat } from '../../src/groups/seat.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let secretary: Visitor;
let admin: Visitor;

beforeAll(async () => {
  world = await World.open();
  admin = await world.signedIn(await world.person({ isAdmin: true }));
  await world.organization({ code: 'FR', name: 'France' });
  await world.organization({ code: 'TSB', name: 'Standardization Bureau', kind: 'bureau' });
});

beforeEach(async () => {
  group = await world.group();
  secretary = await world.signedIn(await world.seat(group, { role: 'secretary' }));
});

afterAll(() => world.close());

const delegate = { role: 'delegate', organization: 'France', name: '', from: '', until: '' };

describe('a seat', () => {
  test('is given by the secretariat to a person whom the portal knows', async () => {
    const person = await world.person();

    const answer = await secretary.post(address(), { ...delegate, email: person.email!.toUpperCase() });

    expect(answer.status, answer.text).toBe(303);
    expect(answer.headers.location).toBe(`/groups/${group.slug}`);
    const seat = await seatOf(person.email!);
    expect(seat).toMatchObject({ role: 'delegate', organization: { code: 'FR' }, from: '2026-03-02', until: null });
    expect((await world.actor(person)).sitsIn(group.id)).toBe(true);
  });

  test('lasts for the days that were written', async () => {
    const person = await world.person();

    const days = { from: '2026-01-01', until: '2026-12-31' };

    await secretary.post(address(), { email: person.email!, role: 'chair', organization: '', ...days });

    expect(await seatOf(person.email!)).toMatchObject({ role: 'chair', organization: null, ...days });
  });

  test('is given by an administrator to somebody new, who is entered with it', async () => {
    const somebody = { email: 'new@plenary.example', name: 'Somebody New' };

    const answer = await admin.post(address(), { ...delegate, ...somebody, organization: 'fr' });

    expect(answer.status, answer.text).toBe(303);
    expect(await seatOf(somebody.email)).toMatchObject({ person: { ...somebody, organization: { code: 'FR' } } });
  });

  test('that is refused enters nobody', async () => {
    const nobody = { email: 'nobody@plenary.example', name: 'Nobody' };

    const answer = await admin.post(address(), { ...delegate, ...nobody, organization: 'TSB' });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('is not open to entities such as TSB');
    expect(await world.get(PeopleService).byEmail(nobody.email)).toBeNull();
  });

  test('ends when the secretariat ends it', async () => {
    const person = await world.seat(group);
    const seat = (await seatOf(person.email!))!;

    const shown = await secretary.get(`${address()}/new`);
    const answer = await secretary.post(`${address()}/${seat.id}/ending`);

    expect(shown.text).toContain(`action="${address()}/${seat.id}/ending"`);
    expect(answer.status).toBe(303);
    expect((await world.actor(person)).sitsIn(group.id)).toBe(false);
  });

  test('of another group is not ended from here', async () => {
    const other = await world.group();
    await world.seat(other);
    const [seat] = await world.get(SeatsService).current(other);

    const answer = await secretary.post(`${address()}/${seat!.id}/ending`);

    expect(answer.status).toBe(404);
    expect(await world.get(SeatsService).current(other)).toHaveLength(1);
  });
});

describe('nobody but the secretariat', () => {
  test('sees the form, gives a seat or ends one', async () => {
    const visitor = world.visitor;
    const sitting = await world.signedIn(await world.seat(group));
    const elsewhere = await world.signedIn(await world.seat(await world.group(), { role: 'secretary' }));
    const person = await world.person();
    const seats = await world.get(SeatsService).current(group);

    for (const [who, status] of [[visitor, 401], [sitting, 403], [elsewhere, 403]] as const) {
      const answers = [
        await who.get(`${address()}/new`),
        await who.post(address(), { ...delegate, email: person.email! }),
        await who.post(address(), {}),
        await who.post(`${address()}/${seats[0]!.id}/ending`),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
    }
    expect(await world.get(SeatsService).current(group)).toEqual(seats);
  });
});

describe('wrong answers', () => {
  test('are shown again with what is wrong, and nothing is lost', async () => {
    const days = { from: '2026-02-30', until: '2026-12-31' };

    const answer = await secretary.post(address(), { email: 'nobody', role: 'delegate', organization: '', ...days });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('<title>Error: Give a seat | Plenary</title>');
    const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
    expect(complaints.toSorted()).toEqual(['email', 'from', 'organization']);
    expect(answer.text).toContain('value="nobody"');
    expect(answer.text).toContain('value="2026-12-31"');
  });

  test.each([
    ['an address that nobody has', { email: 'stranger@plenary.example' }, 'Nobody has an account with this address.'],
    ['an entity that nobody knows', { organization: 'Atlantis' }, 'No entity is called “Atlantis”'],
    ['an entity to which the group is not open', { organization: 'TSB' }, 'is not open to entities such as TSB'],
    ['an end before the beginning', { from: '2026-05-02', until: '2026-05-01' }, 'cannot be before the first.'],
    ['no role', { role: '' }, 'Choose the role.'],
  ])('such as %s are refused', async (_what, wrong, complaint) => {
    const person = await world.person();

    const answer = await secretary.post(address(), { ...delegate, email: person.email!, ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
    expect(await seatOf(person.email!)).toBeUndefined();
  });

  test('an administrator is asked for the name of somebody new', async () => {
    const answer = await admin.post(address(), { ...delegate, email: 'nameless@plenary.example' });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#f-name"');
  });
});

test('the address of the form leads to it', async () => {
  const answer = await secretary.get(address());

  expect([answer.status, answer.headers.location]).toEqual([303, `${address()}/new`]);
});

function address(): string {
  return `/groups/${group.slug}/seats`;
}

async function seatOf(email: string): Promise<Seat | undefined> {
  return (await world.get(SeatsService).current(group)).find(({ person }) => person.email === email);
}
