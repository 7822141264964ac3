import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { OrganizationsService } from '../../src/people/organizations.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { role: 'chair' });
  chair = await world.signedIn(person);
  program = await Program.of(world, person);
});

const at = (rest: string) => `/meetings/${meeting.slug}/record/${rest}`;
const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const note = async (body: object) => (await program.post(api('notes'), body)).body.number as number;
const compile = async () => (await program.post(api('record/compilations'))).body;

/** The paragraphs with their numbers in one language, as they are printed. */
function printed(draft: { sections: Drafted[] }, language = 'en'): string[] {
  const all = draft.sections.flatMap(({ paragraphs }) => paragraphs);
  return all.filter(({ number }) => number !== null).map(({ number, texts }) => `${number} ${texts[language] ?? '—'}`);
}

interface Drafted {
  number: string;
  paragraphs: { number: string | null; handle: string; texts: Record<string, string>; isOutdated: boolean; isEdited: boolean; version: number }[];
}

async function contribute(title: string, more: object = {}): Promise<string> {
  const delegate = await Program.of(world, await world.seat(group, { organization: await world.organization({ name: 'Utopia' }) }));
  const { body } = await delegate.contribute(meeting, { title, language: 'en', purpose: 'action', agendaItems: ['2'], ...more }, [textFile(`${title}.txt`)]);
  return body.symbol;
}

describe('compiling', () => {
  test('tells the opening, who chaired for whom, what was introduced, said and made of it, item by item', async () => {
    const [present, absent] = [await world.person({ name: 'The Deputy' }), await world.person({ name: 'The Chairman' })];
    await world.get(SessionsService).schedule(Actor.portal, meeting, {
      ...{ group, kind: 'plenary', day: '2026-05-04', part: 'morning' },
      chairs: [{ person: present, capacity: 'acting', onBehalfOf: absent }],
    });
    const symbol = await contribute('On *stars*');
    await note({ kind: 'introduction', document: symbol });
    await note({ kind: 'point', document: symbol, by: 'Utopia', texts: { en: 'There were *many*.' } });
    await program.post(`documents/${symbol.toLowerCase().replace('/', '-')}/treatments`, { outcome: 'noted', meeting: meeting.slug });
    await note({ kind: 'decision', item: '1', texts: { en: 'to go on.' } });
    await note({ kind: 'thanks', texts: { en: 'to the hosts.' } });

    const draft = await compile();

    expect(printed(draft).map((line) => line.replace(/\d+(st|nd|rd|th) meeting/, 'Nth meeting'))).toEqual([
      `1.1 The Nth meeting of ${group.label} took place in Geneva on 4 and 5 May 2026.`,
      '1.2 The Deputy chaired the meeting on the morning of 4 May 2026 in place of The Chairman.',
      '1.3 The group decided to go on.',
      `2.1 The delegate of Utopia introduced Document ${symbol}, “On \\*stars\\*”.`,
      '2.2 The delegate of Utopia observed: There were *many*.',
      `2.3 The group took note of Document ${symbol}.`,
      '3.1 The group expressed its thanks to the hosts.',
    ]);
  });

  test('tells of documents in the order in which they were taken up', async () => {
    const [first, second] = [await contribute('Numbered first'), await contribute('Numbered second')];
    for (const document of [second, first]) await note({ kind: 'introduction', document });

    const draft = await compile();

    const told = printed(draft).filter((line) => line.startsWith('2.'));
    expect(told).toEqual([
      `2.1 The delegate of Utopia introduced Document ${second}, “Numbered second”.`,
      `2.2 The delegate of Utopia introduced Document ${first}, “Numbered first”.`,
    ]);
  });

  test('tells a paper that not all of its readers may read by its number alone', async () => {
    const symbol = await contribute('A secret title', { access: 'restricted' });
    await note({ kind: 'introduction', document: symbol });

    const draft = await compile();

    expect(printed(draft)[1]).toBe(`2.1 Document ${symbol} was introduced.`);
    expect(JSON.stringify(draft)).not.toContain('A secret title');
  });

  test('names who spoke as each language does, and no name brings brackets into brackets', async () => {
    const bureau = await world.organization({ code: 'PBX', kind: 'bureau', name: 'Posts Bureau (PBX)' });
    await world.get(OrganizationsService).change(Actor.portal, bureau, { inSentences: { en: 'of the Posts Bureau (PBX)', ru: 'Бюро почт' } });
    const texts = { en: 'that it was late.', fr: 'qu’il était tard.', ru: 'что уже поздно.', zh: '时间已晚。' };
    await note({ kind: 'point', item: '1', by: 'PBX', texts });
    await note({ kind: 'request', item: '1', texts: { en: 'ITU to go on.', fr: 'à l’UIT de poursuivre.' } });

    const draft = await compile();

    const told = Object.fromEntries(['en', 'fr', 'ru', 'zh'].map((language) => [language, printed(draft, language)[1]]));
    expect(told).toEqual({
      en: '1.2 The representative of the Posts Bureau (PBX) observed that it was late.',
      fr: '1.2 Le représentant (Posts Bureau [PBX]) a fait observer qu’il était tard.',
      ru: '1.2 Представитель Бюро почт отметил, что уже поздно.',
      zh: '1.2 Posts Bureau (PBX)代表指出时间已晚。',
    });
    expect(printed(draft)[2]).toBe('1.3 The group requested ITU to go on.');
  });

  test('says in a language only what is known in it', async () => {
    await note({ kind: 'decision', item: '1', texts: { en: 'to go on.', ru: 'продолжить работу.' } });

    const draft = await compile();

    expect(printed(draft, 'ru')[1]).toBe('1.2 Группа решила продолжить работу.');
    expect(printed(draft, 'fr')[1]).toBe('1.2 —');
    for (const language of ['ar', 'zh', 'es', 'fr']) expect(printed(draft, language)[0]).toContain(group.label);
  });

  test('again adds what is new, follows its facts, and leaves alone what a person wrote, which it marks', async () => {
    const [kept, followed] = [await note({ kind: 'point', item: '1', texts: { en: 'Kept' } }), await note({ kind: 'point', item: '1', texts: { en: 'Followed' } })];
    const first = await compile();
    const [, mine] = first.sections[0].paragraphs;
    await program.patch(api(`record/paragraphs/${mine.handle}`), { texts: { en: 'As I wrote it' } });
    await program.patch(api(`notes/${kept}`), { texts: { en: 'Kept, but changed' } });
    await program.patch(api(`notes/${followed}`), { texts: { en: 'Followed, and changed' } });
    await note({ kind: 'point', item: '1', texts: { en: 'New' } });

    const again = await compile();

    const [, ...texts] = again.sections[0].paragraphs.map(({ texts: said, isOutdated }: Drafted['paragraphs'][0]) => [said.en, isOutdated]);
    expect(texts).toEqual([['As I wrote it', true], ['Followed, and changed', false], ['New', false]]);
    expect(again.sections[0].paragraphs[1]).toMatchObject({ handle: mine.handle, compiled: { en: 'Kept, but changed' } });
    const taken = await program.patch(api(`record/paragraphs/${mine.handle}`), { takesCompiled: true });
    expect(taken.body).toMatchObject({ texts: { en: 'Kept, but changed' }, isEdited: false, isOutdated: false });
  });

  test('while the meeting sits says that more may come, and takes it in when it is compiled again', async () => {
    await program.put(api('floor'), { item: '2' });
    await note({ kind: 'point', item: '2', texts: { en: 'One point.' } });
    const during = printed(await compile());
    const sitting = (await chair.get(at('draft'))).text;
    await note({ kind: 'point', item: '2', texts: { en: 'Another point.' } });
    await program.put(api('floor'), {});
    const after = printed(await compile());

    expect(sitting).toContain('The meeting is sitting');
    expect((await chair.get(at('draft'))).text).not.toContain('The meeting is sitting');
    expect([during.length, after.length]).toEqual([2, 3]);
  });

  test('twice without anything new changes nothing', async () => {
    await note({ kind: 'point', item: '1', texts: { en: 'Said' } });
    const [first, second] = [await compile(), await compile()];

    expect(second.sections).toEqual(first.sections);
  });

  test('leaves out what was struck out, and takes it in again', async () => {
    const number = await note({ kind: 'point', item: '1', texts: { en: 'Said' } });
    await compile();
    await program.patch(api(`notes/${number}`), { isStruck: true });
    const without = await compile();
    await program.patch(api(`notes/${number}`), { isStruck: false });
    const again = await compile();

    expect([printed(without).length, printed(again)[1]]).toEqual([1, '1.2 Said']);
  });
});

describe('writing', () => {
  test('a paragraph is written in the reader’s language, and its facts are told beside it', async () => {
    const number = await note({ kind: 'decision', item: '1', texts: { en: 'to go on.', fr: 'de poursuivre.' } });
    const draft = await compile();
    const { handle } = draft.sections[0].paragraphs[1];

    const form = await chair.get(at(`paragraphs/${handle}?lang=fr`));
    const sent = await chair.post(at(`paragraphs/${handle}?lang=fr`), { text: 'Il a été décidé de poursuivre.', act: 'save', version: '1' });

    expect(form.text).toContain('Le groupe a décidé de poursuivre.</textarea>');
    expect(form.text).toContain(`href="/meetings/${meeting.slug}/notes/${number}"`);
    expect(sent.status).toBe(303);
    const shown = (await program.get(api(`record/paragraphs/${handle}`))).body;
    expect(shown).toMatchObject({ isEdited: true, texts: { en: 'The group decided to go on.', fr: 'Il a été décidé de poursuivre.' } });
    expect(shown.sources).toMatchObject([{ href: `/meetings/${meeting.slug}/notes/${number}`, at: world.clock.now().toISOString() }]);
  });

  test('two who write one paragraph at once lose neither text', async () => {
    await note({ kind: 'point', item: '1', texts: { en: 'Said' } });
    const { handle } = (await compile()).sections[0].paragraphs[1];
    await chair.post(at(`paragraphs/${handle}`), { text: 'From the podium', act: 'save', version: '1' });

    const late = await chair.post(at(`paragraphs/${handle}`), { text: 'From the desk', act: 'save', version: '1' });

    expect(late.status).toBe(422);
    for (const text of ['From the podium', 'From the desk']) expect(late.text).toContain(text);
  });

  test('paragraphs of one’s own are added, moved and left out, and the others count on', async () => {
    await note({ kind: 'point', item: '1', texts: { en: 'Said' } });
    const draft = await compile();
    const [opening, said] = draft.sections[0].paragraphs;
    await chair.post(at('paragraphs'), { item: '1', text: 'My own' });
    await chair.post(at(`paragraphs/${said.handle}/shift`), { to: 'up' });
    await chair.post(at(`paragraphs/${opening.handle}`), { text: opening.texts.en, leftOut: 'yes', act: 'save' });

    expect(printed((await program.get(api('record/draft'))).body)).toEqual(['1.1 Said', '1.2 My own']);
  });

  test('hostile markup becomes text, and symbols become links', async () => {
    const symbol = await contribute('Linked');
    await compile();
    await chair.post(at('paragraphs'), { item: '2', text: `<script>alert(1)</script> See ${symbol} and *this*.` });

    const { text } = await chair.get(at('draft'));

    expect(text).not.toContain('<script>alert');
    expect(text).toContain(`/documents/${symbol.toLowerCase().replace('/', '-')}`);
    expect(text).toContain('<em>this</em>');
  });

  test('before the first compiling there is a button, and programs are told so', async () => {
    expect((await chair.get(at('draft'))).text).toContain('Compile the record');
    expect((await program.get(api('record/draft'))).status).toBe(404);
  });
});
