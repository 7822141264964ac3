import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let [first, second]: Meeting[] = [];
let chair: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  [first, second] = [await world.meeting({ group }), await world.meeting({ group, days: ['2026-06-01'] })];
  const person = await world.seat(group, { role: 'chair' });
  [chair, program] = [await world.signedIn(person), await Program.of(world, person)];
});

interface Drafted {
  number: number;
  sections: Part[];
}
interface Part {
  key: string;
  number: string;
  titles: Record<string, string>;
  paragraphs: { number: string | null; handle: string; fact: string | null; texts: Record<string, string>; isOutdated: boolean; version: number }[];
}

const at = (rest = '') => `groups/${group.slug}/reports${rest}`;
const note = async (meeting: Meeting, body: object) => (await program.post(`meetings/${meeting.slug}/notes`, body)).body.number as number;
const begin = async (more: object = {}): Promise<Drafted> =>
  (await program.post(at(), { titles: { en: 'What we did' }, meetings: [second!.slug, first!.slug], ...more })).body;

const headings = ({ sections }: Drafted) => sections.map(({ number, titles }) => `${number} ${titles.en}`);
const printed = ({ sections }: Drafted, heading: string) =>
  sections.find(({ titles }) => titles.en === heading)!.paragraphs.filter(({ number }) => number !== null).map(({ texts }) => texts.en!);

async function contribute(meeting: Meeting, organization: string, title: string): Promise<string> {
  const delegate = await Program.of(world, await world.seat(group, { organization: await world.organization({ name: organization }) }));
  const { body } = await delegate.contribute(meeting, { title, language: 'en', purpose: 'information', agendaItems: ['2'] }, [textFile(`${title}.txt`)]);
  return body.symbol;
}

describe('a report', () => {
  test('is put together from its meetings: introduction, themes with what each bureau brought, conclusions, thanks', async () => {
    const symbols = [await contribute(first!, 'Utopia', 'One'), await contribute(first!, 'Atlantis', 'Two')];
    for (const document of symbols) await note(first!, { kind: 'introduction', document });
    await note(first!, { kind: 'decision', item: '2', texts: { en: 'to go on.' } });
    await note(second!, { kind: 'decision', item: '2', texts: { en: 'to stop.' } });
    await note(second!, { kind: 'point', texts: { en: 'It was late.' } });
    await note(second!, { kind: 'thanks', texts: { en: 'to the hosts.' } });

    const report = await begin();

    const theme = report.sections[1]!.titles.en!;
    expect(headings(report)).toEqual(['1 Introduction', `2 ${theme}`, '3 Conclusions', '4 Thanks']);
    expect(printed(report, 'Introduction')[0]).toMatch(/took place in Geneva on 4 and 5 May 2026\.$/);
    expect(printed(report, 'Introduction')[1]).toMatch(/took place in Geneva on 1 June 2026\.$/);
    expect(printed(report, theme)).toEqual([
      `The delegate of Utopia introduced Document ${symbols[0]}, “One”.`,
      `The delegate of Atlantis introduced Document ${symbols[1]}, “Two”.`,
      'The group decided to go on.',
      'The group decided to stop.',
    ]);
    expect(printed(report, 'Conclusions')).toEqual(['It was late.']);
    expect(printed(report, 'Thanks')).toEqual(['The group expressed its thanks to the hosts.']);
  });

  test('compiled again gets what is new and follows its facts, and keeps what a person wrote', async () => {
    const number = await note(first!, { kind: 'decision', item: '2', texts: { en: 'to go on.' } });
    const report = await begin();
    const paragraph = report.sections[1]!.paragraphs[0]!;
    await program.patch(at(`/${report.number}/paragraphs/${paragraph.handle}`), { texts: { en: 'It was decided to go on.' } });
    await program.patch(`meetings/${first!.slug}/notes/${number}`, { texts: { en: 'to go on at once.' } });
    await note(second!, { kind: 'decision', item: '2', texts: { en: 'to stop.' } });

    const again: Drafted = (await program.post(at(`/${report.number}/compilations`))).body;

    expect(again.sections[1]!.paragraphs.map(({ texts, isOutdated }) => [texts.en, isOutdated])).toEqual([
      ['It was decided to go on.', true],
      ['The group decided to stop.', false],
    ]);
    const { body } = await program.get(at(`/${report.number}/paragraphs/${paragraph.handle}`));
    expect(body.sources).toMatchObject([{ href: `/meetings/${first!.slug}/notes/${number}` }]);
  });

  test('tells what was proposed and recommended to the body above, by its name, in a section of its own; other proposals stay with their theme', async () => {
    const council = await world.group({ names: { en: 'Grand Council', fr: 'Grand Conseil' } });
    group = await world.group({ parentId: council.id });
    first = await world.meeting({ group });
    program = await Program.of(world, await world.seat(group, { role: 'chair' }));
    const numbers = [await note(first, { kind: 'proposal', item: '2', texts: { en: 'to build a bridge.' } }), await note(first, { kind: 'proposal', item: '2', texts: { en: 'to sing.' } })];
    numbers.push(await note(first, { kind: 'recommendation', item: '2', texts: { en: 'that doors stay open.' } }));
    for (const number of [numbers[0], numbers[2]]) {
      await program.post(`meetings/${first.slug}/outcomes/${number}`, { state: 'open', addressee: { en: 'Members', fr: 'grand conseil' } });
    }

    const report = await begin({ meetings: [first.slug] });

    const theme = report.sections[1]!.titles.en!;
    expect(headings(report)).toEqual(['1 Introduction', `2 ${theme}`, '3 Proposals to the parent body: Grand Council']);
    expect(printed(report, theme)).toEqual(['The group proposed to sing.']);
    expect(printed(report, 'Proposals to the parent body: Grand Council')).toEqual([
      'The group proposed to build a bridge.',
      'The group recommended that doors stay open.',
    ]);
  });

  test('covers meetings of the group and of groups below it, and no others', async () => {
    const stranger = await world.meeting();
    const { status, body } = await program.post(at(), { titles: { en: 'X' }, meetings: [stranger.slug] });
    expect([status, body.errors[0].pointer]).toEqual([422, '#/meetings']);
    expect((await program.post(at(), { titles: { en: 'X' }, meetings: [] })).status).toBe(422);
  });

  test('is for its chair and secretariat until it is shown to the meeting', async () => {
    const { number } = await begin();
    const member = await Program.of(world, await world.seat(group, { organization: await world.organization() }));
    expect((await member.get(at(`/${number}`))).status).toBe(404);
    expect((await member.get(at(`/${number}/draft`))).status).toBe(403);
    expect((await member.get(at())).body.items).toEqual([]);
    expect((await program.get(at())).body.items).toMatchObject([{ number, state: 'draft', meetings: [first!.slug, second!.slug] }]);
  });
});

describe('on its pages', () => {
  test('a report is begun, and what was typed is kept where an answer is wrong', async () => {
    const wrong = await chair.post(`/${at()}`, { title: 'On the year', meetings: '', originalLanguage: 'en' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Choose at least one meeting.');
    expect(wrong.text).toContain('value="On the year"');
    const begun = await chair.post(`/${at()}`, { title: 'On the year', meetings: first!.slug, originalLanguage: 'en' });
    expect(begun.status).toBe(303);
    const draft = await chair.get(begun.headers.location as string);
    expect(draft.text).toContain('Introduction');
    expect((await chair.get(`/${at()}`)).text).toContain('On the year');
  });

  test('its paragraphs are added, written and moved, and its cover is told in the reader’s language', async () => {
    const { number } = await begin();
    const page = (rest: string) => `/${at(`/${number}${rest}`)}`;
    await chair.post(page('/paragraphs'), { section: 'introduction', text: 'A word before.' });
    const { body } = await program.get(at(`/${number}/draft`));
    const added = (body as Drafted).sections[0]!.paragraphs.at(-1)!;
    expect(added).toMatchObject({ texts: { en: 'A word before.' }, fact: null });
    await chair.post(page(`/paragraphs/${added.handle}/shift`), { to: 'up' });
    await chair.post(page(`/paragraphs/${added.handle}`), { text: 'A word or two before.', version: '1', act: 'save' });
    expect(((await program.get(at(`/${number}/draft`))).body as Drafted).sections[0]!.paragraphs.at(-2)!.texts.en).toBe('A word or two before.');
    const stale = await chair.post(page(`/paragraphs/${added.handle}`), { text: 'Something else.', version: '1', act: 'save' });
    expect(stale.status).toBe(422);
    expect(stale.text).toContain('Something else.');
    expect(stale.text).toContain('A word or two before.');

    const { version } = (await program.get(at(`/${number}`))).body;
    await chair.post(`${page('/cover')}?lang=fr`, { title: 'Notre année', summary: 'En bref.', actionRequired: '', agendaItem: 'PL 1.1', version: String(version) });
    expect((await program.get(at(`/${number}`))).body).toMatchObject({
      titles: { en: 'What we did', fr: 'Notre année' },
      summary: { fr: 'En bref.' },
      agendaItem: 'PL 1.1',
    });
  });
});

describe('its paragraphs', () => {
  const paragraphs = async (number: number) => ((await program.get(at(`/${number}/draft`))).body as Drafted).sections.flatMap((section) => section.paragraphs);
  const words = async (number: number) => (await paragraphs(number)).slice(1).map(({ number: printedAs, texts }) => `${printedAs} ${texts.en}`);

  test('are split, joined and moved under another heading, and keep their reasons', async () => {
    for (const en of ['One. Two.', 'Three.']) await note(first!, { kind: 'point', item: '2', texts: { en } });
    const report = await begin({ meetings: [first!.slug] });
    const [, one] = await paragraphs(report.number);
    const to = `/${at(`/${report.number}/paragraphs/${one!.handle}`)}`;

    const split = await chair.post(`${to}/split`, { text_en: 'One.\r\n---\r\nTwo.', version: String(one!.version) });
    const parted = await words(report.number);
    const behind = (await paragraphs(report.number)).find(({ texts }) => texts.en === 'Two.')!;
    const reasons = (await program.get(at(`/${report.number}/paragraphs/${behind.handle}`))).body;
    const joined = await program.post(at(`/${report.number}/paragraphs/${behind.handle}/join`));
    const moved = await chair.post(`${to}/move`, { section: 'introduction', behind: '' });

    expect([split.status, joined.status, moved.status]).toEqual([303, 200, 303]);
    expect(parted).toEqual(['2.1 One.', '2.2 Two.', '2.3 Three.']);
    expect(reasons).toMatchObject({ splitFrom: one!.handle, sources: [{ href: `/meetings/${first!.slug}/notes/1` }] });
    expect((await paragraphs(report.number)).map(({ number, texts }) => `${number} ${texts.en}`)).toEqual([
      '1.1 One.', expect.stringContaining('1.2 The'), '2.1 Two. Three.', 'null Three.',
    ]);
    expect(joined.body.sources).toHaveLength(2);
  });

  test('go under a heading of their report alone, and come back as they were typed where nothing is split', async () => {
    await note(first!, { kind: 'point', item: '2', texts: { en: 'Whole.' } });
    const report = await begin({ meetings: [first!.slug] });
    const [, one] = await paragraphs(report.number);
    const to = at(`/${report.number}/paragraphs/${one!.handle}`);

    const nowhere = await program.post(`${to}/move`, { section: 'no-such' });
    const whole = await chair.post(`/${to}/split`, { text_en: 'Still whole.', version: String(one!.version) });
    const page = (await chair.get(`/${to}`)).text;

    expect([nowhere.status, whole.status]).toEqual([422, 422]);
    expect(whole.text).toContain('Still whole.');
    expect(page).toContain(`action="/${to}/move"`);
  });
});

describe('on its way', () => {
  const step = (number: number, name: string, body: object) => program.post(at(`/${number}/${name}`), body);

  test('a report is shown to the meeting as a draft, amended, adopted, and issued to the parent body in every language', async () => {
    const parent = await world.group();
    group = await world.group({ parentId: parent.id });
    first = await world.meeting({ group });
    const person = await world.seat(group, { role: 'chair' });
    await world.seat(parent, { role: 'secretary', person });
    program = await Program.of(world, person);
    await note(first, { kind: 'decision', item: '2', texts: { en: 'to go on.', fr: 'de continuer.' } });
    const { number, sections } = await begin({ meetings: [first.slug] });
    await program.patch(at(`/${number}/cover`), { summary: { en: 'In short.' }, agendaItem: 'PL 1.1' });

    const shown = await step(number, 'submission', { meeting: first.slug });
    expect(shown.body).toMatchObject({ state: 'submitted', draft: expect.stringMatching(/-dt-1$/) });
    const draft = (await program.get(`documents/${shown.body.draft}`)).body;
    expect(draft).toMatchObject({ titles: { en: 'What we did' }, publication: 'posted', purpose: 'discussion' });

    await program.patch(at(`/${number}/paragraphs/${sections[0]!.paragraphs[0]!.handle}`), { texts: { en: 'It met.' } });
    expect((await program.get(at(`/${number}`))).body.state).toBe('amended');
    await step(number, 'submission', { meeting: first.slug });
    const revised = (await program.get(`documents/${shown.body.draft}`)).body;
    expect(revised.variants.map(({ key }: { key: string }) => key)).toEqual(['rev0', 'rev1']);

    expect((await step(number, 'adoption', { meeting: first.slug })).body).toMatchObject({ state: 'adopted', adoptedBy: first.slug });
    expect((await program.patch(at(`/${number}/paragraphs/p1`), { texts: { en: 'No.' } })).status).toBe(409);

    const issued = await step(number, 'issue', { symbol: 'C26/50', dated: '2026-10-15' });
    expect(issued.body).toMatchObject({ state: 'issued', document: 'c26-50' });
    const document = (await program.get('documents/c26-50')).body;
    expect(document).toMatchObject({ symbol: 'C26/50', dated: '2026-10-15', publication: 'posted' });
    const visitor = await Program.anonymous(world);
    const before = (await visitor.get(at(`/${number}`))).body.considered;
    const council = await world.meeting({ group: parent });
    await program.post('documents/c26-50/treatments', { outcome: 'introduced', meeting: council.slug });
    await program.post('documents/c26-50/treatments', { outcome: 'endorsed', meeting: council.slug });
    const considered = (await visitor.get(at(`/${number}`))).body.considered;
    expect([before, considered]).toEqual([null, { outcome: 'endorsed', meeting: council.slug, day: '2026-05-04' }]);
    const page = (await (await world.signedIn(person)).get(`/${at(`/${number}`)}`)).text;
    for (const words of ['Considered by the parent body', 'Endorsed', '4 May 2026']) expect(page).toContain(words);
    expect((await visitor.get(at())).body.items).toMatchObject([{ number, document: 'c26-50' }]);
    expect((await visitor.get(at(`/${number}/draft`))).status).toBe(401);
  });

  test('is adopted and issued in its turn, and issued only by those who register for the parent body', async () => {
    const parent = await world.group();
    group = await world.group({ parentId: parent.id });
    first = await world.meeting({ group });
    program = await Program.of(world, await world.seat(group, { role: 'chair' }));
    const { number } = await begin({ meetings: [first.slug] });
    expect((await step(number, 'submission', { meeting: second!.slug })).status).toBe(422);
    await step(number, 'adoption', { meeting: first.slug });
    expect((await step(number, 'adoption', { meeting: first.slug })).status).toBe(409);
    expect((await step(number, 'issue', {})).status).toBe(403);
  });
});
