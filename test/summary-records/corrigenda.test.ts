import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { CorrigendaService } from '../../src/summary-records/corrigenda/corrigenda.service.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { inspectBytes, textOf } from '../files/inspecting.js';

let world: World;
let group: Group;
let meeting: Meeting;
let person: Person;
let chair: Visitor;
let chairing: Program;
let france: Person;
let delegate: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  person = await world.seat(group, { role: 'chair' });
  [chair, chairing] = [await world.signedIn(person), await Program.of(world, person)];
  france = await world.seat(group);
  [delegate, program] = [await world.signedIn(france), await Program.of(world, france)];
  await chairing.post(api('notes'), { kind: 'point', item: '1', texts: { en: 'It met until 11.00.', fr: 'Elle a siégé jusqu’à 11 h.' } });
  await chairing.post(api('record/compilations'));
  await chairing.patch(api('record/paragraphs/p1'), { isLeftOut: true }); // it says in six languages when the meeting was held
  await chairing.post(api('record/editions'), { kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
  world.clock.set('2026-05-06T13:00:00Z');
  await chairing.post(api('record/approvals'), { approvedBy: 'chair' });
});

const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const at = (rest = '') => `/meetings/${meeting.slug}/record${rest}`;
const propose = (text: string) => program.post(api('record/corrections'), { paragraph: 'p2', language: 'en', text });
const decide = (number: number, body: object) => chairing.post(api(`record/corrections/${number}/decision`), body);
const issue = () => chairing.post(api('record/corrigenda'));
const document = () => `${meeting.slug}-r-1`;

test('a correction to an approved record is accepted for a corrigendum: the approved text stays', async () => {
  expect((await delegate.get(at('/corrections/new?paragraph=p2'))).text).toContain('put right by a corrigendum');
  const early = await issue();
  expect((await propose('It met until 12.00.')).status).toBe(201);
  const undecided = await issue();
  await decide(1, { decision: 'accepted' });

  expect([early.status, undecided.status]).toEqual([409, 409]);
  expect((await world.visitor.get(at())).text).toContain('It met until 11.00.');
  const waiting = (await chair.get(at('/corrigenda'))).text;
  expect(waiting).toMatch(/<del>.*11\.00.*<\/del>/);
  expect(waiting).toContain('Issue the corrigendum');
  expect((await delegate.get(at('/corrigenda'))).text).not.toContain('Issue the corrigendum');
});

test('the corrigendum is a document in the languages that it concerns, and tells paragraph by paragraph what to read', async () => {
  await propose('It met until 12.00.');
  await decide(1, { decision: 'accepted' });
  const sent = await chair.post(at('/corrigenda'), {});

  expect([sent.status, sent.headers.location]).toEqual([303, at('/corrigenda/1')]);
  const paper = (await world.visitor.get(`/api/v1/documents/${document()}`)).body;
  expect(paper.variants.map(({ key }: { key: string }) => key)).toEqual(['rev0', 'corr1']);
  const states = paper.variants[1].versions.map(({ language, state }: Record<string, string>) => `${language} ${state}`);
  expect(states.filter((one: string) => one.endsWith('ready'))).toEqual(['en ready']);
  const said = textOf(await inspectBytes(await bytesOf(`/documents/${document()}/corr1/en.docx`)));
  expect(said).toContain(`${group.label}-${meeting.number}/R/1 Corr.1-E`);
  expect(said.replaceAll(/\s+/g, ' ')).toContain('1.1 For It met until 11.00. read It met until 12.00.');
  expect((await world.visitor.get(`/documents/${document()}/corr1/en.pdf`)).status).toBe(200);
  expect((await world.visitor.get(at('/corrigenda/1'))).text).toMatch(/<ins>.*12\.00.*<\/ins>/);
  expect((await world.visitor.get(at())).text).toContain(`href="${at('/corrigenda/1')}"`);
  const letters = await world.get(Database).manager.findBy(Letter, { to: france.email! });
  expect(letters.at(-1)!.subject).toContain('a corrigendum to the summary record');
});

test('no accepted correction is lost to another that began before it, and the next corrigendum goes on from the last', async () => {
  await propose('It met until 12.00.');
  await propose('It sat until 11.00.');
  await decide(1, { decision: 'accepted' });
  expect((await decide(2, { decision: 'accepted' })).status).toBe(422);
  await decide(2, { decision: 'accepted-in-part', text: 'It sat until 12.00.' });
  const first = await issue();
  expect(first.body).toMatchObject({ number: 1, corrections: [1, 2], changes: [{ before: 'It met until 11.00.', after: 'It sat until 12.00.' }] });
  expect((await issue()).status).toBe(409);
  const database = world.get(Database);
  for (const attack of [`UPDATE corrigendum SET changes = '[]'`, 'DELETE FROM corrigendum']) {
    await expect(database.transaction(() => database.manager.query(attack)), attack).rejects.toThrow(/kept as written/);
  }

  expect((await delegate.get(at('/corrections/new?paragraph=p2'))).text).toContain('It sat until 12.00.</textarea>');
  await propose('It sat until noon.');
  await decide(3, { decision: 'accepted' });
  expect((await issue()).body).toMatchObject({ number: 2, corrections: [3], changes: [{ before: 'It sat until 12.00.', after: 'It sat until noon.' }] });
  expect((await chairing.get(api('record/corrigenda'))).body.total).toBe(2);
});

test('one that was broken off leaves nothing to be read, and its number is taken up', async () => {
  await propose('It met until 12.00.');
  await decide(1, { decision: 'accepted' });
  await world.get(CorrigendaService).prepare(await world.actor(person), meeting);

  expect((await chairing.get(api('record/corrigenda'))).body.total).toBe(0);
  expect((await chairing.get(api('record/corrigenda/1'))).status).toBe(404);
  expect((await issue()).body.number).toBe(1);
});

async function bytesOf(address: string): Promise<Buffer> {
  return (await world.visitor.get(address).buffer(true).parse(binary)).body as Buffer;
}

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
}
