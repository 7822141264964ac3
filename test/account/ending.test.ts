import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LinksService } from '../../src/account/links.service.js';
import { PasswordsService } from '../../src/account/passwords.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { lettersTo, password, personWithPassword, signingIn } from './browsing.js';

let world: World;
let administrator: Person;
let admin: Visitor;
let group: Group;
let person: Person;

beforeAll(async () => {
  world = await World.open();
  administrator = await world.person({ isAdmin: true });
  admin = await world.signedIn(administrator);
  group = await world.group();
});
afterAll(() => world.close());

beforeEach(async () => {
  person = await personWithPassword(world);
  await world.seat(group, { person, organization: await world.organization() });
});

function end(): Promise<{ status: number }> {
  return admin.post(`/people/${person.handle}/ending`).then(({ status }) => ({ status }));
}

describe('a person who leaves', () => {
  test('is out at once: browsers, programs, password and links', async () => {
    const browser = await world.signedIn(person);
    const program = await Program.of(world, person);
    const link = new URL(await world.get(LinksService).make(Actor.portal, person, 'sign-in')).pathname;
    expect([(await browser.get('/account')).status, (await program.get(`people/${person.handle}`)).status]).toEqual([200, 200]);

    await end();

    expect((await browser.get('/account')).status).toBe(401);
    expect((await program.get(`people/${person.handle}`)).status).toBe(401);
    expect((await world.visitor.post(link)).status).toBe(410);
    expect((await world.visitor.post('/sign-in', signingIn(person))).status).toBe(422);
    const before = (await lettersTo(world, person)).length;
    await world.visitor.post('/password/forgotten', { email: person.email! });
    expect((await lettersTo(world, person)).length).toBe(before);
  });

  test('holds no seat any more, and what she held is not forgotten', async () => {
    await end();

    const seats = world.get(SeatsService);
    expect((await seats.current(group)).filter((seat) => seat.person.id === person.id)).toEqual([]);
    expect((await seats.of(person)).map(({ until }) => until)).toEqual(['2026-03-01']);
    expect((await admin.get(`/people/${person.handle}`)).text).toContain('Account ended');
    expect((await world.get(Journal).about(person.email!)).at(-1)).toMatchObject({ verb: 'people.end', details: { seats: 1 } });
  });

  test('is given no seat, and her address no second account', async () => {
    await end();
    const seat = { email: person.email!, role: 'observer', organization: '' };

    expect((await admin.post(`/groups/${group.slug}/seats`, seat)).text).toContain('was ended');
    expect((await admin.post('/people', { name: 'Another', email: person.email! })).text).toContain('belongs to somebody');
  });

  test('may come back, by a link, without her seats and her old password', async () => {
    await end();

    expect((await admin.post(`/people/${person.handle}/reopening`)).status).toBe(303);

    await expect(world.get(PasswordsService).check(person.email!, password)).rejects.toThrow('invalid');
    expect((await (await world.signedIn(person)).get('/account')).text).toContain('You hold no seat');
  });

  test('is no administrator who ends her own account', async () => {
    expect((await admin.post(`/people/${administrator.handle}/ending`)).status).toBe(409);
    expect((await admin.get('/account')).status).toBe(200);
  });

  test('is ended and let in again by program', async () => {
    const program = await Program.of(world, administrator);

    expect((await program.post(`people/${person.handle}/ending`)).body).toMatchObject({ endedAt: '2026-03-02T10:00:00.000Z' });
    expect((await program.post(`people/${person.handle}/reopening`)).body).toMatchObject({ endedAt: null });
    expect((await program.post('people/nobody/ending')).status).toBe(404);
  });
});
