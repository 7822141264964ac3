import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Counter } from '../../src/foundation/database/counter.entity.js';
import { type Connection, Turns } from '../../src/foundation/database/turns.js';
import { dataSourceOptions } from '../../src/schema/data-source.js';
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

test('writing outside a transaction is a mistake', async () => {
  await expect(database.save({})).rejects.toThrow('inside a transaction');
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

test.runIf(process.env.TEST_DATABASE_URL === undefined)('works that share a commit are all refused when it fails, and the next are not', async () => {
  const source = await new DataSource(dataSourceOptions({ kind: 'sqlite', file: ':memory:' })).initialize();
  const { databaseConnection } = source.driver as unknown as { databaseConnection: Connection };
  await source.query('CREATE TABLE word (word TEXT)');
  let isFull = false;
  const turns = new Turns(source, {
    exec(sql) {
      if (sql === 'COMMIT' && isFull) throw new Error('no space left');
      return databaseConnection.exec(sql);
    },
    get inTransaction() {
      return databaseConnection.inTransaction;
    },
  });
  const keep = (word: string) => turns.take((manager) => manager.query('INSERT INTO word VALUES (?)', [word]));

  await keep('before');
  isFull = true;
  const answers = await Promise.allSettled([keep('first'), keep('second'), keep('third')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  isFull = false;
  await keep('after');
  expect(await source.query('SELECT word FROM word ORDER BY word')).toEqual([{ word: 'after' }, { word: 'before' }]);
  await source.destroy();
});
