// How fast lists, documents and pages are read.
import assert from 'node:assert/strict';
import { figure, inTurns, most, noGoal, share, times } from './figures.mjs';
import { getting, load, rateOf, within } from './load.mjs';

const list = '/api/v1/meetings/speed-2/documents';
const document = '/api/v1/documents/speed-2-20';
const meetingPage = '/meetings/speed-1';
const documentPage = '/documents/speed-1-20';

/** Whoever brings a cookie has every answer made for her, even where it says no more than that she was here before. */
const alone = { Cookie: 'visit=only-for-measuring' };

/** JSON against a bare server that gives the very same. */
export async function measureJson({ portal, bare, rounds, spell }) {
  const pairs = [
    { name: 'List of 50 documents, JSON', path: list, barePath: '/list/speed-2', goal: share(0.55) },
    { name: 'The same, made anew each time', path: list, barePath: '/list/speed-2', headers: alone, goal: noGoal },
    { name: 'One document, JSON', path: document, barePath: '/document/speed-2-20', goal: share(3_500 / 38_000) },
    { name: 'The same, made anew each time', path: document, barePath: '/document/speed-2-20', headers: alone, goal: noGoal },
  ];
  const figures = [];
  for (const { name, path, barePath, headers, goal } of pairs) {
    assert.deepEqual(await json(portal, path), await json(bare, barePath), 'The limit gives something else.');
    const limit = () => rateAt(bare, barePath, spell);
    figures.push(figure(name, { unit: '/s', ...(await inTurns(rounds, limit, () => rateAt(portal, path, spell, headers))) }, goal));
  }
  return figures;
}

export async function measurePages({ portal, rounds, spell }) {
  const pages = [
    { name: 'Page of a meeting with 200 documents, p95 of 10 at once', path: meetingPage, connections: 10, limit: 60 },
    { name: 'The same, made anew each time', path: meetingPage, connections: 10, headers: alone },
    { name: 'Page of a document, p95 of 10 at once', path: documentPage, connections: 10, limit: 25 },
    { name: 'The same, made anew each time', path: documentPage, connections: 10, headers: alone },
    { name: 'Page of a document made anew, p95 one by one', path: documentPage, connections: 1, headers: alone, limit: 25 },
  ];
  const figures = [];
  for (const { name, path, connections, headers, limit } of pages) {
    const ask = () => timesAt(portal, path, connections, spell, headers);
    await ask();
    const { value } = await inTurns(rounds, () => 1, async () => within(0.95, await ask()));
    figures.push(figure(name, { value, unit: 'ms' }, limit ? most(limit, 'ms') : noGoal));
  }
  return figures;
}

/** The same at ten times as many documents, in ten times as many meetings; every answer is made anew. */
export async function measureGrowth({ portal, rounds, spell }, large) {
  const asked = {
    'a list, JSON': list,
    'one document, JSON': document,
    'the list of all documents, JSON': '/api/v1/documents',
    'the page of a meeting': meetingPage,
    'the page of a document': documentPage,
    'the front page': '/',
    'a search by words': '/documents?q=republic+matter+7',
  };
  const figures = [];
  for (const [what, path] of Object.entries(asked)) {
    const cost = async (server) => within(0.5, await timesAt(server, path, 1, spell, alone));
    await cost(large);
    const turns = await inTurns(rounds, () => cost(portal), () => cost(large));
    figures.push(figure(`At ten times the documents: ${what}`, { unit: 'ms', ...turns }, times(1.3)));
  }
  return figures;
}

async function json({ port }, path) {
  return (await fetch(`http://127.0.0.1:${port}${path}`)).json();
}

async function rateAt(server, path, spell, headers) {
  return rateOf(await timesAt(server, path, 10, spell, headers));
}

function timesAt({ port }, path, connections, milliseconds, headers) {
  const request = getting(path, headers);
  return load(port, { connections, milliseconds, next: () => request });
}
