import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../builders/world.js';
import { cookieLine, personWithPassword, signingIn } from './browsing.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

describe.each([
  '/sign-in',
  '/sign-in/secret',
  '/sign-out',
  '/password/forgotten',
  '/password/secret',
  '/account',
  '/account/password',
  '/account/sign-ins/1/ending',
  '/account/tokens',
  '/account/tokens/1/ending',
])('%s', (path) => {
  test('takes no form without the right token', async () => {
    const me = await world.signedIn(await world.person());
    const wrong = ['', 'wrong', world.visitor.formToken, (await world.signedIn(await world.person())).formToken];

    for (const formToken of wrong) {
      const answer = await me.post(path).send({ formToken });
      expect(answer.status).toBe(403);
    }
  });

  test('takes no form from another site', async () => {
    const me = await world.signedIn(await world.person());

    const answers = await Promise.all([
      me.post(path).set('Sec-Fetch-Site', 'cross-site'),
      me.post(path).set('Sec-Fetch-Site', 'same-site'),
      me.post(path).set('Origin', 'https://evil.example'),
      me.post(path).set('Origin', 'null'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });
});

test('nobody is signed in from another site', async () => {
  const person = await personWithPassword(world);

  const answer = await world.visitor.post('/sign-in', signingIn(person)).set('Sec-Fetch-Site', 'cross-site');

  expect(answer.status).toBe(403);
  expect(cookieLine(answer)).toBeUndefined();
});
