import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { translator } from '../../src/foundation/i18n/translator.js';
import { numberInWords } from '../../src/meetings/views/meeting-name.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let chairing: Program;
let delegate: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  const person = await world.seat(group, { role: 'chair' });
  chair = await world.signedIn(person);
  chairing = await Program.of(world, person);
  delegate = await Program.of(world, await world.seat(group));
  await note({ kind: 'decision', texts: { en: 'to continue the ad hoc group.' } });
  await note({ kind: 'request', texts: { en: 'a report on numbering.' } });
  await note({ kind: 'point', texts: { en: 'that it rains.' } });
});

const note = (body: object) => chairing.post(`meetings/${meeting.slug}/notes`, body);
const register = async (by: Program, query = '') => (await by.get(`groups/${group.slug}/outcomes${query}`)).body;
const follow = (number: number, body: object) => chairing.post(`meetings/${meeting.slug}/outcomes/${number}`, body);

const nth = (one: Meeting) => numberInWords(one, translator('en'));

interface Drafted {
  paragraphs: { number: string; handle: string; texts: Record<string, string> }[];
}

/** The paragraphs with their numbers in one language. */
function inWords(sections: readonly Drafted[], language: string): string[] {
  return sections.flatMap(({ paragraphs }) => paragraphs).map(({ number, texts }) => `${number} ${texts[language] ?? '—'}`);
}

async function sendOut(): Promise<void> {
  await chairing.post(`meetings/${meeting.slug}/record/compilations`);
  await chairing.post(`meetings/${meeting.slug}/record/editions`, { kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
}

test('the register holds what a meeting decided and asked for, open until somebody says what became of it', async () => {
  expect((await register(chairing)).items).toMatchObject([
    { note: 1, kind: 'decision', state: 'open', version: 0 },
    { note: 2, kind: 'request', state: 'open', version: 0 },
  ]);
  await follow(2, { state: 'done', remark: 'It was brought.' });
  expect((await register(chairing, '?state=open')).items).toMatchObject([{ note: 1 }]);
  expect((await register(chairing, '?kind=request&state=done')).items).toMatchObject([{ note: 2 }]);
});

test('delegates see it once the record is out, and the public once it is approved', async () => {
  const totals = async () => [(await register(delegate)).total, (await register(Program.anonymous(world))).total];
  const before = await totals();
  await sendOut();
  const provisional = await totals();
  world.clock.set('2026-05-06T12:00:01Z');
  await chairing.post(`meetings/${meeting.slug}/record/approvals`, { approvedBy: 'chair' });

  expect([before, provisional, await totals()]).toEqual([[0, 0], [2, 0], [2, 2]]);
});

test('who follows it up says to whom it is addressed, who sees to it and when it is due; every step stays', async () => {
  const later = await world.meeting({ group });
  const fields = { state: 'carried-over', addressee: 'Council', responsible: 'Secretariat', dueMeeting: later.slug, dueOn: '2026-09-01', remark: 'Next time.' };
  const sent = await chair.post(`/meetings/${meeting.slug}/outcomes/2`, { ...fields, version: '0' });
  await follow(2, { state: 'done', remark: null });

  expect(sent.status).toBe(303);
  const shown = (await chairing.get(`meetings/${meeting.slug}/outcomes/2`)).body;
  expect(shown).toMatchObject({ state: 'done', addressee: { en: 'Council' }, dueMeeting: later.slug, dueOn: '2026-09-01', version: 2 });
  expect(shown.steps).toMatchObject([{ state: 'carried-over', remark: 'Next time.' }, { state: 'done', remark: null }]);
  expect((await delegate.post(`meetings/${meeting.slug}/outcomes/2`, { state: 'done' })).status).toBe(404);
});

test('what is open is told on the page of the next meeting, until it is done', async () => {
  const later = await world.meeting({ group });
  const page = async () => (await chair.get(`/meetings/${later.slug}`)).text;
  const open = await page();
  for (const number of [1, 2]) await follow(number, { state: 'done' });

  expect([open.includes('Open from earlier meetings'), (await page()).includes('Open from earlier meetings')]).toEqual([true, false]);
  expect(open).toContain('a report on numbering.');
});

describe('a later meeting that takes it up', () => {
  let later: Meeting;
  let symbol: string;

  beforeEach(async () => {
    later = await world.meeting({ group });
    world.clock.set('2026-04-01T10:00:00Z');
    const member = await Program.of(world, await world.seat(group, { organization: await world.organization({ name: 'Utopia' }) }));
    const sent = await member.contribute(later, { title: 'Numbering', language: 'en', purpose: 'information', agendaItems: ['2'] }, [textFile('a.txt')]);
    symbol = sent.body.symbol;
    world.clock.set('2026-05-06T10:00:00Z');
    await chairing.post(`meetings/${later.slug}/notes`, { kind: 'introduction', document: symbol });
  });

  const compiled = async () => (await chairing.post(`meetings/${later.slug}/record/compilations`)).body.sections as Drafted[];
  const told = async (language = 'en') => inWords(await compiled(), language);

  test('tells in its record how it was answered, and what became of it', async () => {
    await follow(1, { state: 'open', takenUpAt: later.slug });
    await follow(2, { state: 'done', takenUpAt: later.slug, document: symbol });

    expect(await told()).toEqual([
      `1.1 ${held()}`,
      `2.1 At the request of the ${nth(meeting)}, the delegate of Utopia introduced Document ${symbol}, “Numbering”.`,
      `2.2 The meeting took up the request of the ${nth(meeting)}: a report on numbering. Document ${symbol} responds to it. It has been carried out.`,
      `3.1 The meeting took up the decision of the ${nth(meeting)}: to continue the ad hoc group. It remains open.`,
    ]);
  });

  test('tells who reported in words alone, and to which meeting the rest was carried over, under the item of that name', async () => {
    const last = await world.meeting({ group });
    await note({ kind: 'invitation', item: '2', texts: { en: 'members to write', ru: 'членов написать' } });
    await follow(4, { state: 'carried-over', addressee: { en: 'Members', ru: 'Члены' }, takenUpAt: later.slug, isOral: true, dueMeeting: last.slug });

    const [, , english] = await told();
    expect(english).toBe(`2.2 The meeting took up the invitation of the ${nth(meeting)}: members to write. Members reported on it orally. It was carried over to the ${nth(last)}.`);
    expect((await told('ru'))[2]).toBe(`2.2 Собрание рассмотрело приглашение ${meeting.number}-го собрания: членов написать. Устное сообщение по этому вопросу: Члены. Рассмотрение перенесено на ${last.number}-е собрание.`);
    expect((await told('fr'))[2]).toBe('2.2 —');
    const [{ sources }] = [(await chairing.get(`meetings/${later.slug}/record/paragraphs/${(await compiled())[1]!.paragraphs[1]!.handle}`)).body];
    expect(sources).toMatchObject([{ href: `/meetings/${meeting.slug}/outcomes/4` }]);
  });

  test('says it on the page of the outcome, and refuses what cannot be', async () => {
    const fields = { state: 'done', takenUpAt: later.slug, document: symbol, orally: 'yes', version: '0' };
    expect((await chair.post(`/meetings/${meeting.slug}/outcomes/2`, fields)).status).toBe(303);
    const page = (await chair.get(`/meetings/${meeting.slug}/outcomes/2`)).text;
    const wrong = await chair.post(`/meetings/${meeting.slug}/outcomes/1`, { state: 'done', document: 'no such paper', takenUpAt: later.slug });
    const nowhere = await follow(1, { state: 'done', isOral: true });
    const earlier = await follow(1, { state: 'done', takenUpAt: meeting.slug });

    expect((await chairing.get(`meetings/${meeting.slug}/outcomes/2`)).body.steps).toMatchObject([{ takenUpAt: later.slug, isOral: true }]);
    expect(page).toContain('The addressee reported orally');
    expect(wrong.text).toContain('value="no such paper"');
    expect([wrong.status, nowhere.status, earlier.status]).toEqual([422, 422, 422]);
  });

  const held = () => `The ${nth(later)} of ${group.label} took place in Geneva on 4 and 5 May 2026.`;
});

describe('what a subgroup brings before its group', () => {
  let sub: Group;

  beforeEach(async () => {
    sub = await world.group({ parentId: group.id, kind: 'ad-hoc', names: { en: 'Ad hoc group' } });
    const sitting = await world.get(SessionsService).schedule(Actor.portal, meeting, { group: sub, kind: 'ad-hoc', day: '2026-05-04', part: 'morning', chairs: [] });
    await note({ kind: 'proposal', item: '2', session: sitting.number, texts: { en: 'that names be long.', fr: 'des noms longs.' } });
  });

  const agree = (body: object) => chairing.post(`meetings/${meeting.slug}/outcomes/4/agreement`, { at: meeting.slug, ...body });
  const shown = async (number: number) => (await chairing.get(`meetings/${meeting.slug}/outcomes/${number}`)).body;
  const awaiting = async () => (await chairing.get(`groups/${group.slug}/awaiting`)).body.items;
  const told = async () => inWords((await chairing.post(`meetings/${meeting.slug}/record/compilations`)).body.sections, 'en').filter((line) => line.startsWith('2.'));

  test('has no force before the group agrees, and awaits that on the page of its outcomes', async () => {
    const page = (await chair.get(`/groups/${group.slug}/outcomes`)).text;

    expect((await register(chairing)).items).toHaveLength(2);
    expect((await chairing.get(`groups/${sub.slug}/outcomes`)).body.items).toMatchObject([{ note: 4, group: sub.slug }]);
    expect(await awaiting()).toMatchObject([{ note: 4, group: sub.slug }]);
    expect((await follow(4, { state: 'done' })).status).toBe(409);
    expect(page).toContain('Awaiting the agreement of the group');
    expect(await told()).toEqual(['2.1 Ad hoc group proposed that names be long.']);
  });

  test('becomes an outcome of the group, linked to where it came from, once a meeting agrees it', async () => {
    const fields = { verdict: 'agreed-with-changes', at: meeting.slug, text_en: 'that names be short.', remark: 'After debate.' };
    const sent = await chair.post(`/meetings/${meeting.slug}/outcomes/4/agreement`, fields);
    const page = (await chair.get(`/meetings/${meeting.slug}/outcomes/4`)).text;

    expect(sent.status).toBe(303);
    expect(await awaiting()).toEqual([]);
    expect(await shown(4)).toMatchObject({ awaits: false, agreements: [{ verdict: 'agreed-with-changes', note: 5, remark: 'After debate.' }] });
    expect(await shown(5)).toMatchObject({ group: group.slug, item: '2', texts: { en: 'that names be short.' }, origin: { meeting: meeting.slug, note: 4 } });
    expect((await register(chairing)).items).toMatchObject([{ note: 1 }, { note: 2 }, { note: 5 }]);
    expect(await told()).toEqual([
      '2.1 Ad hoc group proposed that names be long.',
      '2.2 The group agreed the proposal (Ad hoc group) with changes: that names be short.',
    ]);
    expect(page).toContain('Agreed with changes');
    expect((await agree({ verdict: 'agreed' })).status).toBe(409);
  });

  test('awaits it again after it was sent back, and is done with once it is not agreed', async () => {
    await agree({ verdict: 'sent-back' });
    const sentBack = await awaiting();
    await agree({ verdict: 'not-agreed' });

    expect([sentBack.length, (await awaiting()).length]).toEqual([1, 0]);
    expect((await register(chairing)).items).toHaveLength(2);
    expect((await told()).slice(1)).toEqual([
      '2.2 The group sent the proposal (Ad hoc group) back for further consideration: that names be long.',
      '2.3 The group did not agree the proposal (Ad hoc group): that names be long.',
    ]);
  });

  test('is agreed by a meeting of the group alone, with words where they are changed, and by those who minute it', async () => {
    const other = await world.meeting();
    const asked = await chair.get(`/meetings/${meeting.slug}/outcomes/4/agreement`);

    expect(asked.status).toBe(200);
    expect((await agree({ verdict: 'agreed-with-changes' })).status).toBe(422);
    expect((await chairing.post(`meetings/${meeting.slug}/outcomes/2/agreement`, { verdict: 'agreed', at: meeting.slug })).status).toBe(422);
    expect((await chairing.post(`meetings/${meeting.slug}/outcomes/4/agreement`, { verdict: 'agreed', at: other.slug })).status).toBe(403);
    await sendOut();
    expect((await delegate.post(`meetings/${meeting.slug}/outcomes/4/agreement`, { verdict: 'agreed', at: meeting.slug })).status).toBe(403);
  });
});

test('two who follow up one outcome at once find out', async () => {
  await follow(1, { state: 'done' });
  const late = await chair.post(`/meetings/${meeting.slug}/outcomes/1`, { state: 'refused', version: '0' });

  expect(late.status).toBe(422);
  expect((await chairing.get(`meetings/${meeting.slug}/outcomes/1`)).body.state).toBe('done');
});

test('the follow-up note tells on one page what came of a meeting, what is to be done first, and when the group meets next', async () => {
  const next = await world.meeting({ group, days: ['2026-11-02'] });
  const at = `meetings/${meeting.slug}/follow-up`;
  expect((await delegate.get(at)).status).toBe(404);
  await note({ kind: 'invitation', item: '2', texts: { en: 'members to write.' } });
  await follow(4, { state: 'open', responsible: { en: 'Members' }, dueOn: '2026-09-01' });
  await follow(2, { state: 'open', dueMeeting: next.slug });
  await sendOut();

  const { body } = await delegate.get(at);
  expect(body).toMatchObject({
    items: [{ item: '2', outcomes: [{ note: 4 }] }, { item: null, outcomes: [{ note: 1 }, { note: 2 }] }],
    steps: [{ note: 4, dueOn: '2026-09-01' }, { note: 2, dueMeeting: next.slug }],
    next: { meeting: next.slug, days: ['2026-11-02'] },
  });
  const page = (await chair.get(`/${at}`)).text;
  for (const words of ['Follow-up note', 'Next steps', 'members to write.', '1 September 2026', '2 November 2026']) expect(page).toContain(words);
});
