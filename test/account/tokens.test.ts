import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Token } from '../../src/account/token.entity.js';
import { type NewToken, TokensService } from '../../src/account/tokens.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Person } from '../../src/people/person.entity.js';
import { World } from '../builders/world.js';

let world: World;

/** An address of the API that takes something in. */
const address = '/api/v1/meetings/none/contributions';

beforeAll(async () => {
  world = await World.open();
});

afterAll(() => world.close());

function make(person: Person, the: Partial<NewToken> = {}): Promise<string> {
  return world.get(TokensService).make(Actor.portal, person, { name: 'a program', scope: 'write', ...the });
}

function bearing(token: string) {
  return { Authorization: `Bearer ${token}` };
}

describe('a token', () => {
  test('is shown once, on the page where it is made', async () => {
    const person = await world.person();
    const me = await world.signedIn(person);

    const made = await me.post('/account/tokens', { name: 'Copying at home', scope: 'read', days: '30' });
    const token = /plenary_[\w-]{43}/.exec(made.text)?.[0] ?? '';
    const later = await me.get('/account');

    expect(made.status).toBe(200);
    expect(token).not.toBe('');
    expect(later.text).toContain('Copying at home');
    expect(later.text).not.toContain(token);
    expect(JSON.stringify(await world.get(Database).manager.find(Token))).not.toContain(token);
    expect(JSON.stringify(await world.get(Journal).about(`account/${person.email}`))).not.toContain(token);
  });

  test('lets a program act for its person', async () => {
    const token = await make(await world.person());

    const without = await world.visitor.post(address);
    const bearer = await world.visitor.post(address).set(bearing(token));

    expect(without.status).toBe(401);
    expect([401, 403]).not.toContain(bearer.status);
  });

  test('that may only read changes nothing', async () => {
    const token = await make(await world.person(), { scope: 'read' });

    const answer = await world.visitor.post(address).set(bearing(token));

    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ type: 'urn:plenary:problem:account.readOnlyToken' });
  });

  test('opens no page', async () => {
    const token = await make(await world.person());

    const paths = ['/account', '/Account'];
    const pages = await Promise.all(paths.map((path) => world.visitor.get(path).set(bearing(token))));
    const form = await world.visitor.post('/account', { language: 'fr' }).set(bearing(token));

    expect(pages.map(({ status }) => status)).toEqual([401, 401]);
    expect(form.status).toBe(401);
  });

  test('does not stand in for a form’s own token', async () => {
    const token = await make(await world.person());

    const answer = await world.visitor.post('/sign-out').set(bearing(token)).send({ formToken: 'wrong' });

    expect(answer.status).toBe(403);
  });

  test.each(['plenary_unknown', 'anything', 'plenary_'])('%s is not known', async (token) => {
    const answer = await world.visitor.post(address).set(bearing(token));

    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.body).toMatchObject({ type: 'urn:plenary:problem:account.unknownToken' });
  });

  test('expires', async () => {
    const token = await make(await world.person(), { days: 30 });
    const before = world.clock.now();

    world.clock.set(new Date(before.getTime() + 30 * 24 * 3_600_000));
    const answer = await world.visitor.post(address).set(bearing(token));
    world.clock.set(before);

    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ type: 'urn:plenary:problem:account.expiredToken' });
  });

  test('opens nothing once it is ended', async () => {
    const person = await world.person();
    const token = await make(person);
    const [{ id } = { id: 0 }] = await world.get(TokensService).list(person);
    const me = await world.signedIn(person);

    const ended = await me.post(`/account/tokens/${id}/ending`);
    const answer = await world.visitor.post(address).set(bearing(token));

    expect(ended.headers.location).toBe('/account?done=token');
    expect(answer.status).toBe(401);
  });

  test('of somebody else cannot be ended', async () => {
    const person = await world.person();
    await make(person);
    const [{ id } = { id: 0 }] = await world.get(TokensService).list(person);
    const other = await world.signedIn(await world.person());

    expect((await other.post(`/account/tokens/${id}/ending`)).status).toBe(404);
    expect(await world.get(TokensService).list(person)).toHaveLength(1);
  });

  test.each([
    [{ name: '', scope: 'read', days: '30' }],
    [{ name: 'One', scope: 'everything', days: '30' }],
    [{ name: 'One', scope: 'read', days: '366' }],
    [{ name: 'One', scope: 'read', days: '0' }],
    [{ name: 'One', scope: 'read', days: '1.5' }],
    [{ name: 'One', scope: 'read', days: 'many' }],
    [{ name: 'One\u0000', scope: 'read', days: '30' }],
  ])('is not made from %j', async (fields) => {
    const person = await world.person();
    const me = await world.signedIn(person);

    expect((await me.post('/account/tokens', fields)).status).toBe(422);
    expect(await world.get(TokensService).list(person)).toEqual([]);
  });

  test('cannot be made for somebody else', async () => {
    const [person, other] = [await world.person(), await world.person({ isAdmin: true })];
    const tokens = world.get(TokensService);
    const actor = await world.actor(other);

    expect(() => tokens.make(actor, person, { name: 'One', scope: 'read' })).toThrow('foundation.forbidden');
  });
});
