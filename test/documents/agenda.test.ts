import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretary: Visitor;
let program: Program;
let delegate: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const item = (code: string, depth = 0) => ({ code, titles: { en: `Item ${code}` }, depth });

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group, agenda: [item('1'), item('2'), item('2.1', 1), item('2.2', 1), item('3')] });
  const person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
  delegate = await Program.of(world, await world.seat(group));
});

describe('items', () => {
  test.each([
    [{ ...item('2.0', 1), after: '2' }, ['1', '2', '2.0', '2.1', '2.2', '3']],
    [{ ...item('2 bis'), after: '2' }, ['1', '2', '2.1', '2.2', '2 bis', '3']],
    [item('PL 1.1'), ['1', '2', '2.1', '2.2', '3', 'PL 1.1']],
  ])('%j is added where it belongs', async (body, codes) => {
    expect((await program.post(path(), body)).status).toBe(200);
    expect(await order()).toEqual(codes);
  });

  test.each([
    ['2', 'up', ['2', '2.1', '2.2', '1', '3']],
    ['2', 'down', ['1', '3', '2', '2.1', '2.2']],
    ['2.2', 'up', ['1', '2', '2.2', '2.1', '3']],
    ['2.1', 'up', ['1', '2', '2.1', '2.2', '3']],
    ['1', 'up', ['1', '2', '2.1', '2.2', '3']],
  ])('%s moves %s by a button, with what stands under it', async (code, to, codes) => {
    const sent = await secretary.post(address(), { act: `${to}:${code}`, version: '1' });

    expect(sent.status, sent.text).toBe(303);
    expect(await order()).toEqual(codes);
  });

  test('changes its code and its titles in six languages; documents stay, sessions follow', async () => {
    await world.get(SessionsService).schedule(Actor.portal, meeting, { group, kind: 'plenary', day: '2026-05-04', items: ['1', '3'] });
    const document = await contribute(['3']);
    const titles = { title_ar: 'بند', title_zh: '议项', title_en: 'Item', title_es: 'Punto', title_fr: 'Point', title_ru: 'Пункт' };

    const sent = await secretary.post(`${address()}/items/3`, { code: '4', depth: '0', version: '1', ...titles });

    expect(sent.status, sent.text).toBe(303);
    expect((await agenda()).items.at(-1)).toMatchObject({ code: '4', titles: { zh: '议项', ru: 'Пункт' } });
    expect((await program.get(`documents/${document}`)).body.items[0]).toBe('4');
    expect((await program.get(`meetings/${meeting.slug}/sessions`)).body.items[0].items).toEqual(['1', '4']);
  });

  test('is split, and the documents that are named go with the new one', async () => {
    const [stays, goes] = [await contribute(['3']), await contribute(['3'])];

    const sent = await secretary.post(`${address()}/items/3/split`, { code: '4', depth: '0', title_en: 'Four', documents: goes, version: '1' });

    expect(sent.status, sent.text).toBe(303);
    expect(await order()).toEqual(['1', '2', '2.1', '2.2', '3', '4']);
    const codes = await Promise.all([stays, goes].map(async (slug) => (await program.get(`documents/${slug}`)).body.items[0]));
    expect(codes).toEqual(['3', '4']);
  });

  test('is removed only where nothing lies under it, and says what does', async () => {
    await contribute(['3']);
    await world.get(SessionsService).schedule(Actor.portal, meeting, { group, kind: 'plenary', day: '2026-05-04', items: ['1'] });

    const refused = await Promise.all(['3', '2', '1'].map((code) => program.delete(`${path()}/${code}`)));
    expect(refused.map(({ status, body }) => [status, body.type.split('.').at(-1)])).toEqual([
      [409, 'documentsUnder'],
      [409, 'subItemsUnder'],
      [409, 'sessionsUnder'],
    ]);
    const shown = await secretary.post(address(), { act: 'remove:3', version: '1' });
    expect(shown.text).toContain('1 document lies under 3.');
    expect((await program.delete(`${path()}/2.1`)).status).toBe(200);
    expect(await order()).toEqual(['1', '2', '2.2', '3']);
  });

  test('two secretaries who change one agenda lose neither text', async () => {
    await secretary.post(`${address()}/items/3`, { code: '3', depth: '0', title_en: 'Mine', version: '1' });

    const second = await secretary.post(`${address()}/items/3`, { code: '3', depth: '0', title_en: 'Theirs', version: '1' });

    expect(second.status).toBe(422);
    expect(second.text).toContain('Changed meanwhile by somebody else');
    expect(second.text).toMatch(/value="Theirs"/);
    expect((await agenda()).items.at(-1).titles).toEqual({ en: 'Mine' });
  });
});

describe('a whole agenda', () => {
  test('is put in the place of another; codes may be exchanged, documents stay with their items', async () => {
    const [two, three] = [await contribute(['2']), await contribute(['3'])];
    const items = [item('1'), { ...item('3'), was: '2' }, item('9'), { ...item('2'), was: '3' }];

    const sent = await program.put(path(), { items }).set('If-Match', '"1"');

    expect(sent.status, sent.text).toBe(200);
    expect(await order()).toEqual(['1', '3', '9', '2']);
    const codes = await Promise.all([two, three].map(async (slug) => (await program.get(`documents/${slug}`)).body.items[0]));
    expect(codes).toEqual(['3', '2']);
    expect((await program.put(path(), { items }).set('If-Match', '"1"')).status).toBe(412);
  });

  test('drops no item under which a document lies', async () => {
    await contribute(['3']);
    expect((await program.put(path(), { items: [item('1')] })).status).toBe(409);
    expect(await order()).toHaveLength(5);
  });

  test('may have two thousand items, which are shown and moved', async () => {
    const items = Array.from({ length: 2000 }, (_, at) => item(String(at + 1)));

    expect((await program.put(path(), { items })).body.total).toBe(2000);
    expect((await program.post(`${path()}/2000/shift`, { to: 'up' })).status).toBe(200);
    expect((await order()).slice(-2)).toEqual(['2000', '1999']);
    expect((await secretary.get(address())).status).toBe(200);
    expect((await program.post(path(), item('2001'))).status).toBe(422);
    expect((await program.put(path(), { items: [...items, item('2001')] })).status).toBe(422);
  }, 60_000);
});

test('an agenda is the secretariat’s to keep', async () => {
  const sent = [
    await delegate.put(path(), { items: [item('1')] }),
    await delegate.post(path(), item('7')),
    await delegate.patch(`${path()}/1`, { code: '8' }),
    await delegate.delete(`${path()}/1`),
    await Program.anonymous(world).put(path(), { items: [item('1')] }),
  ];

  expect(sent.map(({ status }) => status)).toEqual([403, 403, 403, 403, 401]);
  expect(await order()).toEqual(['1', '2', '2.1', '2.2', '3']);
});

let many = 0;

async function contribute(agendaItems: string[]): Promise<string> {
  many += 1;
  const metadata = { title: `Paper ${many}`, language: 'en', purpose: 'action', agendaItems };
  const sent = await delegate.contribute(meeting, metadata, [textFile('paper.txt', `Paper ${many}`)]);
  return sent.headers.location!.split('/').pop()!;
}

function address(): string {
  return `/meetings/${meeting.slug}/agenda`;
}

function path(): string {
  return address().slice(1);
}

async function agenda() {
  return (await program.get(path())).body;
}

async function order(): Promise<string[]> {
  return (await agenda()).items.map(({ code }: { code: string }) => code);
}
