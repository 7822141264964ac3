import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccountRequest } from '../../src/account/requests/account-request.entity.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Letter } from '../../src/foundation/mail/letter.entity.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Group } from '../../src/groups/group.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import { FocalPointsService } from '../../src/people/focal-points.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { browserAfter, masked, pathIn } from './browsing.js';

let world: World;
let point: Person;
let focalPoint: Visitor;
let open: Group;
let closed: Group;
let n = 0;
let email: string;

beforeAll(async () => {
  world = await World.open();
  await world.person({ isAdmin: true, email: 'admin@plenary.example' });
  const france = await world.organization({ code: 'FR', name: 'France' });
  point = await world.person({ organization: france, email: 'point@plenary.example' });
  await world.get(FocalPointsService).name(Actor.portal, france, { email: point.email! });
  focalPoint = await world.signedIn(point);
  open = await world.group();
  closed = await world.group({ openTo: ['sector-member'] });
});
afterAll(() => world.close());
beforeEach(() => {
  n += 1;
  email = `asker-${n}@plenary.example`;
});

function wish(more: Record<string, string | string[]> = {}) {
  return { name: 'Zoe Asker', email, organization: 'France', groups: [open.slug, closed.slug], why: 'To take part.', ...more };
}

async function letters(to: string): Promise<Letter[]> {
  return (await world.get(PostOffice).letters()).filter((letter) => letter.to === to);
}

/** Asks, and confirms by the letter's link. Answers with the path of the request. */
async function request(): Promise<string> {
  await world.visitor.post('/account/request', wish()).expect(200);
  const [letter] = await letters(email);
  await world.visitor.post(pathIn(letter)).expect(200);
  return pathIn((await letters(point.email!))[0]);
}

describe('asking for an account', () => {
  test('says the same whether the address is known or not, and writes to either', async () => {
    const unknown = await world.visitor.post('/account/request', wish());
    const known = await world.visitor.post('/account/request', wish({ email: point.email! }));

    expect(unknown.status).toBe(200);
    expect(masked(known)).toBe(masked(unknown));
    expect((await letters(email))[0]?.body).toContain('/account/request/');
    expect((await letters(point.email!))[0]?.body).toContain('You have one already');
  });

  test('reaches nobody before the address has answered', async () => {
    const before = (await letters(point.email!)).length;
    await world.visitor.post('/account/request', wish());

    expect((await letters(point.email!)).length).toBe(before);
    expect((await focalPoint.get('/account/requests')).text).not.toContain(email);
  });

  test('is confirmed by a button, once, within a day', async () => {
    await world.visitor.post('/account/request', wish());
    const path = pathIn((await letters(email))[0]);

    expect((await world.visitor.get(path)).text).toContain('Confirm the request');
    expect((await world.visitor.get(path)).status).toBe(200);
    expect((await world.visitor.post(path)).status).toBe(200);
    expect((await world.visitor.post(path)).status).toBe(410);
    expect((await letters(point.email!))[0]?.subject).toContain('France');
    expect((await letters('admin@plenary.example'))[0]?.body).toContain(email);

    await world.visitor.post('/account/request', wish({ email: `late-${email}` }));
    const late = pathIn((await letters(`late-${email}`))[0]);
    const now = world.clock.now();
    world.clock.set(new Date(now.getTime() + 25 * 3600_000));
    expect((await world.visitor.post(late)).status).toBe(410);
    world.clock.set(now);
  });

  test('with wrong answers loses nothing', async () => {
    const answer = await world.visitor.post('/account/request', wish({ email: 'x', organization: 'Atlantis', why: '' }));

    expect(answer.status).toBe(422);
    const complaints = [...answer.text.matchAll(/<li><a href="#f-(\w+)">/g)].map(([, field]) => field);
    expect(complaints.toSorted()).toEqual(['email', 'why']);
    expect(answer.text).toContain('value="Atlantis"');
    expect(answer.text).toMatch(new RegExp(`value="${open.slug}" checked`));
    expect((await world.visitor.post('/account/request', wish({ organization: 'Atlantis' }))).text).toContain('No entity is called “Atlantis”');
  });

  test('many times writes a few letters and no more', async () => {
    for (let time = 0; time < 7; time += 1) await world.visitor.post('/account/request', wish()).expect(200);

    expect((await letters(email)).length).toBe(5);
  });

  test('anew replaces what waits', async () => {
    const first = await request();
    const second = await request();

    expect((await focalPoint.get('/account/requests')).text).not.toContain(first);
    expect((await focalPoint.get('/account/requests')).text).toContain(second);
    expect((await focalPoint.post(`${first}/approval`)).status).toBe(409);
  });
});

describe('the focal point', () => {
  test('approves: person, seats, a letter with a link, and why a seat was not given', async () => {
    const path = await request();
    expect((await focalPoint.get(path)).text).toContain('To take part.');

    const approved = await focalPoint.post(`${path}/approval`);

    expect([approved.status, approved.headers.location], approved.text).toEqual([303, '/account/requests?done=approved']);
    const person = (await world.get(PeopleService).byEmail(email))!;
    const seats = await world.get(SeatsService).of(person);
    expect(seats.map(({ group, role, organization }) => [group.slug, role, organization?.code])).toEqual([[open.slug, 'delegate', 'FR']]);
    const [letter] = await letters(email);
    expect(letter?.body).toContain(`${closed.label} is not open to entities such as FR.`);
    const browser = browserAfter(world, await world.visitor.post(pathIn(letter)));
    expect((await browser.get('/account')).text).toContain('Zoe Asker');
    const lines = await world.get(Journal).about(`account-request/${path.split('/').pop()}`);
    expect(lines.map(({ verb }) => verb)).toEqual(['account.request', 'account.confirmRequest', 'account.approveRequest']);
  });

  test('declines with a reason, which the person is told', async () => {
    const path = await request();

    expect((await focalPoint.post(`${path}/declining`, { reason: '' })).status).toBe(422);
    await focalPoint.post(`${path}/declining`, { reason: 'You work for somebody else.' });

    expect((await letters(email))[0]?.body).toContain('You work for somebody else.');
    expect(await world.get(PeopleService).byEmail(email)).toBeNull();
    expect((await focalPoint.get(path)).text).toContain('has decided about this request already');
    expect((await focalPoint.post(`${path}/approval`)).status).toBe(409);
  });

  test('decides by program as well', async () => {
    const program = await Program.of(world, point);
    const [one, other] = [(await request()).split('/').pop()!, ''];
    email = `other-${email}`;
    const another = (await request()).split('/').pop()! + other;

    const list = (await program.get('account/requests')).body as { items: { handle: string; groups: string[] }[] };
    expect(list.items.map(({ handle }) => handle)).toEqual(expect.arrayContaining([one, another]));
    expect((await program.get(`account/requests/${one}`)).body).toMatchObject({ organization: 'FR', state: 'waiting' });
    expect((await program.post(`account/requests/${one}/approval`)).body).toMatchObject({ state: 'approved', decidedBy: point.name });
    expect((await program.post(`account/requests/${another}/declining`, { reason: 'No.' })).body).toMatchObject({ answer: 'No.' });
    expect((await program.post(`account/requests/${another}/approval`)).status).toBe(409);
  });

  test('of another entity neither sees nor decides', async () => {
    const path = await request();
    const egypt = await world.organization();
    const other = await world.person({ organization: egypt });
    await world.get(FocalPointsService).name(Actor.portal, egypt, { email: other.email! });
    const stranger = await world.signedIn(other);

    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.post(`${path}/approval`)).status).toBe(404);
    expect((await stranger.get('/account/requests')).text).not.toContain(email);
    expect((await world.signedIn(await world.person()).then((nobody) => nobody.get('/account/requests'))).status).toBe(403);
  });
});

test('what nobody confirmed is forgotten', async () => {
  await world.visitor.post('/account/request', wish());
  world.clock.set(new Date(world.clock.now().getTime() + 25 * 3600_000));
  await world.visitor.post('/account/request', wish({ email: `next-${email}` }));

  expect(await world.get(Database).manager.findBy(AccountRequest, { email })).toEqual([]);
});
