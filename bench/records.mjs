// How fast a record is compiled, opened by its editors, and made into files while others go on reading.
import { performance } from 'node:perf_hooks';
import { figure, most } from './figures.mjs';
import { getting, load, within } from './load.mjs';

const meeting = '/api/v1/meetings/speed-1';
const page = '/meetings/speed-1/record';
const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const sentence = 'It was pointed out that the measures taken so far had been useful and should be continued in the next period.';

/** On the meeting with 200 documents: 60 are introduced, 200 points made; then 400 paragraphs, of which 120 are to be corrected. */
export async function measureRecords({ portal, token, cookie, spell }) {
  const chair = caller(portal, `${token}-chair`);
  await note(chair);
  const compiled = await timed(() => chair(`${meeting}/record/compilations`, {}));
  await prolong(chair);
  await correct(chair, caller(portal, token));
  const opened = (path) => load(portal.port, { connections: 1, milliseconds: spell, next: () => getting(path, { Cookie: cookie }) });
  const [editor, corrections] = [await opened(`${page}/draft`), await opened(`${page}/corrections`)];
  const { made, meanwhile } = await makeFiles(portal, cookie);
  return [
    figure('A record compiled: 60 documents, 200 points', { value: compiled, unit: 'ms' }, most(1_000, 'ms')),
    figure('Its editor: 400 paragraphs, 120 corrections, p95', { value: within(0.95, editor), unit: 'ms' }, most(300, 'ms')),
    figure('Its 120 corrections, p95', { value: within(0.95, corrections), unit: 'ms' }, most(300, 'ms')),
    figure('Word files and PDFs of 400 paragraphs in six languages', { value: made / 1_000, unit: 's' }, most(60, 's')),
    figure('A list read meanwhile, p95', { value: within(0.95, meanwhile), unit: 'ms' }, most(60, 'ms')),
  ];
}

async function note(chair) {
  for (let number = 1; number <= 60; number += 1) await chair(`${meeting}/notes`, { kind: 'introduction', document: `SPEED-1/${number}` });
  for (let number = 1; number <= 200; number += 1) await chair(`${meeting}/notes`, { kind: 'point', item: `${1 + (number % 12)}`, texts: inAll(number) });
}

/** Up to 400 paragraphs, as people write on. */
async function prolong(chair) {
  const { sections } = await chair(`${meeting}/record/draft`);
  const count = sections.flatMap(({ paragraphs }) => paragraphs).length;
  for (let number = count; number < 400; number += 1) await chair(`${meeting}/record/paragraphs`, { item: '1', texts: inAll(number) });
}

async function correct(chair, delegate) {
  await chair(`${meeting}/record/editions`, { kind: 'provisional' });
  const { sections } = await delegate(`${meeting}/record`);
  const own = sections.flatMap(({ paragraphs }) => paragraphs).filter(({ texts }) => texts.en.includes(sentence)).slice(0, 120);
  for (const { handle, texts } of own) {
    await delegate(`${meeting}/record/corrections`, { paragraph: handle, language: 'en', text: `${texts.en} So it was.`, reason: 'It was said.' });
  }
}

/** All files one after the other, while lists are read one after the other. */
async function makeFiles(portal, cookie) {
  let isMade = false;
  const request = getting('/api/v1/meetings/speed-2/documents', { Cookie: 'visit=only-for-measuring' }); // made anew each time
  const reading = load(portal.port, { connections: 1, next: () => (isMade ? undefined : request) });
  const making = timed(async () => {
    for (const lang of languages) for (const format of ['docx', 'pdf']) await fetched(portal, `${page}.${format}?lang=${lang}`, cookie);
  });
  const [made, meanwhile] = await Promise.all([making.finally(() => (isMade = true)), reading]);
  return { made, meanwhile };
}

function inAll(number) {
  return Object.fromEntries(languages.map((language) => [language, `${sentence} ${number}.`]));
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Asks the API as whoever holds the token: with a body it posts. */
function caller(portal, token) {
  return async (path, body) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const options = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    return (await sound(await fetch(`http://127.0.0.1:${portal.port}${path}`, options), path)).json();
  };
}

async function fetched(portal, path, cookie) {
  await (await sound(await fetch(`http://127.0.0.1:${portal.port}${path}`, { headers: { Cookie: cookie } }), path)).arrayBuffer();
}

async function sound(answer, path) {
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
