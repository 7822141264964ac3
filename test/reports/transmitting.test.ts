import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import type { Group } from '../../src/groups/group.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let [council, advisers]: Group[] = [];
let sender: Program;
let addressee: Program;
let addressesPage: Visitor;
let symbol: string;

beforeAll(async () => {
  world = await World.open();
  [council, advisers] = [await world.group({ slug: 'senders' }), await world.group({ slug: 'advisers' })];
  sender = await Program.of(world, await world.seat(council, { role: 'secretary' }));
  const official = await world.seat(advisers, { role: 'secretary' });
  [addressee, addressesPage] = [await Program.of(world, official), await world.signedIn(official)];
  const meeting = await world.meeting({ group: council });
  const delegate = await Program.of(world, await world.seat(council, { organization: await world.organization({ name: 'Utopia' }) }));
  const { body } = await delegate.contribute(meeting, { title: 'What we did', language: 'en', purpose: 'action' }, [textFile('What we did.txt')]);
  symbol = body.symbol;
  await world.get(DocumentsService).post(Actor.portal, symbol.toLowerCase().replace('/', '-'));
});
afterAll(() => world.close());

const forward = (more: object = {}) =>
  sender.post('groups/senders/transmissions', { document: symbol, addressee: 'advisers', purpose: 'comment', replyBy: '2026-12-01', ...more });

test('a document is forwarded, registered at its addressee as one of its own that leads back, and answered there', async () => {
  const sent = await forward({ note: { en: 'Please look at it.' } });
  expect(sent.status).toBe(201);
  expect(sent.body).toMatchObject({ number: 1, addressee: 'advisers', purpose: 'comment', replyBy: '2026-12-01', state: 'sent', document: null });

  const early = await addressee.post('groups/senders/transmissions/1/answer', { answer: 'noted' });
  expect(early.status).toBe(409);
  const received = await addressee.post('groups/senders/transmissions/1/reception', { symbol: 'ADV26/18' });
  expect(received.body).toMatchObject({ state: 'received', document: 'adv26-18' });

  const { body } = await addressee.get('documents/adv26-18');
  expect(body).toMatchObject({ symbol: 'ADV26/18', titles: { en: `What we did (Document ${symbol})` }, purpose: 'discussion', publication: 'posted' });
  expect(body.relations).toMatchObject([{ type: 'forwards', document: { slug: sent.body.original } }]);
  expect((await addressee.get(`documents/${sent.body.original}`)).body.symbol).toBe(symbol);

  const answered = await addressee.post('groups/senders/transmissions/1/answer', { answer: 'endorsed', remark: 'With thanks.' });
  expect(answered.body).toMatchObject({ state: 'endorsed', remark: 'With thanks.' });
  expect((await sender.get('groups/senders/transmissions')).body.items).toMatchObject([{ number: 1, state: 'endorsed' }]);
  expect((await addressee.post('groups/senders/transmissions/1/reception', {})).status).toBe(409);
});

test('several addressees may get one document, each for something else', async () => {
  await world.group({ slug: 'others' });
  const { body } = await forward({ addressee: 'others', purpose: 'information', replyBy: null });
  expect(body).toMatchObject({ addressee: 'others', purpose: 'information', replyBy: null });
});

test('a body forwards its own posted documents, and not to itself; its addressee alone registers them', async () => {
  expect((await forward({ document: 'NO-SUCH-1/1' })).status).toBe(422);
  expect((await forward({ addressee: 'senders' })).status).toBe(422);
  expect((await addressee.post('groups/advisers/transmissions', { document: symbol, addressee: 'senders', purpose: 'action' })).status).toBe(422);
  const { body } = await forward();
  expect((await sender.post(`groups/senders/transmissions/${body.number}/reception`, {})).status).toBe(403);
});

test('its pages tell both sides, and a symbol that is taken is refused where it was typed', async () => {
  const { body } = await forward();
  const page = `/groups/senders/transmissions/${body.number}`;
  expect((await addressesPage.get(page)).text).toContain('Register it');
  const wrong = await addressesPage.post(`${page}/reception`, { symbol: 'ADV26/18', version: '1' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="ADV26/18"');
  const list = await addressesPage.get('/groups/advisers/transmissions');
  expect(list.text).toContain(symbol);
});

test('nobody writes down a number that the series of a body here will give', async () => {
  const { body } = await forward();
  for (const number of [`${council!.label}-1/99`, `${advisers!.label}/7`]) {
    const wrong = await addressee.post(`groups/senders/transmissions/${body.number}/reception`, { symbol: number });
    expect([wrong.status, wrong.body.errors[0].pointer], number).toEqual([422, '#/symbol']);
  }
});
