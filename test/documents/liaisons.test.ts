import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { GroupChangesService } from '../../src/groups/group-changes.service.js';
import type { Group } from '../../src/groups/group.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let secretary: Program;
let desk: Visitor;
let visitor: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ slug: 'wg-liaison', acronym: 'WG-LIAISON' });
  const served = await world.seat(group, { role: 'secretary' });
  [secretary, desk] = [await Program.of(world, served), await world.signedIn(served)];
  visitor = Program.anonymous(world);
});
afterAll(() => world.close());

const incoming = {
  direction: 'in',
  titles: { en: 'On identifiers' },
  language: 'en',
  sender: 'Study Group 2',
  symbol: 'SG2-LS17',
  addressees: [{ purpose: 'action', replyBy: '2026-04-01' }],
  receivedOn: '2026-02-20',
};
const outgoing = { direction: 'out', titles: { en: 'Our view' }, language: 'en', addressees: [{ name: 'Study Group 2', purpose: 'information' }, { name: 'UNESCO', purpose: 'information' }] };

interface Line {
  document: { slug: string; symbol: string; sight: string; publication?: string };
  statement: { state: string; awaitsReply: boolean; answeredOn: string | null; repliesTo: string | null; addressees: { name: string; answeredOn: string | null; email: string | null }[] } | null;
}

const register = (metadata: object, files = [textFile()]) => secretary.bring('groups/wg-liaison/liaisons', metadata, files);
const move = (number: number, said: object) => secretary.post(`groups/wg-liaison/liaisons/${number}/state`, said);
const list = async (by = secretary) => ((await by.get('groups/wg-liaison/liaisons')).body as { items: Line[] }).items;

test('what another body sends is registered with its file under a number of the series LS, and found by its own symbol', async () => {
  const sent = await register(incoming);

  expect(sent.status, sent.text).toBe(201);
  expect(sent.headers.location).toBe('/documents/wg-liaison-ls-1');
  expect(sent.body).toMatchObject({
    document: { symbol: 'WG-LIAISON/LS/1', publication: 'posted', purpose: 'action', sources: [{ names: { en: 'Study Group 2' } }] },
    statement: { direction: 'in', state: 'received', awaitsReply: true, addressees: [{ name: 'WG-LIAISON', purpose: 'action' }], replyBy: '2026-04-01' },
  });
  expect((await visitor.get('resolve?symbol=SG2-LS17')).body).toMatchObject({ slug: 'wg-liaison-ls-1' });
  const page = (await world.visitor.get('/documents/wg-liaison-ls-1')).text;
  expect(page).toContain('Study Group 2');
  expect(page).toContain('datetime="2026-04-01"');
  const again = await register(incoming);
  expect(again.body).toMatchObject({ errors: [{ pointer: '#/symbol' }] });
});

test('a sender’s symbol that one of the portal’s own series could give is refused, in whatever spelling', async () => {
  for (const symbol of ['WG-LIAISON/LS/2', 'wg-liaison-ls-40', 'WG LIAISON 3/7 (Rev. 1)', 'wg-liaison-12-inf-1']) {
    const refused = await register({ ...incoming, symbol });

    expect([refused.status, refused.body]).toMatchObject([422, { errors: [{ pointer: '#/symbol', detail: expect.stringContaining('WG-LIAISON') as string }] }]);
  }
});

test('what the group writes waits, as a draft and approved, until it is sent; a reply answers what it replies to', async () => {
  const drafted = await register({ ...outgoing, repliesTo: 'wg-liaison-ls-1' });
  expect(drafted.body).toMatchObject({ document: { slug: 'wg-liaison-ls-2', publication: 'registered' }, statement: { state: 'draft', sender: null } });
  expect((await list(visitor)).find(({ document }) => document.slug === 'wg-liaison-ls-2')).toMatchObject({ document: { sight: 'number' }, statement: null });

  const early = await move(2, { state: 'sent' });
  expect(early.status).toBe(422);
  await move(2, { state: 'approved', on: '2026-03-01' }).expect(200);
  expect((await list()).find(({ document }) => document.slug === 'wg-liaison-ls-1')!.statement).toMatchObject({ awaitsReply: true });
  const sent = await move(2, { state: 'sent', on: '2026-03-02' });
  expect(sent.body).toMatchObject({ document: { publication: 'posted' }, statement: { state: 'sent', approvedOn: '2026-03-01', sentOn: '2026-03-02' } });

  const first = (await list(visitor)).find(({ document }) => document.slug === 'wg-liaison-ls-1')!;
  expect(first.statement).toMatchObject({ state: 'answered', answeredOn: '2026-03-02', awaitsReply: false });
  const related = (await visitor.get('documents/wg-liaison-ls-2')).body as { relations: { type: string; document: { slug: string } | null }[] };
  expect(related.relations).toEqual([expect.objectContaining({ type: 'replies-to' })]);
  const verbs = await world.get(Database).manager.findBy(JournalLine, { subject: 'wg-liaison-ls-2' });
  expect(verbs.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['documents.registerLiaison', 'documents.moveLiaison', 'documents.post']));
});

test('what was sent cannot be taken back; that it was answered can', async () => {
  expect((await move(2, { state: 'draft' })).status).toBe(422);
  await move(2, { state: 'answered' }).expect(200);
  expect((await move(2, { state: 'sent' })).body).toMatchObject({ statement: { state: 'sent', sentOn: '2026-03-02', answeredOn: null } });
});

test('an answer that comes in answers what was sent', async () => {
  const reply = await register({ ...incoming, symbol: 'SG2-LS20', addressees: [{ purpose: 'information' }], repliesTo: 'wg-liaison-ls-2' });
  expect(reply.body).toMatchObject({ statement: { repliesTo: 'wg-liaison-ls-2', awaitsReply: false } });
  const answered = (await list()).find(({ document }) => document.slug === 'wg-liaison-ls-2')!;
  expect(answered.statement).toMatchObject({ state: 'answered', answeredOn: '2026-02-20' });
  const own = await register({ ...outgoing, repliesTo: 'wg-liaison-ls-2' });
  expect(own.body).toMatchObject({ errors: [{ pointer: '#/repliesTo' }] });
});

test('by form: what is missing is told with everything that was typed, and open replies stand first, the most urgent before', async () => {
  const form = await desk.get('/groups/wg-liaison/liaisons/new?direction=in');
  expect(form.text).toContain('action="/groups/wg-liaison/liaisons"');
  const typed = { direction: 'in', title: 'On names', language: 'en', purpose1: 'comment', replyBy1: '2026-05-01', addressee1: '' };
  const wrong = await desk.send('/groups/wg-liaison/liaisons', typed, [textFile()]);
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('On names</textarea>');
  expect(wrong.text).toContain('Say which body sent it.');
  for (const [title, replyBy] of [['On names', '2026-05-01'], ['On dates', '2026-03-20']] as const) {
    const sent = await desk.send('/groups/wg-liaison/liaisons', { ...typed, title, replyBy1: replyBy, sender: 'IETF' }, [textFile()]);
    expect(sent.headers.location).toMatch(/^\/documents\/wg-liaison-ls-\d$/);
  }
  const { text } = await desk.get('/groups/wg-liaison/liaisons');
  const at = (words: string) => text.indexOf(words);
  expect(at('Waiting for a reply')).toBeGreaterThan(0);
  expect([at('On dates'), at('On names'), at('All others'), at('Our view')].toSorted((one, other) => one - other)).toEqual([
    at('On dates'),
    at('On names'),
    at('All others'),
    at('Our view'),
  ]);
  const moved = await desk.post('/groups/wg-liaison/liaisons/4/state', { state: 'answered' });
  expect(moved.headers.location).toBe('/groups/wg-liaison/liaisons');
});

const several = {
  ...{ direction: 'out', titles: { en: 'Please comment' }, language: 'en', contact: 'liaison@wg.example' },
  addressees: [
    { name: 'Study Group 2', purpose: 'action', replyBy: '2026-04-10', email: 'sg2@bodies.example' },
    { name: 'UNESCO', purpose: 'comment', replyBy: '2026-06-01' },
    { name: 'IETF', purpose: 'information', email: 'ietf@bodies.example' },
  ],
};

test('each addressee is asked its own, written to when it is sent, and answers for itself', async () => {
  const drafted = (await register(several)).body as Line & { document: { purpose: string } };
  expect(drafted.document.purpose).toBe('action');
  await move(6, { state: 'approved' }).expect(200);
  const sent = await move(6, { state: 'sent', on: '2026-03-03' });
  expect(sent.body).toMatchObject({ statement: { awaitsReply: true, replyBy: '2026-04-10', addressees: several.addressees } });

  const letters = await world.get(Database).manager.find(Letter, { order: { id: 'ASC' } });
  expect(letters.map(({ to }) => to)).toEqual(['sg2@bodies.example', 'ietf@bodies.example']);
  expect(letters[0]!.body).toMatch(/Please comment\n\nFor action\n\nA reply is asked for by .*10.*\n\nhttp.*wg-liaison-ls-6\n\nContact: liaison@wg.example/);
  expect(letters[1]!.body).toContain('For information');
  expect(letters[1]!.body).not.toContain('A reply is asked for');

  const seen = (await list(visitor)).find(({ document }) => document.slug === 'wg-liaison-ls-6')!;
  expect(seen.statement!.addressees.map(({ email }) => email)).toEqual([null, null, null]);
  expect((await world.visitor.get('/documents/wg-liaison-ls-6')).text).not.toContain('bodies.example');

  const reply = { ...incoming, symbol: 'SG2-LS30', addressees: [{ purpose: 'information' }], repliesTo: 'wg-liaison-ls-6' };
  await register({ ...reply, sender: 'study  group 2' });
  await register({ ...reply, symbol: 'X-1', sender: 'Somebody else' });
  const after = (await list()).find(({ document }) => document.slug === 'wg-liaison-ls-6')!.statement!;
  expect(after).toMatchObject({ state: 'sent', awaitsReply: true, replyBy: '2026-06-01' });
  expect(after.addressees.map(({ answeredOn }) => answeredOn)).toEqual(['2026-02-20', null, null]);

  expect((await move(6, { state: 'answered', addressee: 'WHO' })).body).toMatchObject({ errors: [{ pointer: '#/addressee' }] });
  const desks = await desk.get('/groups/wg-liaison/liaisons');
  expect(desks.text).toContain('UNESCO has answered');
  await desk.post('/groups/wg-liaison/liaisons/6/state', { state: 'answered', addressee: 'UNESCO' });
  const settled = (await list()).find(({ document }) => document.slug === 'wg-liaison-ls-6')!.statement!;
  expect(settled).toMatchObject({ state: 'answered', awaitsReply: false });
  const reopened = await move(6, { state: 'sent', addressee: 'UNESCO' });
  expect(reopened.body).toMatchObject({ statement: { state: 'sent', awaitsReply: true, replyBy: '2026-06-01' } });
});

test('no letter says what a closed statement is called', async () => {
  const shut = await world.group({ slug: 'wg-shut', acronym: 'WG-SHUT', defaultAccess: 'group' });
  const program = await Program.of(world, await world.seat(shut, { role: 'secretary' }));
  await program.bring('groups/wg-shut/liaisons', several, [textFile()]).expect(201);
  for (const state of ['approved', 'sent']) await program.post('groups/wg-shut/liaisons/1/state', { state }).expect(200);
  const [letter] = await world.get(Database).manager.find(Letter, { order: { id: 'DESC' }, take: 1 });
  expect(letter!.subject).toContain('WG-SHUT/LS/1');
  expect(letter!.body).not.toContain('Please comment');
});

test('without a file, a sender or addressees nothing is registered, and no number is given', async () => {
  expect((await register(incoming, [])).status).toBe(422);
  expect((await register({ ...incoming, symbol: null, sender: null })).body).toMatchObject({ errors: [{ pointer: '#/sender' }] });
  expect((await register({ ...outgoing, addressees: [] })).body).toMatchObject({ errors: [{ pointer: '#/addressees' }] });
  const next = await register(outgoing);
  expect((next.body as Line).document.symbol).toBe('WG-LIAISON/LS/9');
});

test('a statement is put before a meeting like any other document, and a group that has ended writes none', async () => {
  const meeting = await world.meeting({ group, number: 1 });
  await secretary.post('documents/wg-liaison-ls-1/placings', { meeting: meeting.slug, items: ['2'] }).expect(200);
  const listed = (await visitor.get(`meetings/${meeting.slug}/documents`)).body as { items: { symbol: string }[] };
  expect(listed.items.map(({ symbol }) => symbol)).toEqual(['WG-LIAISON/LS/1']);
  await world.get(GroupChangesService).end(Actor.portal, group.slug, '2026-03-01', 'Done.');
  expect((await register(outgoing)).body).toMatchObject({ type: 'urn:plenary:problem:documents.groupEnded' });
});
