import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Counter } from '../../src/foundation/database/counter.entity.js';
import { SummaryRecord } from '../../src/summary-records/summary-record.entity.js';
import { World } from '../builders/world.js';

let world: World;
let database: Database;

beforeAll(async () => {
  world = await World.open();
  database = world.get(Database);
});
afterAll(() => world.close());

test('a failing neighbour takes nobody else’s work along', async () => {
  const failing = database.transaction(async () => {
    await database.next('failing');
    await pause(50);
    throw new Error('on purpose');
  });
  const succeeding = database.transaction(() => database.next('succeeding'));

  await expect(failing).rejects.toThrow('on purpose');
  expect(await succeeding).toBe(1);
  expect(await database.manager.find(Counter)).toEqual([{ key: 'succeeding', last: 1 }]);
});

test('readers never see unfinished work', async () => {
  const writing = database.transaction(async () => {
    await database.next('unfinished');
    await pause(50);
  });
  await pause(20);
  expect(await database.manager.countBy(Counter, { key: 'unfinished' })).toBe(0);
  await writing;
  expect(await database.manager.countBy(Counter, { key: 'unfinished' })).toBe(1);
});

test('two hundred numbers taken at once, one in five given back, leave no gap and no pair', async () => {
  const takings = Array.from({ length: 200 }, (_, index) =>
    database
      .transaction(async () => {
        const number = await database.next('series');
        if (index % 5 === 0) throw new Error('given back');
        return number;
      })
      .catch(() => null),
  );
  const numbers = (await Promise.all(takings)).filter((number) => number !== null);
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 160 }, (_, index) => index + 1));
});

test('writing outside a transaction is a mistake', () => {
  expect(() => database.save({})).toThrow('inside a transaction');
});

test('what is begun twice is what was begun first, and what the second one began with is taken for no other row', async () => {
  const meeting = await world.meeting();
  const fresh = () => Object.assign(new SummaryRecord(), { meeting, state: 'drafting' as const, compiledAt: null, correctionsCloseAt: null, version: 0 });
  const begin = (one: SummaryRecord) => database.transaction(() => database.claimOrBegin(SummaryRecord, { meeting: { id: meeting.id } }, one));
  const first = await begin(fresh());
  await database.transaction(() => database.next('another row'));
  const second = fresh();

  expect((await begin(second)).id).toBe(first.id);
  expect(second.id).toBeUndefined();
});
