import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Program;
let delegate: Visitor;
let program: Program;
let symbol: string;
let other: string;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { organization: await world.organization() });
  [program, chair] = [await Program.of(world, person), await Program.of(world, await world.seat(group, { role: 'chair' }))];
  [symbol, other] = [await contribute('One'), await contribute('Other')];
  world.clock.set('2026-05-06T10:00:00Z');
  delegate = await world.signedIn(person);
  await chair.post(`meetings/${meeting.slug}/record/compilations`);
});
afterAll(() => world.close());

async function contribute(title: string): Promise<string> {
  const answers = { title, language: 'en', purpose: 'action', agendaItems: ['2'] };
  return (await program.contribute(meeting, answers, [textFile(`${title}.txt`)])).body.symbol;
}

const slugOf = (written: string) => written.toLowerCase().replace('/', '-');
const record = () => `meetings/${meeting.slug}/record`;
const write = async (texts: object) => (await chair.post(`${record()}/paragraphs`, { item: '1', texts })).body.handle as string;
const issue = (kind: string) => chair.post(`${record()}/editions`, { kind, correctionsCloseAt: '2026-05-06T12:00:00Z' });
const discussions = async (written: string) => (await program.get(`documents/${slugOf(written)}/discussions`)).body.items;

let handle: string;

test('the page of a document leads to the paragraphs of the records that speak of it', async () => {
  handle = await write({ en: `As ${symbol} says, and [${other}](https://example.org)`, ru: `См. ${symbol} и еще раз ${symbol}.` });
  await issue('provisional');

  const told = { meeting: meeting.slug, edition: 1, kind: 'provisional', paragraph: handle, paragraphNumber: '1.2', url: `/${record()}#${handle}` };
  expect(await discussions(symbol)).toEqual([told]);
  expect(await discussions(other)).toEqual([]);
  const page = await delegate.get(`/documents/${slugOf(symbol)}`);
  expect(page.text).toContain(`<a href="/${record()}#${handle}"><bdi>1.2</bdi></a>`);
});

test('but nobody hears of a record that he may not read yet', async () => {
  const page = await world.visitor.get(`/documents/${slugOf(symbol)}`);
  expect([page.status, page.text.includes(`/${record()}`)]).toEqual([200, false]);
  expect((await world.visitor.get(`/api/v1/documents/${slugOf(symbol)}/discussions`)).body.items).toEqual([]);
});

test('the latest edition counts: what it no longer says leads nowhere', async () => {
  await chair.patch(`${record()}/paragraphs/${handle}`, { texts: { en: `As ${other} says.`, ru: `См. ${other}.` } });
  await issue('revised');

  expect(await discussions(symbol)).toEqual([]);
  expect(await discussions(other)).toMatchObject([{ edition: 2, kind: 'revised', paragraph: handle }]);
});

test('once the record is approved, everybody is led to it', async () => {
  world.clock.set('2026-05-06T12:00:01Z');
  await chair.post(`${record()}/approvals`, { approvedBy: 'chair' });

  expect((await world.visitor.get(`/documents/${slugOf(other)}`)).text).toContain(`/${record()}#${handle}`);
});
