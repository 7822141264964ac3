import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { usualRules } from '../../src/summary-records/policies/record-rules.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let keeper: Person;
let chair: Person;
let secretary: Visitor;
let official: Program;
let chairing: Program;
let delegate: Person;
let france: Program;
let egypt: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  keeper = await world.seat(group, { role: 'secretary' });
  chair = await world.seat(group, { role: 'chair' });
  [secretary, official, chairing] = [await world.signedIn(keeper), await Program.of(world, keeper), await Program.of(world, chair)];
  const entity = await world.organization({ name: 'France' });
  delegate = await world.seat(group, { organization: entity });
  france = await Program.of(world, delegate);
  egypt = await Program.of(world, await world.seat(group));
  await official.post(api('notes'), { kind: 'point', item: '1', by: entity.code, texts: { en: 'It was late.' } });
  await official.post(api('record/compilations'));
  await official.patch(api('record/paragraphs/p1'), { isLeftOut: true }); // it says in six languages when the meeting was held
});

const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const adopt = (rules: object) => official.post(`groups/${group.slug}/record-policies`, { ...usualRules, validFrom: '2026-05-06', ...rules });
const send = (body: object = {}) => official.post(api('record/editions'), { kind: 'provisional', ...body });
const propose = (by: Program, text = 'It was not late.') => by.post(api('record/corrections'), { paragraph: 'p2', language: 'en', text });
const approve = (by: Program) => by.post(api('record/approvals'), { approvedBy: 'chair' });
const letters = async (to: Person) => (await world.get(Database).manager.findBy(Letter, { to: to.email! })).map(({ subject }) => subject);

describe('rules for records', () => {
  test('are read by everybody, and set by the secretariat from a day on', async () => {
    const address = `/groups/${group.slug}/record-policies`;
    expect((await world.visitor.get(address)).text).toContain('7 calendar days');
    expect((await world.visitor.get(`/groups/${group.slug}`)).text).toContain(`href="${address}"`);
    const form = await secretary.get(`${address}/new`);
    expect(form.text).toMatch(/<option value="R" selected/);

    const answers = { ...usualRules, windowDays: '3', validFrom: '2026-06-01', isWindowBar: 'yes', needsTwo: '' };
    const sent = await secretary.post(address, answers);
    const past = await secretary.post(address, { ...answers, validFrom: '2026-05-05' });
    const unknown = await secretary.post(address, { ...answers, validFrom: '2026-06-02', series: 'ZZ' });

    expect([sent.status, past.status, unknown.status]).toEqual([303, 422, 422]);
    const rules = (await official.get(`groups/${group.slug}/record-policies`)).body.items;
    expect(rules.map(({ validFrom, windowDays }: Record<string, unknown>) => [validFrom, windowDays])).toEqual([['2026-06-01', 3], [null, 7]]);
    expect((await official.delete(`groups/${group.slug}/record-policies/2026-06-01`)).body.total).toBe(1);
    expect((await adopt({})).status).toBe(201);
    expect((await official.delete(`groups/${group.slug}/record-policies/2026-05-06`)).status).toBe(409);
  });

  test('say for how long a record may be corrected', async () => {
    await adopt({ windowDays: 3 });
    expect((await send()).body.correctionsCloseAt).toBe('2026-05-09T21:59:59.000Z');
  });

  test('say whose interventions a delegation corrects', async () => {
    await send();
    expect([(await propose(egypt)).status, (await propose(france)).status]).toEqual([422, 201]);
    const page = await (await world.signedIn(await world.seat(group))).get(`/meetings/${meeting.slug}/record`);
    expect(page.text).not.toContain('corrections/new?paragraph=p2');

    await adopt({ correctable: 'any' });
    expect((await propose(egypt)).status).toBe(201);
  });

  test('say who decides', async () => {
    await adopt({ decidedBy: 'chair' });
    await send();
    await propose(france);
    const decision = { decision: 'accepted' };

    expect((await official.post(api('record/corrections/1/decision'), decision)).status).toBe(403);
    expect((await secretary.get(`/meetings/${meeting.slug}/record/corrections/1`)).text).not.toContain('name="decision"');
    expect((await chairing.post(api('record/corrections/1/decision'), decision)).status).toBe(200);
  });

  test('say whether an open window bars approval, in which series records are numbered, and in which language they are drawn up', async () => {
    await send();
    expect((await approve(official)).status).toBe(409);

    await adopt({ isWindowBar: false, series: 'plain', language: 'fr' });
    expect((await approve(official)).body.document).toBe(`${meeting.slug}-1`);
    expect((await official.get(api('record'))).body.language).toBe('en'); // it has no French text
  });
});

describe('where two persons approve', () => {
  beforeEach(async () => {
    await adopt({ needsTwo: true, isWindowBar: false });
    await send();
  });

  test('the first approval waits for another person, who gets a letter', async () => {
    const first = await approve(chairing);
    expect(first.body).toMatchObject({ state: 'waiting', firstBy: chair.name, document: null });
    expect((await official.get(api('record'))).body.kind).toBe('provisional');
    expect((await letters(keeper)).at(-1)).toContain(`${chair.name} has approved the summary record`);
    expect((await secretary.get(`/meetings/${meeting.slug}/record/editions/new`)).text).toContain('It becomes final when a second person approves it.');

    const again = await approve(chairing);
    const second = await official.post(api('record/approvals'), {});

    expect([again.status, second.status]).toEqual([409, 201]);
    expect(second.body).toMatchObject({ state: 'done', approvedBy: 'chair', firstBy: chair.name, secondBy: keeper.name });
    expect((await official.get(api('record'))).body.kind).toBe('approved');
  });

  test('a change in between makes the first approval void, and says so', async () => {
    await approve(chairing);
    await official.post(api('record/paragraphs'), { item: '1', texts: { en: 'Added since.' } });
    expect((await secretary.get(`/meetings/${meeting.slug}/record/editions/new`)).text).toContain('That approval is void.');

    const second = await approve(official);

    expect(second.body).toMatchObject({ state: 'waiting', firstBy: keeper.name });
    expect((await letters(chair)).some((subject) => subject.includes('your approval is void'))).toBe(true);
    expect((await approve(chairing)).body).toMatchObject({ state: 'done', secondBy: chair.name });
  });
});

describe('where corrections go out in one corrigendum', () => {
  const decide = (number: number, body: object) => official.post(api(`record/corrections/${number}/decision`), body);
  const together = (approvedBy = 'corrigendum') => chairing.post(api('record/approvals'), { approvedBy });
  const closeWindow = () => world.clock.set('2026-05-20T10:00:00Z');

  beforeEach(async () => {
    await adopt({ approvedBy: 'corrigendum' });
    await send();
  });

  test('a delegation reads on the form that its correction goes into the corrigendum', async () => {
    const { text } = await (await world.signedIn(delegate)).get(`/${api('record/corrections/new?paragraph=p2')}`);
    expect(text).toContain('go into the corrigendum that goes out with the approval');
  });

  test('an appeal that is upheld leaves what was accepted to the corrigendum', async () => {
    await propose(france);
    await decide(1, { decision: 'accepted-in-part', text: 'It was hardly late.' });
    await france.post(api('record/corrections/1/appeal'), { reason: 'It was on time.' });
    const upheld = await chairing.post(api('record/corrections/1/decision'), { decision: 'refused', answer: 'Hardly.' });
    closeWindow();

    expect(upheld.body).toMatchObject({ state: 'accepted-in-part', isDeferred: true });
    expect((await together()).body.state).toBe('done');
    expect((await official.get(api('record/corrigenda'))).body.items).toMatchObject([{ changes: [{ after: 'It was hardly late.' }] }]);
  });

  test('the text stays as it was sent out, and record and corrigendum become final together', async () => {
    await propose(france);
    await propose(france, 'It was late, but not too late.');
    expect((await decide(1, { decision: 'accepted' })).body).toMatchObject({ state: 'accepted', isDeferred: true });
    expect((await decide(2, { decision: 'accepted' })).status).toBe(422);
    await decide(2, { decision: 'accepted-in-part', text: 'It was not too late.' });
    expect((await secretary.get(`/${api('record/corrections/1')}`)).text).toContain('The text stays as it was sent out.');
    expect((await official.get(api('record/paragraphs/p2'))).body.texts.en).toContain('It was late.');

    const early = await together();
    closeWindow();
    const otherwise = await together('chair');
    expect([early.status, otherwise.status, (await together()).body.state]).toEqual([409, 422, 'done']);

    expect((await official.get(api('record'))).body).toMatchObject({ kind: 'approved', approvedBy: 'corrigendum' });
    expect((await world.visitor.get(`/${api('record')}`)).text).toContain('It was late.');
    const { items } = (await official.get(api('record/corrigenda'))).body;
    expect(items).toMatchObject([{ number: 1, corrections: [1, 2], changes: [{ handle: 'p2', after: 'It was not too late.' }] }]);
    expect((await world.visitor.get(`/documents/${meeting.slug}-r-1/corr1`)).status).toBe(200);
    expect((await official.post(api('record/corrigenda'))).status).toBe(409);
  });

  test('the record is final alone where nothing was accepted, and bound to the text that was read where something was', async () => {
    await propose(france);
    await decide(1, { decision: 'accepted' });
    closeWindow();
    await official.patch(api('record/paragraphs/p2'), { texts: { en: 'Written meanwhile.' } });
    const refused = await together();
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('no longer reads as it was sent out')]);

    const { items } = (await official.get(api('record/corrections'))).body;
    await official.patch(api('record/paragraphs/p2'), { texts: { en: items[0].present } });
    expect((await together()).body.state).toBe('done');
  });
});
