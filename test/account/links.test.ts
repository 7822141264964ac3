import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LinksService } from '../../src/account/links.service.js';
import { PasswordsService } from '../../src/account/passwords.service.js';
import { ProfilesService } from '../../src/account/profiles.service.js';
import { SignInLink } from '../../src/account/sign-in-link.entity.js';
import { originOf } from '../../src/config.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Person } from '../../src/people/person.entity.js';
import { World } from '../builders/world.js';
import {
  browserAfter,
  cookieLine,
  lettersTo,
  masked,
  password,
  pathIn,
  personWithPassword,
  signingIn,
} from './browsing.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

/** The path of a link for a person, as the command line makes it. */
async function linkFor(person: Person, minutes?: number): Promise<string> {
  const url = await world.get(LinksService).make(Actor.portal, person, 'sign-in', minutes);
  return url.slice(originOf(world.config).length);
}

describe('a link to sign in', () => {
  test('shows a button, which signs in', async () => {
    const person = await world.person();
    const link = await linkFor(person);

    const shown = await world.visitor.get(link);
    const used = await world.visitor.post(link);

    expect(shown.status).toBe(200);
    expect(shown.text).toContain(person.name);
    expect(cookieLine(shown)).toBeUndefined();
    expect([used.status, used.headers.location]).toEqual([303, '/']);
    expect((await browserAfter(world, used).get('/account')).status).toBe(200);
  });

  test('is not used up by looking at it, however often', async () => {
    const link = await linkFor(await world.person());

    for (const look of ['get', 'head', 'get'] as const) await world.visitor[look](link);

    expect((await world.visitor.post(link)).status).toBe(303);
  });

  test('works once', async () => {
    const link = await linkFor(await world.person());
    await world.visitor.post(link);

    const answers = [await world.visitor.post(link), await world.visitor.get(link)];

    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(answers.map((answer) => cookieLine(answer))).toEqual([undefined, undefined]);
    expect(answers[0]!.text).toContain('href="/sign-in"');
  });

  test('works once even when it is used twice at the same moment', async () => {
    const link = await linkFor(await world.person());

    const answers = await Promise.all([1, 2, 3, 4].map(() => world.visitor.post(link)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 410, 410, 410]);
  });

  test('works for a quarter of an hour, or as long as it was made for', async () => {
    const person = await world.person();
    const [mailed, printed] = [await linkFor(person), await linkFor(person, 24 * 60)];
    const before = world.clock.now();

    world.clock.set(new Date(before.getTime() + 15 * 60_000));
    const [late, inTime] = [await world.visitor.post(mailed), await world.visitor.post(printed)];
    world.clock.set(before);

    expect([late.status, inTime.status]).toEqual([410, 303]);
  });

  test('answers a secret that never was like one that was used', async () => {
    const link = await linkFor(await world.person());
    await world.visitor.post(link);

    const secrets = [link.split('/').at(-1)!, 'x'.repeat(43)];

    const answers = await Promise.all(secrets.map((secret) => world.visitor.get(`/sign-in/${secret}`)));
    const [used, never] = answers.map((answer, index) => masked(answer).replaceAll(secrets[index]!, 'secret'));

    expect(never).toBe(used);
    expect(used).toContain('This link no longer works');
  });

  test('sets no password, and a link for a password does not sign in', async () => {
    const person = await world.person();
    const link = await linkFor(person);
    const other = await world.get(LinksService).make(Actor.portal, person, 'password');
    const secret = other.split('/').at(-1);

    expect((await world.visitor.get(link.replace('/sign-in/', '/password/'))).status).toBe(410);
    expect((await world.visitor.post(`/sign-in/${secret}`)).status).toBe(410);
  });

  test('is kept as a hash alone', async () => {
    const link = await linkFor(await world.person());
    const secret = link.split('/').at(-1)!;
    const { manager } = world.get(Database);

    expect(JSON.stringify(await manager.find(SignInLink))).not.toContain(secret);
    expect(secret).toMatch(/^[\w-]{43}$/);
  });
});

describe('asking for a link by e-mail', () => {
  const wish = (email: string, rest: Record<string, string> = {}) => ({ email, password: '', link: '1', ...rest });

  test('sends a letter whose link signs in and leads on', async () => {
    const person = await world.person();

    await world.visitor.post('/sign-in', wish(person.email!, { next: '/groups?a=1' }));
    const [letter] = await lettersTo(world, person);
    const page = await world.visitor.get(pathIn(letter));
    const used = await world.visitor.post(pathIn(letter).split('?')[0]!, { next: '/groups?a=1' });

    expect(letter!.body).toContain(`${originOf(world.config)}/sign-in/`);
    expect(page.text).toContain('name="next" value="/groups?a=1"');
    expect(used.headers.location).toBe('/groups?a=1');
  });

  test('writes in the language that the person chose, else in that of the page', async () => {
    const [chosen, open] = [await world.person(), await world.person()];
    await world.get(ProfilesService).choose(await world.actor(chosen), 'fr', null);

    await world.visitor.post('/sign-in?lang=es', wish(chosen.email!));
    await world.visitor.post('/sign-in?lang=es', wish(open.email!));

    expect((await lettersTo(world, chosen)).map(({ language }) => language)).toEqual(['fr']);
    expect((await lettersTo(world, open)).map(({ language }) => language)).toEqual(['es']);
  });

  test.each([
    ['/sign-in', wish],
    ['/password/forgotten', (email: string) => ({ email })],
  ])('%s answers an unknown person in the same bytes and time as a known one', async (path, fields) => {
    const person = await world.person();
    const timed = async (email: string) => {
      const began = performance.now();
      const answer = await world.visitor.post(path, fields(email));
      return { answer, took: performance.now() - began };
    };

    const [known, unknown] = [await timed(person.email!), await timed('nobody@plenary.example')];

    expect([known.answer.status, unknown.answer.status]).toEqual([200, 200]);
    expect(unknown.answer.text).toBe(known.answer.text);
    expect(Math.min(known.took, unknown.took)).toBeGreaterThan(290);
    expect(await lettersTo(world, person)).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  async function passwordLink(person: Person): Promise<string> {
    await world.visitor.post('/password/forgotten', { email: person.email! });
    return pathIn((await lettersTo(world, person))[0]);
  }

  test('is replaced through a link, which signs in and ends everything else', async () => {
    const person = await personWithPassword(world);
    const before = await world.signedIn(person);
    const other = await linkFor(person);
    const link = await passwordLink(person);

    const shown = await world.visitor.get(link);
    const set = await world.visitor.post(link, { password: 'seven bridges of stone' });

    expect(shown.status).toBe(200);
    expect([set.status, set.headers.location]).toEqual([303, '/account?done=password']);
    expect((await browserAfter(world, set).get('/account')).status).toBe(200);
    expect((await before.get('/account')).status).toBe(401);
    expect((await world.visitor.get(other)).status).toBe(410);
    expect((await world.visitor.post(link, { password: 'another one altogether' })).status).toBe(410);
    expect((await world.visitor.post('/sign-in', signingIn(person))).status).toBe(422);
  });

  test('tells the person by a letter, without a link', async () => {
    const person = await personWithPassword(world);

    await world.visitor.post(await passwordLink(person), { password: 'seven bridges of stone' });
    const [letter] = await lettersTo(world, person);

    expect(letter!.subject).toBe('Your password for Plenary was set');
    expect(letter!.body).not.toContain('http');
  });

  test('does not use the link up while the answer is wrong', async () => {
    const person = await world.person();
    const link = await passwordLink(person);

    const short = await world.visitor.post(link, { password: 'eleven char' });
    const right = await world.visitor.post(link, { password: 'twelve chars' });

    expect(short.status).toBe(422);
    expect(short.text).toContain('at least 12 characters');
    expect(right.status).toBe(303);
  });

  test('leaves no secret in the journal', async () => {
    const person = await world.person();
    const link = await passwordLink(person);
    await world.visitor.post(link, { password });

    const lines = JSON.stringify(await world.get(Journal).about(`account/${person.email}`));

    expect(lines).toContain('account.setPassword');
    expect(lines).not.toContain(password);
    expect(lines).not.toContain(link.split('/').at(-1));
    expect(await world.get(PasswordsService).isSet(person)).toBe(true);
  });
});
