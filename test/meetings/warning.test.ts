import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { DeadlinesService } from '../../src/documents/deadlines/deadlines.service.js';
import { DeadlinePoliciesService } from '../../src/groups/deadline-policies.service.js';
import { DeadlinePolicy } from '../../src/groups/deadline-policy.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { DeadlineWarnings } from '../../src/meetings/warnings/deadline-warnings.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

/** A meeting in Zurich whose contributions are due by the end of 22 April, and a policy that warns so many days before. */
async function furnish(warnDays: number | null): Promise<{ group: Group; meeting: Meeting; delegate: Person }> {
  world.clock.set('2026-03-02T10:00:00.000Z');
  const group = await world.group();
  const policies = world.get(DeadlinePoliciesService);
  const { rules } = await policies.inForce(group);
  await policies.adopt(Actor.portal, group, { validFrom: '2026-03-02', zone: null, time: null, recentDays: 21, reportsBefore: 'opening', warnDays, rules });
  return { group, meeting: await world.meeting({ group }), delegate: await world.seat(group) };
}

const warn = () => world.get(DeadlineWarnings).warn();
const lettersTo = ({ email }: Person) => world.get(Database).manager.find(Letter, { where: { to: email! }, order: { id: 'ASC' } });

test('whoever contributes is written to before the deadline, once, in her language and zone', async () => {
  const { group, meeting, delegate } = await furnish(3);
  const observer = await world.seat(group, { role: 'observer' });
  const secretary = await world.seat(group, { role: 'secretary' });
  const removed = await world.seat(group, { until: '2026-03-31' });
  await world.change(Person, { id: delegate.id, language: 'fr', zone: 'America/New_York' });

  world.clock.set('2026-04-19T21:59:58.000Z');
  expect(await warn()).toEqual([]);
  world.clock.set('2026-04-19T22:00:00.000Z');
  expect(await warn()).toEqual([meeting.slug]);
  world.clock.set('2026-04-20T22:00:00.000Z');
  expect(await warn()).toEqual([]);

  const letters = await lettersTo(delegate);
  expect(letters).toMatchObject([{ language: 'fr' }]);
  expect(letters[0]!.body).toContain('(Europe/Zurich, UTC+2)');
  expect(letters[0]!.body).toMatch(/\(America\/New_York, UTC[-−]4\)/);
  expect(letters[0]!.body).toContain('(UTC)');
  for (const other of [observer, secretary, removed]) expect(await lettersTo(other)).toEqual([]);
  const [line] = await world.get(Database).manager.findBy(JournalLine, { verb: 'meetings.warn', subject: meeting.slug });
  expect(line!.details).toMatchObject({ letters: 1 });
  const keeper = await world.signedIn(secretary);
  expect((await keeper.get(`/meetings/${meeting.slug}/deadlines`)).text).toContain('One letter was written');
});

test('two who look at the same moment write one letter', async () => {
  const { delegate } = await furnish(3);
  world.clock.set('2026-04-20T10:00:00.000Z');

  await Promise.all([warn(), warn(), warn()]);

  expect(await lettersTo(delegate)).toHaveLength(1);
});

test('a deadline that is moved is told of anew, and one that was extended for an entity as it holds for that one', async () => {
  const { meeting, delegate } = await furnish(3);
  const deadlines = world.get(DeadlinesService);
  world.clock.set('2026-04-20T10:00:00.000Z');
  await warn();
  await deadlines.move(Actor.portal, meeting.slug, { of: 'contribution', at: new Date('2026-04-24T21:59:59.000Z'), effect: 'accept', reason: 'A holiday.' });
  expect(await warn()).toEqual([]);
  await deadlines.extend(Actor.portal, meeting.slug, { organization: delegate.organization!, until: new Date('2026-04-26T10:00:00.000Z'), reason: 'An election.' });
  world.clock.set('2026-04-22T10:00:00.000Z');

  expect(await warn()).toEqual([meeting.slug]);

  const [first, second] = await lettersTo(delegate);
  expect(first!.body).toContain('22 April 2026');
  expect(second!.body).toContain('26 April 2026');
});

test('a group whose policies are not here keeps nobody else from being warned', async () => {
  const without = await furnish(3);
  const { meeting } = await furnish(3);
  const database = world.get(Database);
  await database.forget(DeadlinePolicy, { group: { id: without.group.id } });
  world.clock.set('2026-04-20T10:00:00.000Z');

  expect(await warn()).toEqual([meeting.slug]);
  expect(await lettersTo(without.delegate)).toEqual([]);
  expect((await world.visitor.get(`/groups/${without.group.slug}/deadline-policies`)).status).toBe(200);
});

test('no policy, no letters; and a program says from when on there are some', async () => {
  const { group, delegate } = await furnish(null);
  world.clock.set('2026-04-20T10:00:00.000Z');
  expect(await warn()).toEqual([]);
  expect(await lettersTo(delegate)).toEqual([]);

  const official = await Program.of(world, await world.seat(group, { role: 'secretary' }));
  const { body } = await official.get(`groups/${group.slug}/deadline-policies`);
  const { zone, time, recentDays, rules } = body.items[0];
  const adopted = await official.post(`groups/${group.slug}/deadline-policies`, { validFrom: '2026-04-20', zone, time, recentDays, rules, warnDays: 7 });

  expect(adopted.status, adopted.text).toBe(201);
  expect(adopted.body.warnDays).toBe(7);
  expect(await warn()).toHaveLength(1);
});
