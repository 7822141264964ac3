import { afterAll, beforeAll, expect, test } from 'vitest';
import { SeatsService } from '../../src/groups/seats.service.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Agent, Answer } from './agent.js';
import { askingForPaper } from './asking.js';
import type { Canaries } from './canaries.js';
import { documents, type State, states, unpostedRevision } from './matrix/documents.js';
import { doors } from './matrix/doors.js';
import { type Paper, Place } from './place.js';
import { answersTo, everyAddress, withoutChance } from './reading.js';
import { rewriteAll, rewriteBeyondLine, rewriteDraft } from './rewriting.js';
import { type ActorName, actors } from './table.js';

/** For a machine that has other things to do as well. */
const patience = 180_000;

let place: Place;
let addresses: string[];
const logged: string[] = [];
beforeAll(async () => {
  place = await Place.furnish({ write: (line) => void logged.push(line) });
  addresses = await everyAddress(place);
});
afterAll(() => place.world.close());

const sightOf = (state: State, actor: ActorName) => documents[state].get('sight')![actor];

test.each(actors)('words that are hidden from %s stand in no answer, neither in the text nor in a header', async (actor) => {
  const forbidden = forbiddenTo(actor);
  const answers = await answersTo(place.agents[actor], addresses);
  const leaks = [...answers].flatMap(([path, answer]) =>
    forbidden.filter(([, word]) => answer.includes(word)).map(([what]) => `${what} in ${path}`),
  );
  expect(leaks).toEqual([]);
}, patience);

test('whoever may read finds them all: in pages, in files, in packs that are unpacked', async () => {
  const answers = [...(await answersTo(place.agents.secretariat, addresses)).values()].join('\n');
  for (const state of ['posted-public', 'posted-members', 'posted-restricted', 'registered', 'foreign'] as const) {
    const { title, text, properties, source = title } = place.papers[state].canaries;
    const unfound = Object.entries({ title, source, ...(state === 'foreign' ? {} : { text, properties }) }).filter(([, word]) => !answers.includes(word));
    expect(unfound, state).toEqual([]);
  }
}, patience);

test('no letter tells anybody what is hidden from her, and none what a closed document is called', async () => {
  const letters = await place.world.get(PostOffice).letters(1000);
  const words = letters.map(({ to, subject, body }) => ({ to, said: `${subject}\n${body}` }));
  expect(words.length).toBeGreaterThan(10);
  for (const actor of actors.filter((one) => one !== 'visitor')) {
    const { email } = place.people[actor as Exclude<ActorName, 'visitor'>];
    const own = words.filter(({ to }) => to === email);
    const leaks = forbiddenTo(actor).filter(([, word]) => own.some(({ said }) => said.includes(word)));
    expect(leaks, actor).toEqual([]);
  }
  const closed = (['posted-group', 'posted-restricted', 'awaiting-confirmation', 'foreign-restricted'] as const).map((state) => place.papers[state].canaries);
  const names = closed.flatMap(({ title, fileName }) => [title, fileName]);
  expect(names.filter((name) => words.some(({ said }) => said.includes(name)))).toEqual([]);
});

test('the log holds none of them, whoever asked for what', () => {
  expect(logged.length).toBeGreaterThan(100);
  expect(logged.filter((line) => /canary[a-p]{32}/.test(line)).slice(0, 3)).toEqual([]);
});

test('a document that is not there for somebody is answered like one that nobody has', async () => {
  const hidden = place.papers['foreign-restricted'];
  const nobodys: Paper = { ...hidden, slug: 'tdag09-14-99', symbol: 'TDAG09-14/99-C' };
  for (const actor of ['visitor', 'nobody', 'author'] as const) {
    for (const way of Object.values(doors).flat()) {
      const [one, other] = [await answerTo(actor, hidden, way), await answerTo(actor, nobodys, way)];
      expect.soft(masked(one, hidden), `${actor}: ${way}`).toBe(masked(other, nobodys));
    }
  }
}, patience);

test('papers that are hidden from members may become others without anybody noticing', async () => {
  const hidden: State[] = ['registered', 'held', 'posted-restricted', 'posted-adhoc', 'withdrawn', 'foreign-restricted'];
  const differences = await differencesFor(['visitor', 'observer', 'member'], async () => {
    for (const state of hidden) await rewriteAll(place, place.papers[state]);
    await rewriteDraft(place);
  });
  expect(differences).toEqual([]);
}, patience);

test('so may those of which outsiders see the number, and what the line of others does not tell them', async () => {
  const differences = await differencesFor(['visitor'], async () => {
    await rewriteAll(place, place.papers['posted-group']);
    await rewriteBeyondLine(place, place.papers['posted-members']);
  });
  expect(differences).toEqual([]);
}, patience);

test('the removal from a seat takes effect at the next request', async () => {
  const { world, group, france, agents } = place;
  const person = await world.seat(group, { organization: france });
  const leaving = await place.agentOf(person);
  const before = await statuses(leaving);
  const seat = (await world.get(SeatsService).current(group)).find((one) => one.person.id === person.id)!;

  const ended = await agents.secretariat.ask('POST', `/groups/${group.slug}/seats/${seat.id}/ending`);

  expect(ended.status).toBe(303);
  const after = await statuses(leaving);
  expect(after).toEqual(await statuses(agents.nobody));
  expect(before.filter((status, index) => status !== after[index]).length).toBeGreaterThan(20);
}, patience);

/** The words that this actor must not find anywhere, with what they are. */
function forbiddenTo(actor: ActorName): [string, string][] {
  const closed: [string, string][] = [];
  const mayKnowReason = ['author', 'chair', 'secretariat', 'admin'].includes(actor);
  const close = (what: string, { title, source, ...rest }: Canaries, sight: string) => {
    if (sight === 'all') return;
    const line = { title, ...(source ? { source } : {}) };
    const words = Object.entries(sight === 'line' ? rest : { ...line, ...rest }) as [string, string][];
    closed.push(...words.map(([part, word]): [string, string] => [`the ${part} of ${what}`, word]));
  };
  for (const state of states) {
    const isOwn = state === 'withdrawn' && actor === 'author';
    const handledIt = state === 'withdrawn' && mayKnowReason;
    close(`what is ${state}`, place.papers[state].canaries, isOwn ? 'all' : handledIt ? 'line' : sightOf(state, actor));
  }
  close('the unposted revision', place.revision.canaries, unpostedRevision.get('sight')![actor]);
  if (!['chair', 'secretariat', 'admin'].includes(actor)) closed.push(['an annotation', place.annotation]);
  close('a statement', place.statement, ['author', 'chair', 'secretariat', 'admin'].includes(actor) ? 'all' : 'nothing');
  close('the draft', place.draft.canaries, actor === 'author' ? 'all' : 'nothing');
  return closed.filter(([what]) => !(mayKnowReason && what.startsWith('the reason')));
}

async function answerTo(actor: ActorName, paper: Paper, way: string): Promise<Answer> {
  const method = way.split(' ')[0]!;
  const { slug } = place.papers['foreign-restricted'];
  const { path, sending } = await askingForPaper(place, { ...paper, slug }, way);
  const address = path.replace(slug, paper.slug);
  const agent = place.agents[actor];
  return way.includes('POST /api') ? agent.program(method, address, sending) : agent.ask(method, address, sending);
}

/** An answer without the name that was asked for and without what differs from request to request. */
function masked({ status, text, headers }: Answer, { slug, symbol }: Pick<Paper, 'slug' | 'symbol'>): string {
  const encoded = encodeURIComponent(symbol);
  const names = [slug, symbol, encoded, encodeURIComponent(encoded)];
  const bare = names.reduce((all, name) => all.replaceAll(name, 'NAME'), `${status} ${headers} ${text}`);
  return withoutChance(bare).replace(/\["content-length","\d+"\]/g, 'LENGTH');
}

/** What these readers get otherwise after a change than before. */
async function differencesFor(readers: readonly ActorName[], change: () => Promise<void>): Promise<string[]> {
  const read = async () => {
    const all = readers.map(async (reader) => [...(await answersTo(place.agents[reader], addresses))] as const);
    return (await Promise.all(all)).flat();
  };
  const before = await read();
  await change();
  const after = await read();
  return before.flatMap(([path, answer], index) => {
    const now = after[index]![1];
    return now === answer ? [] : `${path}: ${differenceOf(answer, now)}`;
  });
}

function differenceOf(one: string, other: string): string {
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} ⟶ ${other.slice(Math.max(0, at - 20), at + 60)}`;
}

async function statuses(agent: Agent): Promise<string[]> {
  const told: string[] = [];
  for (const path of addresses) {
    told.push(`${path} by browser: ${(await agent.ask('GET', path)).status}`);
    if (isForPrograms(path)) told.push(`${path} by program: ${(await agent.program('GET', path)).status}`);
  }
  return told;
}

function isForPrograms(path: string): boolean {
  return path.startsWith('/api/') || path.endsWith('.txt');
}
