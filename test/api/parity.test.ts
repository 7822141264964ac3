import { beforeAll, expect, test } from 'vitest';
import { routesOf } from '../access/routes.js';
import { World } from '../builders/world.js';

/** Verbs of pages that programs find elsewhere than at the page's own address under /api/v1. */
const elsewhere: Record<string, readonly string[]> = {
  'POST /groups/:slug/seats/:id/ending': ['POST /api/v1/groups/:group/seats/ending'],
  'POST /people/import': ['POST /api/v1/people-imports'],
  'POST /people/import/:import': ['POST /api/v1/people-imports/:import'],
  'POST /meetings/:slug/deletion': ['DELETE /api/v1/meetings/:meeting'],
  'POST /meetings/:slug/change': ['PATCH /api/v1/meetings/:meeting'],
  'POST /groups/:slug/change': ['PATCH /api/v1/groups/:group'],
  'POST /groups/:slug/deadline-policies/:day/dropping': ['DELETE /api/v1/groups/:group/deadline-policies/:day'],
  // The form sends a record out and approves it; programs say which of these they mean.
  'POST /meetings/:slug/record/editions': ['POST /api/v1/meetings/:meeting/record/editions', 'POST /api/v1/meetings/:meeting/record/approvals'],
  'POST /groups/:slug/record-policies/:day/dropping': ['DELETE /api/v1/groups/:group/record-policies/:day'],
  'POST /meetings/:slug/deadlines': ['PUT /api/v1/meetings/:meeting/deadlines/:class'],
  'POST /meetings/:slug/floor/outcomes': ['POST /api/v1/documents/:document/treatments'],
  // One form holds the buttons beside the items; programs say which of these they mean, or bring the whole agenda.
  'POST /meetings/:slug/agenda': [
    'POST /api/v1/meetings/:meeting/agenda/:item/shift',
    'DELETE /api/v1/meetings/:meeting/agenda/:item',
    'PUT /api/v1/meetings/:meeting/agenda',
  ],
  'POST /meetings/:slug/agenda/new': ['POST /api/v1/meetings/:meeting/agenda'],
  'POST /meetings/:slug/agenda/items/:code': ['PATCH /api/v1/meetings/:meeting/agenda/:item'],
  'POST /meetings/:slug/agenda/items/:code/split': ['POST /api/v1/meetings/:meeting/agenda/:item/split'],
  // One form begins a draft, changes it, adds and removes files, and submits; programs say which of these they mean.
  'POST /meetings/:meeting/contributions': [
    'POST /api/v1/meetings/:meeting/contributions',
    'POST /api/v1/meetings/:meeting/drafts',
    'POST /api/v1/documents/:document/revisions',
  ],
  'POST /groups/:group/contributions': ['POST /api/v1/groups/:group/contributions', 'POST /api/v1/groups/:group/drafts'],
  'POST /contributions/:contribution': [
    'PATCH /api/v1/contributions/:contribution',
    'POST /api/v1/contributions/:contribution/files',
    'POST /api/v1/contributions/:contribution/files/:sha256/removal',
    'POST /api/v1/contributions/:contribution/submission',
  ],
};

const entering = 'Signing in is for browsers; a program brings a token.';
const asking = 'Whoever asks for an account has no token yet.';
const ownAccount = 'A stolen token must not make others, nor change the password or end the sign-ins of its owner.';

/** Verbs that pages alone have, with the reason. */
const forBrowsersAlone: Record<string, string> = {
  'POST /account/request': asking,
  'POST /account/request/:secret': asking,
  'POST /sign-in': entering,
  'POST /sign-in/:secret': entering,
  'POST /sign-out': entering,
  'POST /password/forgotten': entering,
  'POST /password/:secret': entering,
  'POST /account': ownAccount,
  'POST /account/password': ownAccount,
  'POST /account/tokens': ownAccount,
  'POST /account/tokens/:id/ending': ownAccount,
  'POST /account/sign-ins/:id/ending': ownAccount,
};

let verbs: string[];

beforeAll(async () => {
  const world = await World.open();
  verbs = routesOf(world).filter((route) => !/^(GET|HEAD) /.test(route));
  await world.close();
});

const isForPrograms = (verb: string) => verb.includes(' /api/');

/** The address alone, whatever its parameters are called and by whichever method. */
function shapeOf(verb: string): string {
  return verb.replace(/^\w+ (\/api\/v1)?/, '').replaceAll(/:\w+/g, ':');
}

/** What a program says at the page's own address. */
function twinsOf(verb: string): string[] {
  return verbs.filter((one) => isForPrograms(one) && shapeOf(one) === shapeOf(verb));
}

test('whatever a page can do, a program can do', () => {
  const missing = verbs
    .filter((verb) => !isForPrograms(verb) && !(verb in forBrowsersAlone) && !(verb in elsewhere))
    .filter((verb) => twinsOf(verb).length === 0)
    .map(
      (verb) =>
        `${verb}: programs have no such verb. Add it to the room's *.api.ts at /api/v1${verb.split(' ')[1]}, with a row in ` +
        'test/access/matrix.ts; or, if programs find it at another address, say where in `elsewhere` of this test.',
    );
  expect(missing).toEqual([]);
});

test('what the tables name is there, and nothing that needs no row has one', () => {
  const named = [...Object.keys(elsewhere), ...Object.keys(forBrowsersAlone), ...Object.values(elsewhere).flat()];
  expect(named.filter((verb) => !verbs.includes(verb))).toEqual([]);
  expect(Object.keys(forBrowsersAlone).filter((verb) => twinsOf(verb).length > 0)).toEqual([]);
  const needless = Object.entries(elsewhere).filter(([verb, ways]) => twinsOf(verb).join() === ways.join());
  expect(needless.map(([verb]) => verb)).toEqual([]);
});
