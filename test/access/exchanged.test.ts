import { Not } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { usualRules } from '../../src/summary-records/policies/record-rules.js';
import type { Agent, Answer, Sending } from './agent.js';
import { askingFor } from './asking.js';
import { FormExchanges } from './exchanged-forms.js';
import { general } from './matrix.js';
import { inParts, Neighbours } from './neighbours.js';
import { Place } from './place.js';
import { withoutChance } from './reading.js';

/** Names of real things, given where they do not belong: in another group, another meeting, beside another entity. */

let place: Place;
let own: Neighbours;
beforeAll(async () => {
  place = await Place.furnish();
  own = await Neighbours.of(place);
});
afterAll(() => place.world.close());

/** What has no name of its own that could be exchanged, or is not in the place. */
const apart = [
  'PUT /api/v1/meetings/:meeting/deadlines/:class', // A class is a word of the portal's.
  'POST /api/v1/contributions/:contribution/files/:sha256/removal', // A file is what it holds: the same in every draft.
  'GET /meetings/:slug/record/corrigenda/:corrigendum', // No record of the place is approved.
  'GET /api/v1/meetings/:meeting/record/corrigenda/:corrigendum',
];
const routes = [...general.keys()].filter((route) => (route.match(/:/g) ?? []).length > 1 && !apart.includes(route));
/** Where the item of another agenda is a wrong answer, or what is said is looked at before the name. */
const answersFirst = [
  'GET /meetings/:meeting/annotations/:item',
  'POST /meetings/:meeting/annotations/:item',
  'GET /api/v1/meetings/:meeting/annotations/:item',
  'PUT /api/v1/meetings/:meeting/annotations/:item',
  'POST /meetings/:slug/record/paragraphs/:paragraph/shift',
  'POST /api/v1/meetings/:meeting/sessions/:session/moving',
];
const journal = () => place.database.manager.count(JournalLine);

function ask(agent: Agent, route: string, path: string, sending?: Sending): Promise<Answer> {
  const method = route.split(' ')[0]!;
  return route.includes(' /api/') ? agent.program(method, path, sending) : agent.ask(method, path, sending);
}

describe('in an address', () => {
  test.each(routes)('%s', async (route) => {
    const { path, sending } = await askingFor(place, route);
    const real = own.real(path);
    const before = await journal();
    expect(own.exchanged(real)).not.toBe(real);

    const there = route.startsWith('GET') ? await readByAnybody(route, real) : 200;
    const told = [];
    const mayMember = !['no', 'sign-in'].includes(general.get(route)!.member);
    for (const agent of [own.secretariat, ...(mayMember ? [own.delegate] : [])]) told.push((await ask(agent, route, own.exchanged(real), sending)).status);

    expect([200, 303]).toContain(there);
    const right = there === 303 ? [303] : answersFirst.includes(route) ? [403, 404, 422] : [403, 404];
    expect(told.filter((status) => !right.includes(status))).toEqual([]);
    expect(await journal()).toBe(before);
  });

  /** A thing is there when one of those who might see it does. A page of a verb alone leads back to where its button is. */
  async function readByAnybody(route: string, path: string): Promise<number> {
    const told = [];
    for (const agent of [place.agents.admin, place.agents.member]) told.push((await ask(agent, route, path)).status);
    return told.find((status) => status < 400) ?? told[0]!;
  }
});

const words = { texts: { en: 'Some words' } };
const titled = { titles: { en: 'A title' } };
const statement = { language: 'en', text: 'A statement' };
const contribution = { title: 'A title', language: 'en', purpose: 'action', agendaItems: ['2'] };
const liaison = { direction: 'out', ...titled, language: 'en', addressees: [{ name: 'UNESCO', purpose: 'action' }], repliesTo: 'WG-ALPHA/LS/1' };

/**
 * What is said beside an address: who says it, where, and what of it belongs to others. The things of others that may be
 * named are not here: a person who chairs a sitting, an entity that gets more time, the meeting at which an outcome is due,
 * a document that is taken up or put on an agenda by those who may know of it.
 */
const said: [who: 'secretariat' | 'chair' | 'delegate', route: string, what: (papers: Place['papers']) => object][] = [
  ['secretariat', 'POST {meeting}/translations', (papers) => ({ languages: [{ document: papers['posted-public'].slug, language: 'fr' }], state: 'missing' })],
  ['secretariat', 'POST {group}/reports', () => ({ ...titled, meetings: ['wg-alpha-1'] })],
  ['secretariat', 'POST {group}/reports/1/submission', () => ({ meeting: 'wg-alpha-1' })],
  ['secretariat', 'POST {group}/reports/1/adoption', () => ({ meeting: 'wg-alpha-1' })],
  ['secretariat', 'POST {group}/transmissions', (papers) => ({ document: papers['posted-public'].symbol, addressee: 'wg-beta', purpose: 'information' })],
  ['secretariat', 'POST /api/v1/groups/wg-alpha/transmissions/1/reception', () => ({})],
  ['secretariat', 'POST /api/v1/groups/wg-alpha/transmissions/2/reception', (papers) => ({ symbol: papers.foreign.symbol })],
  ['secretariat', 'POST /api/v1/groups/wg-alpha/transmissions/2/reception', () => ({ symbol: 'WG-ALPHA-1/99' })],
  ['secretariat', 'POST {meeting}/sessions', () => ({ group: 'wg-alpha', day: '2026-05-04', starts: '15:00' })],
  ['secretariat', 'POST {meeting}/sessions', () => ({ items: ['2'], day: '2026-05-04', starts: '15:00' })],
  ['secretariat', 'PATCH {meeting}/sessions/1', () => ({ group: 'wg-alpha' })],
  ['secretariat', 'PATCH {meeting}/sessions/1', () => ({ items: ['2'] })],
  ['secretariat', 'POST {meeting}/notes', () => ({ kind: 'point', session: 2, ...words })],
  ['chair', 'POST {meeting}/notes', () => ({ kind: 'point', item: '2', ...words })],
  ['chair', 'POST {meeting}/notes', (papers) => ({ kind: 'point', document: papers['posted-restricted'].symbol, ...words })],
  ['chair', 'PATCH {meeting}/notes/1', () => ({ item: '2' })],
  ['chair', 'PATCH {meeting}/notes/1', (papers) => ({ document: papers['posted-restricted'].symbol })],
  ['chair', 'PUT {meeting}/floor', () => ({ item: '2' })],
  ['secretariat', 'POST {meeting}/agenda', () => ({ code: '8', ...titled, after: '2' })],
  ['secretariat', 'PUT {meeting}/agenda', () => ({ items: [{ code: '9', ...titled, was: '2' }] })],
  ['secretariat', 'POST {meeting}/agenda/9/split', (papers) => ({ code: '10', ...titled, documents: [papers['posted-public'].slug] })],
  ['secretariat', 'PUT {meeting}/attendance/1', () => ({ present: ['EG'], apologies: [] })],
  ['secretariat', 'POST {meeting}/record/paragraphs', () => ({ ...words, item: '2' })],
  ['secretariat', 'POST {meeting}/record/paragraphs/p1/move', () => ({ item: '2' })],
  ['secretariat', 'POST {meeting}/record/paragraphs/p1/move', () => ({ item: null, behind: own.paragraph })],
  ['delegate', 'POST {meeting}/record/corrections', () => ({ paragraph: own.paragraph, language: 'en', text: 'Otherwise' })],
  ['delegate', 'POST {meeting}/record/corrections', () => ({ paragraph: 'p1', language: 'en', text: 'Otherwise', organization: 'EG' })],
  ['delegate', 'POST {meeting}/statements', () => inParts({ ...statement, item: '2' })],
  ['delegate', 'POST {meeting}/statements', () => inParts({ ...statement, session: 2 })],
  ['delegate', 'POST {meeting}/statements', () => inParts({ ...statement, organization: 'EG' })],
  ['delegate', 'POST {meeting}/contributions', () => inParts(contribution)],
  ['delegate', 'POST {meeting}/participation', () => ({ organization: 'EG', capacity: 'delegate' })],
  ['secretariat', 'POST {meeting}/documents', () => inParts({ ...titled, language: 'en', agendaItems: ['2'] })],
  ['secretariat', 'POST {meeting}/documents', () => inParts({ ...titled, language: 'en', series: 'QX' })],
  ['secretariat', 'POST {meeting}/number-blocks', () => ({ ...titled, count: 1, series: 'QX' })],
  ['secretariat', 'POST {group}/record-policies', () => ({ ...usualRules, series: 'QX', validFrom: '2099-02-02' })],
  ['secretariat', 'POST {group}/seats/ending', () => ({ email: place.people.member.email, role: 'delegate' })],
  ['secretariat', 'POST {group}/liaisons', () => inParts(liaison)],
  ['secretariat', 'POST {document}/treatments', () => ({ outcome: 'noted', meeting: 'wg-alpha-1' })],
  ['secretariat', 'POST {document}/treatments', () => ({ outcome: 'noted', session: { day: '2026-05-05' } })],
  ['secretariat', 'POST {document}/treatments', () => ({ outcome: 'noted', variant: 'rev1' })],
  ['secretariat', 'POST {document}/variants', () => inParts({ kind: 'corrigendum', of: 'rev1', language: 'en' })],
  ['secretariat', 'POST {document}/merges', (papers) => ({ documents: [papers['posted-public'].symbol] })],
  ['secretariat', 'POST {document}/relations', (papers) => ({ type: 'refers-to', document: papers['posted-restricted'].symbol })],
  ['secretariat', 'POST {document}/placings', () => ({ meeting: 'wg-alpha-1' })],
  ['secretariat', 'POST {document}/placings', () => ({ group: 'wg-alpha' })],
  ['secretariat', 'POST {document}/particulars', () => ({ ...titled, agendaItems: ['2'] })],
];

/** Of which forms which fields offer what is somebody's. Others offer the same to all; one that is new comes up by itself. */
const ofForms: Record<string, string[]> = {
  '/documents/wg-gamma-1-1/particulars': ['items'],
  '/documents/wg-gamma-1-1/placings': ['place'],
  '/documents/wg-gamma-1-1/treatments': ['session'],
  '/groups/wg-gamma/record-policies': ['series'],
  '/groups/wg-gamma/reports': ['meetings'],
  '/groups/wg-gamma/reports/1/adoption': ['meeting'],
  '/groups/wg-gamma/reports/1/paragraphs': ['section'],
  '/groups/wg-gamma/reports/1/submission': ['meeting'],
  '/meetings/wg-gamma-1/agenda/new': ['after'],
  '/meetings/wg-gamma-1/contributions': ['items'],
  '/meetings/wg-gamma-1/documents': ['series', 'items'],
  '/meetings/wg-gamma-1/entries': ['items'],
  '/meetings/wg-gamma-1/floor': ['item', 'item'],
  '/meetings/wg-gamma-1/floor/outcomes': ['document', 'item'],
  '/meetings/wg-gamma-1/notes': ['item', 'session'],
  '/meetings/wg-gamma-1/notes/1': ['item', 'session'],
  '/meetings/wg-gamma-1/outcomes/1': ['dueMeeting'],
  '/meetings/wg-gamma-1/record/paragraphs': ['item'],
  '/meetings/wg-gamma-1/record/paragraphs/p1/move': ['section'],
  '/meetings/wg-gamma-1/sessions': ['group', 'items'],
  '/meetings/wg-gamma-1/sessions/1': ['group', 'items'],
  '/meetings/wg-gamma-1/statements': ['item', 'session'],
  '/meetings/wg-gamma-1/translations': ['cells'],
};
/** An outcome may be due at the meeting of another group. */
const takenByForms = ['/meetings/wg-gamma-1/outcomes/1 dueMeeting'];

describe('in what is said', () => {
  let document: string;
  beforeAll(async () => {
    document = await own.settle();
  });

  async function say(who: 'secretariat' | 'chair' | 'delegate', route: string, what: object): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ');
    const address = path
      .replace('{meeting}', '/api/v1/meetings/wg-gamma-1')
      .replace('{group}', '/api/v1/groups/wg-gamma')
      .replace('{document}', `/api/v1/documents/${document}`);
    return own[who].program(method, address, 'inParts' in what ? (what as Sending) : { json: what });
  }

  test.each(said)('%s: %s', async (who, route, what) => {
    const before = await journal();

    const { status, text } = await say(who, route, what(place.papers));

    expect([403, 404, 409, 422], text).toContain(status);
    expect(text, 'it is known what was said').not.toContain('There is no field');
    expect(await journal()).toBe(before);
  });

  test('among many, each is told', async () => {
    const { slug } = place.papers.registered;
    const before = await journal();
    const told = await say('secretariat', 'POST {group}/postings', { documents: [slug] });
    expect(JSON.parse(told.text)).toMatchObject({ items: [{ slug, posted: false }] });
    expect(await journal()).toBe(before);
  });

  test('by forms: no field takes what it offers to others', { timeout: 90_000 }, async () => {
    const exchanges = new FormExchanges(own, document);
    const exchanged: Record<string, string[]> = {};
    const wrong: string[] = [];
    for await (const exchange of exchanges.all()) {
      const { agent, form, field, foreign } = exchange;
      const before = await deeds();
      const { status, text } = await agent.ask('POST', form.action, exchanges.sending(exchange));
      const complaints = [...text.matchAll(/<a href="#f-(\w+)">/g)].map(([, at]) => at);
      const isRefused = status === 403 || (status === 422 && complaints.every((at) => at === field.name));
      const isRight = takenByForms.includes(`${form.action} ${field.name}`) ? status === 303 : isRefused && (await deeds()) === before;
      if (!isRight) wrong.push(`${form.action} ${field.name}=${foreign}: ${status}, complaints of ${complaints.join()}`);
      (exchanged[form.action] ??= []).push(field.name);
    }
    expect(wrong).toEqual([]);
    expect(exchanged).toEqual(ofForms);
  });

  /** Whatever is typed of a contribution is kept in its draft. */
  const deeds = () => place.database.manager.countBy(JournalLine, { verb: Not('contributions.draft') });

  test.each([
    ['PUT {meeting}/floor', (symbol: string) => ({ document: symbol })],
    ['POST {meeting}/notes', (symbol: string) => ({ kind: 'point', document: symbol, ...words })],
    ['POST {document}/merges', (symbol: string) => ({ documents: [symbol] })],
    ['POST {group}/transmissions', (symbol: string) => ({ document: symbol, addressee: 'wg-beta', purpose: 'information' })],
  ])('a document that is not there for them is answered like one that nobody has: %s', async (route, what) => {
    const answers = [];
    for (const symbol of [place.papers['foreign-restricted'].symbol, 'TDAG09-14/99-C']) {
      const { status, text } = await say('secretariat', route, what(symbol));
      answers.push([status, withoutChance(text.replace(/"urn:uuid:[^"]+"/, 'URN')).replaceAll(symbol, 'SYMBOL')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]![0]).toBeGreaterThan(399);
  });
});
