import { afterAll, beforeAll, expect, test } from 'vitest';
import { Treatment } from '../../src/documents/treatments/treatment.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let secretariat: Person;
let secretary: Visitor;
let address: string;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group();
  const meeting = await world.meeting({ group, number: 1 });
  secretariat = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(secretariat);
  const delegate = await world.signedIn(await world.seat(group));
  const form = `/meetings/${meeting.slug}/contributions`;
  const page = await delegate.get(`${form}/new`);
  const key = /name="key" value="([^"]+)"/.exec(page.text)![1]!;
  const answers = { key, act: 'submit', title: 'One', language: 'en', purpose: 'discussion' };
  const sent = await delegate.send(form, answers, [textFile('one.txt', 'One.')]);
  const receipt = await delegate.get(sent.headers.location!);
  address = /\/documents\/[\w-]+/.exec(receipt.text)![0];
});
afterAll(() => world.close());

const count = () => world.get(Database).manager.count(Treatment);
const treat = (remark: string) => secretary.post(`${address}/treatments`, { outcome: 'noted', remark });

test('two clicks on one button do one deed, and both lead to it', async () => {
  const before = await count();
  const answers = await Promise.all([treat('Two clicks.'), treat('Two clicks.')]);
  expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([[303, address], [303, address]]);
  expect(await count()).toBe(before + 1);
});

test('what was changed in between, or is another form, is another deed', async () => {
  const before = await count();
  for (const remark of ['First.', 'Second.', 'First.']) await treat(remark);
  expect(await count()).toBe(before + 3);
});

test('the same words a minute later are meant anew', async () => {
  const before = await count();
  await treat('Later.');
  world.clock.pass(60);
  await treat('Later.');
  expect(await count()).toBe(before + 2);
});

test('a form that was refused is looked at again', async () => {
  const wrong = () => secretary.post(`${address}/treatments`, { outcome: 'eaten' });
  expect([(await wrong()).status, (await wrong()).status]).toEqual([422, 422]);
});

test('a form that may bring files, and brings none, is answered at once', async () => {
  const began = performance.now();
  expect((await secretary.post(`${address}/variants`, { kind: 'corrigendum', of: 'rev0' })).status).toBe(422);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('files that are sent twice are taken once', async () => {
  const send = () => secretary.send(`${address}/variants`, { kind: 'addendum', of: 'rev0', language: 'en' }, [textFile('more.txt', 'More of it.')]);
  const [first, second] = await Promise.all([send(), send()]);
  expect([first.status, first.headers.location]).toEqual([303, `${address}/add1`]);
  expect([second.status, second.headers.location]).toEqual([303, `${address}/add1`]);
});

test('of many that come at once as the first of a browser, one is the deed', async () => {
  const visitors = await Promise.all(Array.from({ length: 5 }, () => world.signedIn(secretariat)));
  const before = await count();
  await Promise.all(visitors.map(async (visitor, index) => {
    const form = { outcome: 'noted', remark: `Browser ${index}.` };
    await visitor.get(address);
    await Promise.all(Array.from({ length: 4 }, () => visitor.post(`${address}/treatments`, form)));
  }));
  expect(await count()).toBe(before + visitors.length);
});
