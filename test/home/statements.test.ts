import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { statementsOf } from '../builders/statements.js';
import { World } from '../builders/world.js';
import { documentOf } from './reading.js';

let world: World;
let few: Meeting;
let many: Meeting;

beforeAll(async () => {
  world = await World.open();
  few = await lay(5);
  many = await lay(50);
});
afterAll(() => world.close());

/** A meeting with so many documents, each from an entity of its own. */
async function lay(count: number): Promise<Meeting> {
  const meeting = await world.meeting({ agenda: [{ code: '1', titles: { en: 'One' } }] });
  for (let number = 1; number <= count; number++) {
    await documentOf(world, { meeting, sources: [{ organization: await world.organization() }] });
  }
  return meeting;
}

const lists: Record<string, (meeting: Meeting) => string> = {
  'the page of a meeting': ({ slug }) => `/meetings/${slug}`,
  'its table, sorted': ({ slug }) => `/meetings/${slug}?view=table&sort=posted`,
  'its table, narrowed down': ({ slug }) => `/meetings/${slug}?words=a&language=en`,
  'its documents by API': ({ slug }) => `/api/v1/meetings/${slug}/documents`,
  'what is found there by API': ({ slug }) => `/api/v1/meetings/${slug}/documents?words=a&sort=source`,
  'its pack': ({ slug }) => `/meetings/${slug}/pack.zip`,
  'the calendar of meetings': () => '/meetings',
  'the page of its group': ({ group }) => `/groups/${group.slug}`,
};

describe.each(Object.entries(lists))('%s', (_name, address) => {
  test('takes as many statements for fifty documents as for five', async () => {
    const ofFive = await statementsOf(world, world.visitor, address(few));
    const ofFifty = await statementsOf(world, world.visitor, address(many));
    expect(ofFive.length).toBeGreaterThan(0);
    expect(ofFifty.map(({ sql }) => sql)).toHaveLength(ofFive.length);
  });

  test.runIf(!process.env.TEST_DATABASE_URL)('reads no table of documents, or of what belongs to them, from end to end', async () => {
    const { manager } = world.get(Database);
    for (const { sql, parameters } of await statementsOf(world, world.visitor, address(many))) {
      const plan = await manager.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, parameters);
      expect(plan.map(({ detail }) => detail).filter((detail) => wholeTables.test(detail)), sql).toEqual([]);
    }
  });
});

const wholeTables = /^SCAN (?!.*CONSTANT).*\b(d|document|source|variant|version|file|treatment|ds|di|lv|v)\b/i;
