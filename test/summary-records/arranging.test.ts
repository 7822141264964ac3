import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let program: Program;
let delegate: Person;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { role: 'chair' });
  delegate = await world.seat(group, { organization: await world.organization() });
  [chair, program] = [await world.signedIn(person), await Program.of(world, person)];
  for (const en of ['First.', 'Second.']) await program.post(api('notes'), { kind: 'point', item: '2', texts: { en, ru: `По-русски ${en}` } });
  await program.post(api('record/compilations'));
});

const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const page = (handle: string, rest: string) => `/${api(`record/paragraphs/${handle}/${rest}`)}`;
const act = (handle: string, verb: string, body: object = {}) => program.post(api(`record/paragraphs/${handle}/${verb}`), body);
const seen = async (handle: string) => (await program.get(api(`record/paragraphs/${handle}`))).body;

interface Drafted {
  number: string;
  paragraphs: { number: string | null; handle: string; texts: Record<string, string>; isOutdated: boolean }[];
}

async function draft(): Promise<Drafted['paragraphs']> {
  const { sections } = (await program.get(api('record/draft'))).body as { sections: Drafted[] };
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

const draftVersion = async () => (await program.get(api('record/draft'))).body.version as number;

const printed = async (language = 'en') =>
  (await draft()).flatMap(({ number, handle, texts }) => (number?.startsWith('1') || number === null ? [] : [`${number} ${handle} ${texts[language] ?? '—'}`]));

describe('splitting', () => {
  test('parts each language by itself, and the first part keeps the handle; both keep their reason', async () => {
    const fields = { version: '1', text_en: 'First part.\r\n---\r\nSecond part.', text_ru: 'Не делится.' };
    const sent = await chair.post(page('p2', 'split'), fields);

    expect(sent.headers.location).toBe(`/${api('record/draft')}#p2`);
    expect(await printed()).toEqual(['2.1 p2 First part.', '2.2 p4 Second part.', '2.3 p3 Second.']);
    expect(await printed('ru')).toEqual(['2.1 p2 Не делится.', '2.2 p4 —', expect.stringContaining('p3')]);
    const [first, second] = [await seen('p2'), await seen('p4')];
    expect([second.splitFrom, second.sources]).toEqual(['p2', first.sources]);
    expect(first.sources).toHaveLength(1);
  });

  test('marks both parts when their fact changes', async () => {
    await act('p2', 'split', { texts: { en: 'First part.\n---\nSecond part.' } });
    await program.patch(api('notes/1'), { texts: { en: 'Otherwise.' } });
    await program.post(api('record/compilations'));

    expect((await draft()).filter(({ isOutdated }) => isOutdated).map(({ handle }) => handle)).toEqual(['p2', 'p4']);
  });

  test.each([
    ['without a mark', 'Whole.'],
    ['with nothing before it', '---\nAll of it.'],
    ['with nothing behind it', 'All of it.\n---'],
  ])('is refused %s, with what was typed', async (_how, text_en) => {
    const refused = await chair.post(page('p2', 'split'), { version: '1', text_en, text_ru: '' });
    expect([refused.status, refused.text.includes('Put the line ---')]).toEqual([422, true]);
    expect(refused.text).toContain(`${text_en}</textarea>`);
  });

  test('of what somebody else has changed shows both texts', async () => {
    await program.patch(api('record/paragraphs/p2'), { texts: { en: 'Written meanwhile.' } });
    const refused = await chair.post(page('p2', 'split'), { version: '1', text_en: 'One.\n---\nTwo.', text_ru: '' });

    expect(refused.status).toBe(422);
    for (const text of ['Written meanwhile.', 'One.\n---\nTwo.']) expect(refused.text).toContain(text);
  });
});

describe('joining', () => {
  test('keeps both facts and both identities, and compiling again marks what holds them', async () => {
    const version = String((await seen('p2')).version);
    await chair.post(page('p2', 'join'), { version });

    expect(await printed()).toEqual(['2.1 p2 First. Second.']);
    expect((await seen('p2')).sources.map(({ href }: { href: string }) => href)).toEqual([1, 2].map((number) => `/${api(`notes/${number}`)}`));
    expect(await seen('p3')).toMatchObject({ isLeftOut: true, joinedInto: 'p2' });
    expect((await chair.get(`/${api('record/draft')}`)).text).toContain('<a href="#p2">Joined into another paragraph</a>');

    await program.patch(api('notes/2'), { texts: { en: 'Otherwise.' } });
    await program.post(api('record/compilations'));
    expect((await draft()).filter(({ isOutdated }) => isOutdated).map(({ handle }) => handle)).toEqual(['p2']);
    await program.patch(api('record/paragraphs/p2'), { takesCompiled: true });
    expect(await printed()).toEqual(['2.1 p2 First. Otherwise.']);
  });

  test('is refused where nothing follows', async () => {
    expect((await act('p3', 'join')).status).toBe(409);
    expect((await chair.post(page('p3', 'join'), {})).text).toContain('No printed paragraph follows');
  });

  test('can be taken back: what was joined comes back as it was', async () => {
    await act('p2', 'join');
    await program.patch(api('record/paragraphs/p3'), { isLeftOut: false });
    expect(await seen('p3')).toMatchObject({ isLeftOut: false, joinedInto: null, texts: { en: 'Second.' } });
  });
});

describe('moving', () => {
  test('puts a paragraph under another item, at the end, first, or behind another one', async () => {
    await chair.post(page('p2', 'move'), { section: '1' });
    expect((await draft()).map(({ handle }) => handle)).toEqual(['p1', 'p2', 'p3']);
    await act('p3', 'move', { item: '1', behind: 'p1' });
    expect((await draft()).map(({ number, handle }) => `${number} ${handle}`)).toEqual(['1.1 p1', '1.2 p3', '1.3 p2']);
    await act('p2', 'move', { item: '1', behind: null });
    await act('p1', 'move', { item: null });
    expect((await draft()).map(({ handle }) => handle)).toEqual(['p2', 'p3', 'p1']);
  });

  test('leads back to the draft, which tells under which number it stands now', async () => {
    const moved = await chair.post(page('p2', 'move'), { section: '2', behind: 'p3', version: String(await draftVersion()) });

    expect(moved.headers.location).toBe(`/${api('record/draft')}?moved=p2#p2`);
    const shown = await chair.get(`/${api('record/draft?moved=p2')}`);
    expect(shown.text).toContain('<p class="notice ok" role="status">The paragraph has been moved and now has the number 2.2.</p>');
    expect((await chair.get(`/${api('record/draft?moved=p99')}`)).text).not.toContain('has been moved');
  });

  test('by a look at a draft that has changed since is refused, and nothing is moved', async () => {
    const before = await draftVersion();
    await program.patch(api('record/paragraphs/p3'), { texts: { en: 'Written meanwhile.' } });
    const refused = await chair.post(page('p2', 'move'), { section: '2', behind: 'p3', version: String(before) });

    expect([refused.status, refused.text.includes('Written meanwhile.')]).toEqual([422, true]);
    expect((await act('p2', 'move', { item: '2', behind: 'p3', version: before })).status).toBe(412);
    expect((await draft()).map(({ handle }) => handle)).toEqual(['p1', 'p2', 'p3']);
    expect((await act('p2', 'move', { item: '2', behind: 'p3', version: before + 1 })).status).toBe(200);
    expect((await draft()).map(({ handle }) => handle)).toEqual(['p1', 'p3', 'p2']);
  });

  test('is refused where there is no such place', async () => {
    expect((await act('p2', 'move', { item: '99' })).status).toBe(422);
    expect((await act('p2', 'move', { item: '2', behind: 'p1' })).status).toBe(404);
  });
});

describe('a correction to a paragraph', () => {
  const correct = async (paragraph: string, present: string) => {
    await program.post(api('record/editions'), { kind: 'provisional' });
    await (await Program.of(world, delegate)).post(api('record/corrections'), { paragraph, language: 'en', text: `${present} As we said.` });
  };

  test('that was joined into another one is put right there', async () => {
    await correct('p3', 'Second.');
    await act('p2', 'join');
    const shown = await chair.get(`/${api('record/corrections/1')}`);
    await program.post(api('record/corrections/1/decision'), { decision: 'accepted' });

    expect(shown.text).toContain('Joined into another paragraph');
    expect(await printed()).toEqual(['2.1 p2 First. Second. As we said.']);
  });

  test('whose words are no longer there shows both texts, and is accepted with changes', async () => {
    await correct('p3', 'Second.');
    await act('p2', 'join');
    await program.patch(api('record/paragraphs/p2'), { texts: { en: 'Both, rewritten.' } });
    const shown = await chair.get(`/${api('record/corrections/1')}`);
    const plainly = await program.post(api('record/corrections/1/decision'), { decision: 'accepted' });
    await program.post(api('record/corrections/1/decision'), { decision: 'accepted-in-part', text: 'Both, rewritten, as they said.' });

    expect([shown.text.includes('What the record says now'), plainly.status]).toEqual([true, 422]);
    expect(await printed()).toEqual(['2.1 p2 Both, rewritten, as they said.']);
  });
});
