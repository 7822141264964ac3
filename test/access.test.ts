import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PackDownload } from '../src/delivery/pack-download.entity.js';
import { Database } from '../src/foundation/database/database.js';
import type { Agent, Answer } from './access/agent.js';
import { type Asking, askingFor, askingForPaper } from './access/asking.js';
import { documents, type State, states, unpostedRevision } from './access/matrix/documents.js';
import { type Door, doors } from './access/matrix/doors.js';
import { general, tokens } from './access/matrix.js';
import { Place } from './access/place.js';
import { routesOf } from './access/routes.js';
import { type ActorName, actors, outcomeOf, type Row } from './access/table.js';

let place: Place;
beforeAll(async () => {
  place = await Place.furnish();
});
afterAll(() => place.world.close());

const documentRoutes = Object.values(doors).flatMap((ways) => ways.map((way) => way.split(' = ')[0]!));
const allRows = [...general.keys(), ...documentRoutes];
const gets = (route: string) => route.startsWith('GET ');
const sends = (route: string) => !gets(route);

test('every route of the running portal has its row, and every row its route', () => {
  expect(routesOf(place.world).toSorted()).toEqual([...new Set(allRows)].toSorted());
});

describe('reading', () => {
  let before: string;
  beforeAll(async () => {
    before = await contents();
  });

  test.each([...general.keys()].filter(gets))('%s', async (route) => {
    expect(await walk(route, general.get(route)!, () => askingFor(place, route))).toEqual([]);
  });

  describe.each(states)('a document that is %s', (state) => {
    test.each(doorsFor(gets))('%s', async (door) => {
      expect(await walkThrough(door, state)).toEqual([]);
    });
  });

  test.each([
    ['page', 'GET /documents/:slug/:part = rev1'],
    ['file', 'GET /documents/:slug/:variant/:file = rev1/en.txt'],
  ])('a revision that is not posted: its %s', async (door, way) => {
    expect(await walk(way, unpostedRevision.get(door)!, () => askingForPaper(place, place.revision, way))).toEqual([]);
  });

  test('changes nothing at all in the database', async () => {
    expect(await contents()).toBe(before);
  });
});

describe('doing', () => {
  describe.each(states)('to a document that is %s', (state) => {
    test.each(doorsFor(sends))('%s', async (door) => {
      expect(await walkThrough(door, state)).toEqual([]);
    });
  });

  test.each([...general.keys()].filter(sends).toSorted(signOutLast))('%s', async (route) => {
    expect(await walk(route, general.get(route)!, () => askingFor(place, route))).toEqual([]);
  });
});

describe('forms that the portal did not make', () => {
  beforeAll(() => place.signIn());

  const routes = allRows.filter(sends);

  test.each(routes.filter(isPage))('%s without its token, or from another site', async (route) => {
    for (const agent of [place.agents.visitor, place.agents.author, place.agents.admin]) {
      const { path, sending } = await formFor(route);
      const bare = { ...sending, inParts: false, withoutFormToken: true };
      const crossing = { ...sending, headers: { 'Sec-Fetch-Site': 'cross-site' } };
      const foreign = { ...sending, headers: { Origin: 'https://elsewhere.example' } };
      const told = [];
      for (const one of [bare, crossing, foreign]) told.push((await agent.ask('POST', path, one)).status);
      expect(told).toEqual([403, 403, 403]);
    }
  });

  test.each(['/meetings/:meeting/contributions', '/groups/:group/contributions', '/contributions/:contribution', '/documents/:document/replacements'])(
    'POST %s in parts, without its token',
    async (path) => {
      const asking = await formFor(`POST ${path}`);
      const sending = { inParts: true, fields: { act: 'save' }, withoutFormToken: true };
      const sent = await place.agents.author.ask('POST', asking.path, sending);
      expect(sent.status).toBe(403);
    },
  );

  test.each(routes.filter((route) => !isPage(route)))('%s by a browser, which has no token', async (route) => {
    const { path, sending } = await formFor(route);
    const { author, admin } = place.agents;
    for (const agent of [author, admin]) {
      expect((await agent.ask(methodOf(route), path, { ...sending, inParts: false, withoutFormToken: true })).status).toBe(401);
      expect((await agent.ask(methodOf(route), path, { ...sending, headers: { 'Sec-Fetch-Site': 'same-site' } })).status).toBe(403);
    }
    const inParts = { inParts: true, withoutFormToken: true };
    expect([401, 403]).toContain((await author.ask(methodOf(route), path, inParts)).status);
  });
});

describe('names that nobody gave', () => {
  const long = 'x'.repeat(300);
  const strange = ['%00', 'a%00b', '%F0%9F%93%84', long, '99999999999999999999', '..%2F..%2Fsecret', '%27%20OR%201=1', '%25', '-1'];
  const lists = ['/documents', '/meetings/wg-alpha-1', '/api/v1/meetings/wg-alpha-1/documents', '/api/v1/resolve', '/sign-in'];
  const parameters = ['words', 'item', 'source', 'since', 'page', 'sort', 'cursor', 'limit', 'lang', 'language', 'as', 'preview', 'q'];

  test.each(allRows.filter((route) => /[:*]/.test(route)))('%s', async (route) => {
    const kind = kindOf(route);
    for (const name of strange) {
      const path = route.replace(/^\w+ /, '').replace(/[:*]\w+/g, name);
      for (const agent of [place.agents.visitor, place.agents.admin]) {
        const answer = kind === 'POST api' ? await agent.program(methodOf(route), path, { json: {} }) : await agent.ask(methodOf(route), path);
        expect(answer.status, `${route}: ${name}`).toBeLessThan(500);
      }
    }
  });

  test.each([...parameters, 'symbol'])('in a query: %s', async (parameter) => {
    for (const path of lists) {
      for (const name of [...strange, `1&${parameter}=2`, `&${parameter}[a]=b`]) {
        const answer = await place.agents.author.ask('GET', `${path}?${parameter}=${name}`);
        expect(answer.status, `${path} ${name}`).toBeLessThan(500);
      }
    }
  });
});

/** How one sends the form of a route, whatever it is. */
function formFor(route: string): Promise<Asking> {
  const paper = place.papers['posted-public'];
  return documentRoutes.includes(route) ? askingForPaper(place, paper, route) : askingFor(place, route);
}

function isPage(route: string): boolean {
  return !route.includes(' /api/');
}

/** Everything that the tables hold, but for when somebody was last seen, and took all documents last. */
async function contents(): Promise<string> {
  const { manager } = place.world.get(Database);
  const rows = [];
  for (const { tableName, name } of manager.connection.entityMetadatas.filter((one) => one.target !== PackDownload)) {
    const all = await manager.getRepository(name).createQueryBuilder('row').orderBy('1').getRawMany<Record<string, unknown>>();
    rows.push(tableName, ...all.map(({ row_seenAt: _seen, row_usedAt: _used, ...row }) => row));
  }
  return JSON.stringify(rows);
}

function doorsFor(which: (route: string) => boolean): Door[] {
  return (Object.keys(doors) as Door[]).filter((door) => which(doors[door][0]!));
}

/** Goes to a document in this state by every route that is this door. */
async function walkThrough(door: Door, state: State): Promise<string[]> {
  const wrong: string[] = [];
  const row = documents[state].get(door)!;
  for (const way of doors[door]) wrong.push(...(await walk(way, row, () => askingForPaper(place, place.papers[state], way))));
  return wrong;
}

/** Asks for a route as everybody, in every way. Answers with what is not as the row says. */
async function walk(route: string, row: Row, asking: () => Promise<Asking>): Promise<string[]> {
  const wrong: string[] = [];
  const hold = async (who: string, expected: string, ask: Way[1]) => {
    const { path, sending, afterwards } = await asking();
    const answer = await ask(path, sending);
    await afterwards?.();
    const told = outcomeOf(answer.status);
    if (told !== expected) wrong.push(`${who}: ${told}, not ${expected} (${methodOf(route)} ${path})`);
  };
  for (const name of actors) {
    const expected = kindOf(route) === 'POST api' && name === 'visitor' ? 'sign-in' : row[name];
    for (const [way, ask] of waysOf(route, name)) await hold(`${name} ${way}`, expected, ask);
  }
  for (const scope of ['read', 'write'] as const) {
    const who = tokens[kindOf(route)][scope];
    const token = scope === 'read' ? place.readToken : place.agents.author.token;
    const ask: Way[1] = (path, sending) => place.agents.author.program(methodOf(route), path, sending, token);
    await hold(`author's ${scope} token`, who === 'no' ? 'no' : row[who], ask);
  }
  return wrong;
}

type Way = [string, (path: string, sending?: Parameters<Agent['ask']>[2]) => Promise<Answer>];

/** Browsers read everything and send forms; programs use the API. */
function waysOf(route: string, name: ActorName): Way[] {
  const agent = place.agents[name];
  const method = methodOf(route);
  if (kindOf(route) === 'POST api') return [['by program', (path, sending) => agent.program(method, path, sending)]];
  const browser: Way = ['by browser', (path, sending) => agent.ask(method, path, sending)];
  const head: Way = ['by browser, the head alone', (path) => agent.ask('HEAD', path)];
  const program: Way = ['by program', (path) => agent.program(method, path)];
  const asksForHeads = method === 'GET' && ['visitor', 'nobody', 'author'].includes(name);
  return [browser, ...(asksForHeads ? [head] : []), ...(kindOf(route) === 'GET api' ? [program] : [])];
}

function signOutLast(one: string, other: string): number {
  return Number(one === 'POST /sign-out') - Number(other === 'POST /sign-out');
}

function methodOf(route: string): string {
  return route.split(' ')[0]!;
}

function kindOf(route: string): keyof typeof tokens {
  const method = gets(route) ? 'GET' : 'POST';
  if (route.includes(' /api/')) return `${method} api`;
  if (/ \/documents\/.*\.\w+$|\/:statement\/file$|^GET \/receipts\/:id(\.json|\/letter)$|^GET \/(meetings|groups)\/.*\.\w+$/.test(route)) return 'GET file';
  return method === 'POST' && /(\/replacements|:document\/(files|variants|translations|exchange)|people\/import|record\/edited)$/.test(route) ? 'POST files' : `${method} page`;
}
