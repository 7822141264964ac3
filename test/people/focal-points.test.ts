import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EndingsService } from '../../src/account/holders/endings.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Journal } from '../../src/foundation/journal.js';
import { FocalPointsService } from '../../src/people/focal-points.service.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let admin: Visitor;
let france: Organization;
let first: Person;
let browser: Visitor;

beforeAll(async () => {
  world = await World.open();
  admin = await world.signedIn(await world.person({ isAdmin: true }));
  france = await world.organization({ code: 'FR', name: 'France' });
  first = await world.person({ organization: france, name: 'First' });
  browser = await world.signedIn(first);
});
afterAll(() => world.close());

const address = '/organizations/FR/focal-points';

async function names(): Promise<string[]> {
  return (await world.get(FocalPointsService).current(france)).map(({ person }) => person.name);
}

describe('a focal point', () => {
  test('is first named by an administrator, and sees the people of her entity from then on', async () => {
    expect((await browser.get(address)).status).toBe(403);
    expect((await browser.get('/organizations/FR')).text).not.toContain(first.email);

    const named = await admin.post(address, { email: first.email! });

    expect([named.status, named.headers.location], named.text).toEqual([303, '/organizations/FR']);
    expect((await browser.get('/organizations/FR')).text).toContain(first.email);
    expect((await world.get(Journal).about(first.email!)).at(-1)).toMatchObject({ verb: 'people.nameFocalPoint', onBehalfOf: 'FR' });
  });

  test('names others of her entity, and enters whoever has no account', async () => {
    await browser.post(address, { email: 'second@plenary.example', name: 'Second' });

    expect(await names()).toEqual(['First', 'Second']);
    expect((await world.get(PeopleService).byEmail('second@plenary.example'))?.organization?.code).toBe('FR');
  });

  test('has no say about another entity and its people', async () => {
    const egypt = await world.organization({ code: 'EG', name: 'Egypt' });
    const stranger = await world.person({ organization: egypt });

    expect((await browser.post('/organizations/EG/focal-points', { email: first.email! })).status).toBe(403);
    expect((await browser.get(`/people/${stranger.handle}`)).status).toBe(404);
    expect((await browser.get('/people')).status).toBe(403);
    const refused = await browser.post(address, { email: stranger.email! });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('entered for another entity');
  });

  test.each([
    ['a person who is one already', () => ({ email: first.email! }), 'is a focal point of this entity already'],
    ['somebody new without a name', () => ({ email: 'new@plenary.example' }), 'write the name'],
    ['an end before the beginning', () => ({ email: 'n@plenary.example', name: 'N', from: '2026-05-02', until: '2026-05-01' }), 'cannot be before'],
  ])('is not %s', async (_what, said, complaint) => {
    const answer = await browser.post(address, said());

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
  });

  test('ends another, by program too, and does not come back by being ended twice', async () => {
    const program = await Program.of(world, first);
    const named = await program.post('organizations/FR/focal-points', { email: 'third@plenary.example', name: 'Third' });
    const { handle } = (named.body as { person: { handle: string } }).person;
    expect((await program.get('organizations/FR/focal-points')).body).toMatchObject({ total: 3 });

    const ended = await program.post(`organizations/FR/focal-points/${handle}/ending`);

    expect(ended.body).toMatchObject({ total: 2 });
    expect((await program.post(`organizations/FR/focal-points/${handle}/ending`)).status).toBe(404);
    expect(await names()).toEqual(['First', 'Second']);
  });

  test('is none any more when her account ends or her last day is over', async () => {
    const second = (await world.get(PeopleService).byEmail('second@plenary.example'))!;
    await world.get(EndingsService).end(Actor.portal, second.handle);
    expect(await names()).toEqual(['First']);

    await browser.post(`${address}/${first.handle}/ending`);
    expect(await names()).toEqual([]);
    expect((await browser.get(address)).status).toBe(403);
  });
});
