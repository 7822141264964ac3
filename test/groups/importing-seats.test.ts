import { afterAll, beforeAll, expect, test } from 'vitest';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { SeatImportService } from '../../src/groups/seat-import/seat-import.service.js';
import type { Group } from '../../src/groups/group.entity.js';
import { SeatsService } from '../../src/groups/seats.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let keeper: Person;
let secretary: Visitor;
let official: Program;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ openTo: ['member-state'] });
  await world.organization({ code: 'FR', name: 'France' });
  await world.organization({ code: 'ACME', kind: 'sector-member', name: 'Acme' });
  keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
  [ada, ben] = [await world.person({ email: 'ada@plenary.example' }), await world.person({ email: 'ben@plenary.example' })];
});
afterAll(() => world.close());

const held = async () => (await world.get(SeatsService).current(group)).map(({ person, role, organization }) => [person.id, role, organization?.code ?? null]);
const head = 'email,role,organization,from,until';

/** What is wrong with a table: `line column kind`. */
async function faults(rows: string): Promise<string[]> {
  const { problems } = await world.get(SeatImportService).check(await world.actor(keeper), group, `${head}\n${rows}`);
  return problems.map(({ line, column, key }) => `${line} ${column} ${key.replace(/^(people|groups)\.(import_)?/, '')}`);
}

test.each([
  ['a person whom nobody knows', 'eve@plenary.example,chair', '2 email unknownPerson'],
  ['a role that there is not', 'ada@plenary.example,king', '2 role role'],
  ['a delegate of nobody', 'ada@plenary.example,delegate', '2 organization entityMissing'],
  ['an unknown entity', 'ada@plenary.example,chair,Atlantis', '2 organization unknownOrganization'],
  ['an entity to which the group is not open', 'ada@plenary.example,delegate,Acme', '2 organization notOpenTo'],
  ['a day that there is not', 'ada@plenary.example,chair,,2026-02-30', '2 from noSuchDay'],
  ['an end before the beginning', 'ada@plenary.example,chair,,2026-03-01,2026-02-01', '2 until endsBeforeItBegins'],
  ['a seat twice', 'ada@plenary.example,chair\nADA@plenary.example,Chair', '3 email seatTaken'],
  ['no address', ',chair,,,', '2 email missing'],
  ['a formula', '=1+1,chair', '2 email formula'],
])('a line is told: %s', async (_what, rows, fault) => {
  expect(await faults(rows)).toContain(fault);
});

test('a table is looked at first; with anything wrong nobody is seated', async () => {
  const before = await held();
  const wrong = `${head}\nada@plenary.example,delegate,France,2026-03-01,\neve@plenary.example,delegate,FR,,`;
  const looked = await secretary.send(`/groups/${group.slug}/seat-imports`, { text: wrong, act: 'check' }, []);
  const forced = await secretary.send(`/groups/${group.slug}/seat-imports`, { text: wrong, act: 'apply' }, []);

  expect([looked.status, forced.status]).toEqual([200, 422]);
  expect(looked.text).toContain('eve@plenary.example');
  expect(looked.text).not.toContain('value="apply"');
  expect((await secretary.send(`/groups/${group.slug}/seat-imports`, { text: ' ' }, [])).status).toBe(422);
  expect(await held()).toEqual(before);
});

test('a sound table is given as a whole, from a file or by a program', async () => {
  const text = `${head}\nada@plenary.example,delegate,France,2026-03-01,2026-12-31\n`;
  const looked = await secretary.send(`/groups/${group.slug}/seat-imports`, { act: 'check' }, [{ name: 'seats.csv', bytes: text }]);
  expect(looked.status, looked.text).toBe(200);
  expect(looked.text).toContain('value="apply"');
  expect(looked.text).toContain('ada@plenary.example,delegate');

  const given = await secretary.send(`/groups/${group.slug}/seat-imports`, { text, act: 'apply' }, []);
  expect([given.status, given.headers.location]).toEqual([303, `/groups/${group.slug}`]);
  expect(await held()).toContainEqual([ada.id, 'delegate', 'FR']);
  const again = await official.post(`groups/${group.slug}/seat-imports`, { text, apply: true });
  expect(again.body).toMatchObject({ applied: false, problems: [{ line: 2, code: 'seatTaken' }] });
  const other = await official.post(`groups/${group.slug}/seat-imports`, { text: 'email;role\nben@plenary.example;observer', apply: true });
  expect(other.body, other.text).toEqual({ seats: 1, applied: true, problems: [] });
  expect(await held()).toContainEqual([ben.id, 'observer', null]);
  const lines = await world.get(Database).manager.findBy(JournalLine, { verb: 'groups.seat', subject: group.slug, person: keeper.name });
  expect(lines).toHaveLength(2);
});

test('nobody else brings one', async () => {
  const browser = await world.signedIn(ada);
  expect((await browser.get(`/groups/${group.slug}/seat-imports`)).status).toBe(403);
  expect((await browser.send(`/groups/${group.slug}/seat-imports`, { text: head }, [])).status).toBe(403);
});
