import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
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
