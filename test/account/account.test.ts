import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignInsService } from '../../src/account/sign-ins.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Seat } from '../../src/groups/seat.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import { World } from '../builders/world.js';
import { browserAfter, cookieValue, lettersTo, password, personWithPassword, signingIn } from './browsing.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

describe('the page of an account', () => {
  test('is its holder’s alone', async () => {
    const answer = await world.visitor.get('/account');

    expect(answer.status).toBe(401);
    expect(answer.text).toContain('href="/sign-in?next=%2Faccount"');
  });

  test('shows the seats that are held now, and no longer those that ended', async () => {
    const group = await world.group();
    const person = await world.seat(group);
    const me = await world.signedIn(person);
    const { id } = await world.get(Database).manager.findOneByOrFail(Seat, { person: { id: person.id } });

    const before = await me.get('/account');
    await world.get(SeatsService).end(Actor.portal, group, id);
    const after = await me.get('/account');

    expect(before.text).toContain(`href="/groups/${group.slug}"`);
    expect(after.status).toBe(200);
    expect(after.text).not.toContain(`href="/groups/${group.slug}"`);
    expect(after.text).toContain('You hold no seat at present.');
  });

  test('keeps the chosen language and zone', async () => {
    const me = await world.signedIn(await world.person());

    const answer = await me.post('/account', { language: 'ar', zone: 'Africa/Cairo' });
    const page = await me.get('/account');

    expect(answer.headers.location).toBe('/account?done=profile');
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(page.text).toContain('value="Africa/Cairo"');
  });

  test('leaves both to the browser when they are left empty', async () => {
    const me = await world.signedIn(await world.person());
    await me.post('/account', { language: 'ar', zone: 'Africa/Cairo' });

    await me.post('/account', { language: '', zone: ' ' });
    const page = await me.get('/account');

    expect(page.text).toContain('<html lang="en" dir="ltr">');
    expect(page.text).not.toContain('value="Africa/Cairo"');
  });

  test.each([
    [{ language: 'tlh', zone: '' }],
    [{ language: 'fr', zone: 'Mars/Olympus' }],
    [{ language: 'fr', zone: 'local' }],
    [{ language: ['fr', 'es'], zone: '' }],
  ])('sends %j back', async (fields) => {
    const me = await world.signedIn(await world.person());

    expect((await me.post('/account', fields)).status).toBe(422);
    expect((await me.get('/account')).text).toContain('<html lang="en"');
  });

  test.each(['/account/password', '/account/tokens'])('is where %s leads by GET', async (path) => {
    const me = await world.signedIn(await world.person());

    expect((await me.get(path)).headers.location).toBe('/account');
  });
});

describe('changing the password', () => {
  test('ends the other sign-ins and gives this browser a new one', async () => {
    const person = await personWithPassword(world);
    const [me, other] = [await world.signedIn(person), await world.signedIn(person)];

    const answer = await me.post('/account/password', { current: password, password: 'seven bridges of stone' });

    expect([answer.status, answer.headers.location]).toEqual([303, '/account?done=password']);
    expect((await other.get('/account')).status).toBe(401);
    expect((await me.get('/account')).status).toBe(401);
    expect((await browserAfter(world, answer).get('/account')).status).toBe(200);
    expect((await world.visitor.post('/sign-in', signingIn(person))).status).toBe(422);
    expect((await lettersTo(world, person)).length).toBeGreaterThan(0);
  });

  test.each([
    ['wrong', 'seven bridges of stone', 'This is not your present password.'],
    [password, 'eleven char', 'Use at least 12 characters.'],
    [password, 'x'.repeat(129), 'Use 128 characters at most.'],
  ])('from %s to %s is sent back', async (current, wanted, message) => {
    const person = await personWithPassword(world);
    const me = await world.signedIn(person);

    const answer = await me.post('/account/password', { current, password: wanted });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect((await world.visitor.post('/sign-in', signingIn(person))).status).toBe(303);
  });

  test('needs no present one where none was set', async () => {
    const person = await world.person();
    const me = await world.signedIn(person);

    expect((await me.get('/account')).text).not.toContain('name="current"');
    expect((await me.post('/account/password', { password })).status).toBe(303);
    expect((await world.visitor.post('/sign-in', signingIn(person))).status).toBe(303);
  });
});

describe('the list of sign-ins', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

  test('names the browsers and ends one of them', async () => {
    const person = await personWithPassword(world);
    const signIn = await world.visitor.post('/sign-in', signingIn(person)).set('User-Agent', firefox);
    const other = browserAfter(world, signIn);
    const me = await world.signedIn(person);
    const page = await me.get('/account');
    const path = /action="(\/account\/sign-ins\/\d+\/ending)"/.exec(page.text)?.[1] ?? '';

    const answer = await me.post(path);

    expect(page.text).toContain('Firefox, Linux');
    expect(page.text).toContain('This browser');
    expect(page.text).not.toContain(cookieValue(signIn));
    expect(answer.headers.location).toBe('/account?done=sign-in');
    expect((await other.get('/account')).status).toBe(401);
    expect((await me.get('/account')).status).toBe(200);
  });

  test.each(['0', '99999999999999999999'])('has no sign-in %s', async (id) => {
    const me = await world.signedIn(await world.person());

    expect((await me.post(`/account/sign-ins/${id}/ending`)).status).toBe(404);
  });

  test('ends nobody else’s', async () => {
    const person = await world.person();
    const mine = await world.signedIn(person);
    const [{ id } = { id: 0 }] = await world.get(SignInsService).list(person);
    const other = await world.signedIn(await world.person());

    expect((await other.post(`/account/sign-ins/${id}/ending`)).status).toBe(404);
    expect((await mine.get('/account')).status).toBe(200);
  });
});
