import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Contribution } from '../../src/contributions/contribution.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let meeting: Meeting;
let delegate: Visitor;
let other: Visitor;

beforeAll(async () => {
  world = await World.open({ maxUploadBytes: 1_048_576 });
  const group = await world.group({ slug: 'wg-form', acronym: 'WG-FORM' });
  const france = await world.organization({ code: 'FR', name: 'France' });
  await world.organization({ code: 'EG', name: 'Egypt' });
  meeting = await world.meeting({ group, number: 1 });
  delegate = await world.signedIn(await world.seat(group, { organization: france }));
  other = await world.signedIn(await world.seat(group));
});
afterAll(() => world.close());

let form: string;
let key: string;
beforeEach(async () => {
  form = `/meetings/${meeting.slug}/contributions`;
  key = /name="key" value="([^"]+)"/.exec((await delegate.get(`${form}/new`)).text)![1]!;
});

const answers = { title: 'Numéros', language: 'fr', purpose: 'discussion', items: '2', sources: 'France' };

test('drop the file, confirm: two steps when the first page tells what is needed', async () => {
  const cover = ['Source: France', 'Agenda item: 2', 'Original: French', 'Title: On the numbering of things', 'For discussion', '', 'Text.'];

  const dropped = await delegate.send(form, { key, act: 'read' }, [textFile('cover.txt', cover.join('\n'))]);
  expect(dropped.headers.location).toBe(`/contributions/${key}`);
  const filled = await delegate.get(`/contributions/${key}`);
  expect(filled.text).toContain('Found in your document');
  expect(filled.text).toContain('On the numbering of things</textarea>');

  const confirmed = await delegate.post(`/contributions/${key}`, {
    act: 'submit',
    title: 'On the numbering of things',
    sources: 'FR',
    items: '2',
    language: 'fr',
    purpose: 'discussion',
    found: ['title', 'language', 'purpose', 'sources', 'items'],
  });
  expect(confirmed.status, confirmed.text).toBe(303);
  expect(confirmed.headers.location).toMatch(/^\/receipts\/[0-9a-f-]{36}$/);
  const receipt = await delegate.get(confirmed.headers.location!);
  expect(receipt.text).toMatch(/Your contribution is <span class="symbol"[^>]*>WG-FORM-1\/\d+</);
});

test('the sources that the form proposes give way to those on the cover, once', async () => {
  const cover = textFile('joint.txt', 'Source: France, Egypt\nTitle: On joint papers\n\nText.');
  await delegate.send(form, { key, act: 'read', sources: 'France' }, [cover]);
  const filled = (await delegate.get(`/contributions/${key}`)).text;
  expect(filled).toContain('value="France, Egypt"');
  expect(filled).toMatch(/id="[^"]*sources[^"]*"[^>]*>\s*Found in your document/);

  const found = ['title', 'sources'];
  await delegate.send(`/contributions/${key}`, { act: 'read', title: 'On joint papers', sources: 'France', found }, [cover]);
  expect((await delegate.get(`/contributions/${key}`)).text).toContain('value="France"');
});

test('sources that are as the form proposes them are told to be found, and need no second look', async () => {
  const cover = textFile('own.txt', 'Source: France\n\nText.');
  const sent = await delegate.send(form, { ...answers, key, act: 'submit' }, [cover]);
  expect(sent.headers.location).toMatch(/^\/receipts\//);
});

test('everything that is missing is told at once, in the order of the form', async () => {
  const { status, text } = await delegate.post(form, { key, act: 'submit' });
  expect(status).toBe(422);
  const told = ['Add the file of your contribution.', 'Enter the title.', 'Choose the purpose.', 'Choose the language of the original.'];
  expect([...text.matchAll(/<li><a href="#[^"]+">([^<]+)</g)].map(([, words]) => words)).toEqual(told);
});

test('who sits for two entities says for which she submits, and may change her mind', async () => {
  const bolivia = await world.organization({ code: 'BO', name: 'Bolivia, Plurinational State of' });
  const peru = await world.organization({ code: 'PE', name: 'Peru' });
  const person = await world.person();
  for (const organization of [bolivia, peru]) await world.seat(meeting.group, { organization, person });
  const both = await world.signedIn(person);
  await both.send(form, { key, act: 'read', sources: '', onBehalfOf: 'BO' }, [textFile('two.txt')]);

  const page = (await both.get(`/contributions/${key}`)).text;
  expect(page).toContain('Left empty, it is the entity on whose behalf you submit.');
  const sent = await both.post(`/contributions/${key}`, { ...answers, act: 'submit', sources: '', onBehalfOf: 'PE' });
  const receipt = JSON.parse((await both.get(`${sent.headers.location}.json`)).text) as { onBehalfOf: object };
  expect(receipt.onBehalfOf).toEqual({ code: 'PE', name: 'Peru' });
});

test('an entity whose name holds a comma is called by its code', async () => {
  const iran = await world.organization({ code: 'IR', name: 'Iran, Islamic Republic of' });
  const own = await world.signedIn(await world.seat(meeting.group, { organization: iran }));
  expect((await own.get(`${form}/new`)).text).toMatch(/name="sources"[^>]* value="IR"/);
});

test('one form with everything in it needs one step', async () => {
  const sent = await delegate.send(form, { ...answers, key, act: 'submit' }, [textFile('plain.txt', 'Nothing to read.')]);
  const shown = sent.status === 303 && sent.headers.location!.startsWith('/receipts/') ? sent : await delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' });
  expect(shown.headers.location).toMatch(/^\/receipts\//);
});

test('the same form sent twice gets the first receipt and no second number', async () => {
  const before = await world.get(Database).manager.count(Document);
  const send = () => delegate.send(form, { ...answers, key, act: 'submit', found: 'title' }, [textFile('twice.txt', 'Once and again.')]);
  await send();
  const [first, second] = await Promise.all([
    delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' }),
    delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' }),
  ]);

  expect(second.headers.location).toBe(first.headers.location);
  expect(await world.get(Database).manager.count(Document)).toBe(before + 1);
});

test('nothing is lost when an answer is wrong: words and files stay with the draft', async () => {
  const sent = await delegate.send(form, { key, act: 'submit', title: 'Half done', language: '' }, [textFile('kept.txt')]);
  const again = await delegate.post(`/contributions/${key}`, { act: 'submit', title: 'Half done', language: '', purpose: '' });

  expect([303, 422]).toContain(sent.status);
  expect(again.status).toBe(422);
  expect(again.text).toContain('Choose the language of the original.');
  expect(again.text).toContain('Half done</textarea>');
  expect(again.text).toContain('kept.txt');
  expect((await delegate.get('/delegation')).text).toContain('Half done');
});

test('a refused file is named with the reason, and the others stay', async () => {
  const sent = await delegate.send(form, { ...answers, key, act: 'submit' }, [
    textFile('good.txt'),
    { name: 'page.html', bytes: '<!DOCTYPE html><html><body>Hello</body></html>' },
  ]);

  expect(sent.status).toBe(422);
  expect(sent.text).toContain('page.html');
  expect(sent.text).toContain('good.txt');
});

test('a file that is too large takes neither what was typed nor the other files with it', async () => {
  const sent = await delegate.send(form, { ...answers, key, act: 'submit' }, [
    textFile('before.txt'),
    textFile('large.txt', 'x'.repeat(1_048_577)),
    textFile('after.txt'),
  ]);

  expect(sent.status).toBe(422);
  expect(sent.text).toContain('large.txt is larger than 1 MB');
  for (const kept of ['before.txt', 'after.txt', 'Numéros</textarea>']) expect(sent.text).toContain(kept);
  expect((await delegate.get(`/contributions/${key}`)).text).toContain('Numéros</textarea>');
});

test.skipIf(process.env.TEST_DATABASE_URL)('where there is no room even for a draft, what was typed comes back', async () => {
  const database = world.get(Database);
  const limit = (pages: string) => database.transaction(() => database.manager.query(`PRAGMA max_page_count = ${pages}`));
  await limit('1');
  const title = 'Long '.repeat(40_000);
  const sent = await delegate.send(form, { ...answers, key, act: 'submit', title }, [textFile('roomless.txt')]);
  await limit('1000000');

  expect(sent.status).toBe(422);
  expect(sent.text).toContain('no room left');
  expect(sent.text).toContain(`${title.trim()}</textarea>`);
  expect((await delegate.send(form, { ...answers, key, act: 'save' }, [])).status).toBe(303);
});

test('a draft is its delegation’s alone', async () => {
  await delegate.send(form, { key, act: 'save', title: 'Ours' }, []);

  expect((await other.get(`/contributions/${key}`)).status).toBe(404);
  expect((await other.post(`/contributions/${key}`, { act: 'save', title: 'Theirs' })).status).toBe(404);
  expect(await world.get(Database).manager.findOneByOrFail(Contribution, { key })).toMatchObject({ answers: { title: 'Ours' } });
});

test('a receipt is read by its delegation, and is not there for others', async () => {
  await delegate.send(form, { ...answers, key, act: 'read' }, [textFile('r.txt')]);
  const sent = await delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' });
  const address = sent.headers.location!;

  expect((await delegate.get(address)).status).toBe(200);
  const json = await delegate.get(`${address}.json`);
  expect(json.headers['content-type']).toMatch('application/json');
  expect(Object.keys(JSON.parse(json.text) as object)).toEqual(Object.keys(JSON.parse(json.text) as object).toSorted());
  expect((await other.get(address)).status).toBe(404);
  expect((await world.visitor.get(address)).status).toBe(401);
});

test('a discarded draft is gone', async () => {
  await delegate.send(form, { key, act: 'save', title: 'Not needed' }, [textFile('gone.txt')]);

  expect((await delegate.post(`/contributions/${key}/discarding`)).headers.location).toBe('/delegation');
  const lines = await world.get(Journal).about(meeting.slug);
  expect(lines.slice(-2).map(({ verb, onBehalfOf }) => [verb, onBehalfOf])).toEqual([
    ['contributions.draft', 'FR'],
    ['contributions.discard', 'FR'],
  ]);
  expect((await delegate.get(`/contributions/${key}`)).status).toBe(404);
});

test('a revision begins with what the document says and keeps its number', async () => {
  await delegate.send(form, { ...answers, key, act: 'read' }, [textFile('v0.txt')]);
  await delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' });
  const document = await world.get(Database).manager.findOneOrFail(Document, { where: {}, order: { id: 'DESC' } });

  const way = await delegate.get(`/documents/${document.slug}/revisions/new`);
  const page = await delegate.get(way.headers.location!);
  expect(page.text).toContain('Numéros</textarea>');
  expect(page.text).toContain(`<option value="${document.slug}" selected>`);
  expect((await other.get(`/documents/${document.slug}/revisions/new`)).status).toBe(403);
});

test('the receipt of a document that was withdrawn says so, and offers no revision', async () => {
  await delegate.send(form, { ...answers, key, act: 'read' }, [textFile('short.txt')]);
  const { location } = (await delegate.post(`/contributions/${key}`, { ...answers, act: 'submit' })).headers;
  const slug = /href="\/documents\/([^"/]+)"/.exec((await delegate.get(location!)).text)![1]!;
  expect((await delegate.get(location!)).text).toContain('submit a revision');

  await delegate.post(`/documents/${slug}/withdrawal`);

  const { text } = await delegate.get(location!);
  expect(text).toContain('<b>Withdrawn</b>');
  expect(text).not.toContain('submit a revision');
});
