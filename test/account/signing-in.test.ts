import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPath } from '../../src/account/own-path.js';
import { SignInsService } from '../../src/account/sign-ins.service.js';
import { Journal } from '../../src/foundation/journal.js';
import { World } from '../builders/world.js';
import {
  browserAfter,
  browserWith,
  cookieLine,
  cookieValue,
  masked,
  password,
  personWithPassword,
  signingIn,
} from './browsing.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

describe('signing in with a password', () => {
  test('opens the account', async () => {
    const person = await personWithPassword(world);

    const answer = await world.visitor.post('/sign-in', signingIn(person));
    const account = await browserAfter(world, answer).get('/account');

    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(account.status).toBe(200);
    expect(account.text).toContain(person.email);
  });

  test('knows the address in any spelling', async () => {
    const person = await personWithPassword(world);

    const answer = await world.visitor.post('/sign-in', { email: ` ${person.email!.toUpperCase()} `, password });

    expect(answer.status).toBe(303);
  });

  test('knows a password however a machine composes its letters', async () => {
    const person = await personWithPassword(world);
    const me = await world.signedIn(person);
    await me.post('/account/password', { current: password, password: 'cafés à Zürich'.normalize('NFC') });

    const answer = await world.visitor.post('/sign-in', {
      email: person.email!,
      password: 'cafés à Zürich'.normalize('NFD'),
    });

    expect(answer.status).toBe(303);
  });

  test('gives the browser a cookie that scripts and other sites cannot use', async () => {
    const person = await personWithPassword(world);

    const usual = cookieLine(await world.visitor.post('/sign-in', signingIn(person)));
    const kept = cookieLine(await world.visitor.post('/sign-in', signingIn(person, { keep: '1' })));

    expect(usual).toMatch(/^plenary=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(kept).toMatch(/^plenary=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('always begins under a new secret, and ends what the browser had before', async () => {
    const [victim, attacker] = [await personWithPassword(world), await personWithPassword(world)];
    const planted = cookieValue(await world.visitor.post('/sign-in', signingIn(attacker)));

    const answer = await browserWith(world, planted).post('/sign-in', signingIn(victim));

    expect(answer.status).toBe(303);
    expect(cookieValue(answer)).not.toBe(planted);
    expect((await browserWith(world, planted).get('/account')).status).toBe(401);
  });

  test('does not take up a secret that somebody made up', async () => {
    const person = await personWithPassword(world);
    const madeUp = 'a'.repeat(43);

    const answer = await world.visitor
      .post('/sign-in', signingIn(person))
      .set('Cookie', ['visit=a-visit-of-a-test', `plenary=${madeUp}`]);

    expect(answer.status).toBe(303);
    expect(cookieValue(answer)).not.toBe(madeUp);
    expect((await browserWith(world, madeUp).get('/account')).status).toBe(401);
  });

  test('is noted in the journal without any secret', async () => {
    const person = await personWithPassword(world);

    const secret = cookieValue(await world.visitor.post('/sign-in', signingIn(person)));
    const lines = await world.get(Journal).about(`account/${person.email}`);

    expect(lines.at(-1)).toMatchObject({ verb: 'account.signIn', personId: person.id, details: { by: 'password' } });
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(JSON.stringify(lines)).not.toContain(password);
  });
});

describe('what does not sign in', () => {
  test('answers an unknown person in the same bytes as a known one', async () => {
    const [known, unset] = [await personWithPassword(world), await world.person()];
    const addresses = [known.email!, unset.email!, 'nobody-at-all@plenary.example'];

    const answers = await Promise.all(
      addresses.map((email) => world.visitor.post('/sign-in', { email, password: 'not the right one' })),
    );

    const pages = answers.map((answer, index) => masked(answer).replaceAll(addresses[index]!, 'address'));
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('The e-mail address or the password is not right.');
    expect(answers.map((answer) => cookieLine(answer))).toEqual([undefined, undefined, undefined]);
  });

  test('keeps what was typed, but never the password', async () => {
    const answer = await world.visitor.post('/sign-in', {
      email: 'france@plenary.example',
      password: 'not the right one',
      keep: '1',
      next: '/groups',
    });

    expect(answer.text).toContain('value="france@plenary.example"');
    expect(answer.text).toContain('name="next" value="/groups"');
    expect(answer.text).toMatch(/name="keep"[^>]* checked/);
    expect(answer.text).not.toContain('not the right one');
  });

  test.each([
    [{ email: '', password }],
    [{ email: 'not an address', password }],
    [{ email: 'a@plenary.example', password: '' }],
    [{ email: ['a@plenary.example', 'b@plenary.example'], password }],
    [{ email: 'a@plenary.example', password: [password, password] }],
  ])('%j is sent back', async (fields) => {
    expect((await world.visitor.post('/sign-in', fields)).status).toBe(422);
  });
});

describe('where signing in leads', () => {
  const ownPaths = [
    '/',
    '/groups',
    '/documents?q=WG-WSIS&page=2',
    '/meetings/wg-wsis-12#agenda',
    '/a/%2F%2Fb',
    '/%5Cevil.example',
    '/sign-ins',
  ];
  const elsewhere = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    'http://evil.example',
    'https:evil.example',
    'https:/evil.example',
    'javascript:alert(1)',
    'data:text/html,hello',
    'evil.example',
    '@evil.example',
    '.evil.example',
    ' /groups',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\nSet-Cookie: plenary=planted',
    '/\u0000/evil.example',
    '/\u0085/evil.example',
    '/ /evil.example',
    '/\u00a0/evil.example',
    '/\u2028/evil.example',
    '/sign-in',
    '/Sign-In/secret',
    '/sign-in?next=/groups',
    '/password/secret',
    '',
    `/${'a'.repeat(3000)}`,
  ];

  test.each(ownPaths)('%j is a page of the portal', (path) => {
    expect(ownPath(path)).toBe(path);
    expect(new URL(path, 'http://portal').origin).toBe('http://portal');
  });

  test.each(elsewhere)('%j is not, and leads to the front page', (path) => {
    expect(ownPath(path)).toBe('/');
  });

  test.each([[undefined], [null], [['/groups']], [{ a: 1 }]])('%j is not a path', (value) => {
    expect(ownPath(value)).toBe('/');
  });

  test('goes there, and nowhere else', async () => {
    const person = await personWithPassword(world);
    const to = async (next: string) => {
      const answer = await world.visitor.post('/sign-in', signingIn(person, { next }));
      return answer.headers.location as unknown;
    };

    expect(await to('/groups?a=1')).toBe('/groups?a=1');
    expect(await to('//evil.example')).toBe('/');
  });

  test('goes on at once for whoever is signed in', async () => {
    const me = await world.signedIn(await world.person());

    const [onward, away] = [await me.get('/sign-in?next=/groups'), await me.get('/sign-in?next=//evil.example')];

    expect([onward.status, onward.headers.location]).toEqual([303, '/groups']);
    expect(away.headers.location).toBe('/');
  });
});

describe('a sign-in ends', () => {
  test('when the person signs out', async () => {
    const person = await personWithPassword(world);
    const me = browserAfter(world, await world.visitor.post('/sign-in', signingIn(person)));

    const answer = await me.post('/sign-out');

    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(cookieLine(answer)).toMatch(/^plenary=; Max-Age=0; Path=\//);
    expect((await me.get('/account')).status).toBe(401);
    expect(await world.get(SignInsService).list(person)).toEqual([]);
  });

  test.each([
    ['', 7.9, 7.9, 200],
    ['', 8, 8, 401],
    ['', 12, 4.1, 401],
    ['1', 20 * 24, 20 * 24, 200],
    ['1', 30 * 24, 24, 401],
  ])('keep “%s”: %f hours after it began, %f after it was last seen: %i', async (keep, hours, idle, status) => {
    const began = new Date('2026-03-02T10:00:00Z').getTime();
    const at = (after: number) => world.clock.set(new Date(began + after * 3_600_000));
    at(0);
    const person = await personWithPassword(world);
    const me = browserAfter(world, await world.visitor.post('/sign-in', signingIn(person, { keep })));
    if (idle < hours) {
      for (let after = 6; after < hours - idle; after += 6) {
        at(after);
        await me.get('/account');
      }
      at(hours - idle);
      await me.get('/account');
    }

    at(hours);
    const answer = await me.get('/account');
    at(0);

    expect(answer.status).toBe(status);
  });
});

test('over https the cookie is bound to the host', async () => {
  const secure = await World.open({ publicUrl: 'https://meetings.example.org' });
  const person = await personWithPassword(secure);

  const answer = await secure.visitor.post('/sign-in', signingIn(person)).set('Host', 'meetings.example.org');
  await secure.close();

  expect(cookieLine(answer, '__Host-plenary')).toMatch(
    /^__Host-plenary=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});
