import { afterEach, beforeEach, expect, test } from 'vitest';
import { LinksService } from '../../src/account/links.service.js';
import { networkOf } from '../../src/web/network.js';
import { originOf } from '../../src/config.js';
import { Actor } from '../../src/foundation/actor.js';
import { World } from '../builders/world.js';
import { lettersTo, password, personWithPassword, signingIn } from './browsing.js';

let world: World;

beforeEach(async () => {
  world = await World.open({ trustProxy: 1 });
});

afterEach(() => world.close());

/** Tries to sign in, from a network of one's own choice. */
function attempt(email: string, typed: string, from = '192.0.2.1') {
  return world.visitor.post('/sign-in', { email, password: typed }).set('X-Forwarded-For', from);
}

test('ten failures close an account for a while, whether it exists or not', async () => {
  const person = await personWithPassword(world);
  const statuses: number[][] = [];
  for (const [index, email] of [person.email!, 'nobody@plenary.example'].entries()) {
    const tries = Array.from({ length: 11 }, (_one, n) => () => attempt(email, 'wrong', `192.0.2.${index * 20 + n}`));
    const answers = [];
    for (const one of tries) answers.push((await one()).status);
    statuses.push(answers);
  }

  const right = await attempt(person.email!, password);

  const expected = [...Array<number>(10).fill(422), 429];
  expect(statuses).toEqual([expected, expected]);
  expect(right.status).toBe(429);
  expect(right.headers['retry-after']).toMatch(/^\d+$/);
});

test('tries at the same moment gain nothing', async () => {
  const person = await personWithPassword(world);

  const answers = await Promise.all(
    Array.from({ length: 14 }, (_one, n) => attempt(person.email!, 'wrong', `192.0.2.${n}`)),
  );

  expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
});

test('a link still opens an account whose password is being guessed', async () => {
  const person = await personWithPassword(world);
  await Promise.all(Array.from({ length: 11 }, () => attempt(person.email!, 'wrong')));
  const link = await world.get(LinksService).make(Actor.portal, person, 'sign-in');

  const answer = await world.visitor.post(link.slice(originOf(world.config).length));

  expect(answer.status).toBe(303);
});

test('thirty failures close a network, and it alone', async () => {
  const person = await personWithPassword(world);
  await Promise.all(Array.from({ length: 30 }, (_one, n) => attempt(`guess-${n}@plenary.example`, 'wrong')));

  const same = await attempt(person.email!, password);
  const other = await attempt(person.email!, password, '198.51.100.7');

  expect([same.status, other.status]).toEqual([429, 303]);
});

test('success does not count', async () => {
  const person = await personWithPassword(world);

  const answers: number[] = [];
  for (let n = 0; n < 35; n += 1) answers.push((await world.visitor.post('/sign-in', signingIn(person))).status);

  expect(new Set(answers)).toEqual(new Set([303]));
});

test('the present password cannot be guessed on the page of the account either', async () => {
  const person = await personWithPassword(world);
  const me = await world.signedIn(person);

  const answers: number[] = [];
  for (let n = 0; n < 11; n += 1) {
    answers.push((await me.post('/account/password', { current: 'wrong', password: 'twelve chars' })).status);
  }

  expect(answers).toEqual([...Array<number>(10).fill(422), 429]);
});

test('an address gets five letters at most, and nobody is told', async () => {
  const person = await world.person();

  const answers = await Promise.all(
    Array.from({ length: 7 }, () => world.visitor.post('/password/forgotten', { email: person.email! })),
  );

  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(await lettersTo(world, person)).toHaveLength(5);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  [undefined, 'unknown'],
])('%s comes from the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
