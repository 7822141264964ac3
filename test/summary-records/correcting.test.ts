import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { Program } from '../builders/program.js';
import { statementsOf } from '../builders/statements.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let chairing: Program;
let france: Person;
let delegate: Visitor;
let program: Program;
let paragraph: string;
let secretary: Visitor;
let official: Program;
let chairman: Person;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  chairman = await world.seat(group, { role: 'chair' });
  chair = await world.signedIn(chairman);
  chairing = await Program.of(world, chairman);
  const keeper = await world.seat(group, { role: 'secretary' });
  [secretary, official] = [await world.signedIn(keeper), await Program.of(world, keeper)];
  france = await world.seat(group, { organization: await world.organization({ name: 'France' }) });
  delegate = await world.signedIn(france);
  program = await Program.of(world, france);
  await chairing.post(api('notes'), { kind: 'point', item: '1', texts: { en: 'It met until 11.00.', fr: 'Elle a siégé jusqu’à 11 h.' } });
  const draft = (await chairing.post(api('record/compilations'))).body;
  paragraph = draft.sections[0].paragraphs[1].handle;
  await chairing.post(api('record/editions'), { kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
});

const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const at = (rest: string) => `/meetings/${meeting.slug}/record/${rest}`;
const propose = (text = 'It met until 12.00.') => program.post(api('record/corrections'), { paragraph, language: 'en', text, reason: 'The clock.' });
const decide = (body: object) => chairing.post(api('record/corrections/1/decision'), body);
const textNow = async () => (await chairing.get(api(`record/paragraphs/${paragraph}`))).body.texts;

describe('a delegation', () => {
  test('corrects a copy of a paragraph, gives its reason, and follows what becomes of it', async () => {
    const record = await delegate.get(`/meetings/${meeting.slug}/record`);
    expect(record.text).toContain(at(`corrections/new?paragraph=${paragraph}`));
    const form = await delegate.get(at(`corrections/new?paragraph=${paragraph}`));
    expect(form.text).toContain('It met until 11.00.</textarea>');

    const sent = await delegate.post(at('corrections'), { paragraph, text: 'It met until 12.00.', reason: 'The clock.' });

    expect([sent.status, sent.headers.location]).toEqual([303, at('corrections/1')]);
    const seen = (await delegate.get(at('corrections/1'))).text;
    expect(seen).toMatch(/<del>.*11\.00.*<\/del>/);
    expect(seen).toMatch(/<ins>.*12\.00.*<\/ins>/);
    expect(seen).toContain('To decide');
    expect((await chair.get(at('draft'))).text).toContain(at('corrections/1'));
  });

  test('sees its own corrections and nobody else’s', async () => {
    await propose();
    const other = await Program.of(world, await world.seat(group));

    expect((await program.get(api('record/corrections'))).body.total).toBe(1);
    expect((await other.get(api('record/corrections'))).body.total).toBe(0);
    expect((await other.get(api('record/corrections/1'))).status).toBe(404);
  });

  test.each([
    ['nothing different', { text: 'It met until 11.00.' }, 422],
    ['a paragraph that is not there', { paragraph: 'p99' }, 422],
    ['a language in which there is no text', { language: 'ru' }, 422],
  ])('proposes in vain %s', async (_what, wrong, status) => {
    const body = { paragraph, language: 'en', text: 'It met until 12.00.', ...wrong };
    expect((await program.post(api('record/corrections'), body)).status).toBe(status);
  });

  test('that comes too late is refused with the date, and loses nothing', async () => {
    world.clock.set('2026-05-06T12:00:01Z');
    const late = await delegate.post(at('corrections'), { paragraph, text: 'Typed in vain', reason: '' });

    expect(late.status).toBe(422);
    expect(late.text).toContain('2026-05-06T12:00:00.000Z');
    expect(late.text).toContain('Typed in vain</textarea>');
  });

  test('takes its correction back before it is decided, not afterwards', async () => {
    await propose();
    const back = await program.post(api('record/corrections/1/withdrawal'));
    const again = await program.post(api('record/corrections/1/withdrawal'));

    expect([back.body.state, again.status]).toEqual(['withdrawn', 409]);
    expect((await decide({ decision: 'accepted' })).status).toBe(409);
  });

  test('does not decide', async () => {
    await propose();
    expect((await program.post(api('record/corrections/1/decision'), { decision: 'accepted' })).status).toBe(403);
  });
});

describe('the chair', () => {
  test('accepts: the text stands in the record under work, in its language alone, and the delegation gets a letter', async () => {
    await propose();
    const decided = await decide({ decision: 'accepted' });

    expect(decided.body).toMatchObject({ state: 'accepted', present: 'It met until 11.00.', proposed: 'It met until 12.00.' });
    expect(await textNow()).toEqual({ en: 'It met until 12.00.', fr: 'Elle a siégé jusqu’à 11 h.' });
    const letters = await world.get(Database).manager.findBy(Letter, { to: france.email! });
    expect(letters.at(-1)!.subject).toContain('your correction: Accepted');
  });

  test('accepts in other words', async () => {
    await propose();
    await chair.post(at('corrections/1/decision'), { decision: 'accepted-in-part', text: 'It met until noon.' });

    expect(await textNow()).toMatchObject({ en: 'It met until noon.' });
  });

  test('refuses with a reason alone', async () => {
    await propose();
    const without = await chair.post(at('corrections/1/decision'), { decision: 'refused', answer: '' });
    const right = await decide({ decision: 'refused', answer: 'The recording says 11.00.' });

    expect(without.status).toBe(422);
    expect(without.text).toContain('A refusal says why.');
    expect(right.body).toMatchObject({ state: 'refused', answer: 'The recording says 11.00.' });
    expect(await textNow()).toMatchObject({ en: 'It met until 11.00.' });
  });

  test('cannot have the record approved while a correction is undecided', async () => {
    await propose();
    world.clock.set('2026-05-06T12:00:01Z');
    const early = await chairing.post(api('record/approvals'), { approvedBy: 'chair' });
    await decide({ decision: 'accepted' });
    const right = await chairing.post(api('record/approvals'), { approvedBy: 'chair' });

    expect([early.status, right.status]).toEqual([409, 201]);
    expect((await chairing.get(api('record'))).body.sections[0].paragraphs[1].texts.en).toBe('It met until 12.00.');
  });

  test('decides on a paragraph that has moved meanwhile', async () => {
    await propose();
    await chairing.post(api(`record/paragraphs/${paragraph}/shift`), { to: 'up' });
    await decide({ decision: 'accepted' });

    const [first] = (await chairing.get(api('record/draft'))).body.sections[0].paragraphs;
    expect(first).toMatchObject({ number: '1.1', handle: paragraph, texts: { en: 'It met until 12.00.' } });
  });
});

describe('an appeal', () => {
  const refusal = { decision: 'refused', answer: 'The recording says 11.00.' };
  const decideFirst = (body: object = refusal) => official.post(api('record/corrections/1/decision'), body);
  const appeal = () => program.post(api('record/corrections/1/appeal'), { reason: 'The clock was slow.' });
  const approve = () => chairing.post(api('record/approvals'), { approvedBy: 'chair' });
  const lettersTo = async ({ email }: Person) => (await world.get(Database).manager.findBy(Letter, { to: email! })).map(({ subject, body }) => `${subject} ${body}`);

  beforeEach(() => propose());

  test('is made on the page of the correction, with its reason, and leads from the secretariat to the chair', async () => {
    await decideFirst();
    const address = at('corrections/1/appeal');
    expect((await delegate.get(at('corrections/1'))).text).toContain(`action="${address}"`);
    expect((await secretary.get(at('corrections/1'))).text).not.toContain(`action="${address}"`);
    const tooLong = await delegate.post(address, { reason: `The clock. ${'x'.repeat(2000)}` });
    const without = await delegate.post(address, { reason: ' ' });
    const sent = await delegate.post(address, { reason: 'The clock was slow.' });

    expect([tooLong.status, without.status, sent.status]).toEqual([422, 422, 303]);
    expect(tooLong.text).toContain('>The clock. x');
    const seen = (await chair.get(at('corrections/1'))).text;
    for (const said of ['The clock was slow.', 'The recording says 11.00.', 'uphold the first decision']) expect(seen).toContain(said);
    expect((await chair.get(at('draft'))).text).toContain('Appealed to the chairman');
    expect((await secretary.get(at('corrections/1'))).text).not.toContain(`action="${at('corrections/1/decision')}"`);
    expect((await lettersTo(chairman)).at(-1)).toMatch(/France appeals against the decision[^]*The clock was slow\.[^]*corrections\/1/);
    expect((await decideFirst({ decision: 'accepted' })).status).toBe(403);
  });

  test('is accepted by the chair alone: the text stands in the record, and both decisions are told', async () => {
    await decideFirst();
    const appealed = (await appeal()).body;
    const decided = (await decide({ decision: 'accepted', answer: 'The clock was slow indeed.' })).body;

    const first = { state: 'refused', answer: 'The recording says 11.00.', decided: null };
    expect(appealed).toMatchObject({ state: 'appealed', decidedAt: null, answer: null, appeal: { reason: 'The clock was slow.', first } });
    expect(decided).toMatchObject({ state: 'accepted', isByChair: true, answer: 'The clock was slow indeed.', appeal: { first } });
    expect(await textNow()).toMatchObject({ en: 'It met until 12.00.' });
    const seen = (await delegate.get(at('corrections/1'))).text;
    expect([seen.includes('The recording says 11.00.'), seen.includes('The clock was slow indeed.')]).toEqual([true, true]);
    expect((await lettersTo(france)).at(-1)).toContain('your appeal was decided: Accepted');
    const verbs = (await world.get(Journal).about(meeting.slug)).map(({ verb }) => verb);
    expect(verbs).toContain('summary-records.appealCorrection');
  });

  test('is refused with a reason alone, and what was decided first stands', async () => {
    await decideFirst({ decision: 'accepted-in-part', text: 'It met until noon.' });
    await appeal();
    const without = await decide({ decision: 'refused' });
    const upheld = await decide({ decision: 'refused', answer: 'Noon it is.' });

    expect(without.status).toBe(422);
    expect(upheld.body).toMatchObject({ state: 'accepted-in-part', decided: 'It met until noon.', answer: 'Noon it is.', isByChair: true });
    expect(await textNow()).toMatchObject({ en: 'It met until noon.' });
  });

  test('finds the words that the secretariat put in, where their paragraph has gone into another one', async () => {
    await decideFirst({ decision: 'accepted-in-part', text: 'It met until noon.' });
    await chairing.post(api('record/paragraphs'), { item: '1', texts: { en: 'And so on.', fr: 'Et ainsi de suite.' } });
    const { sections } = (await chairing.get(api('record/draft'))).body;
    const last = sections[0].paragraphs.at(-1).handle;
    expect((await chairing.post(api(`record/paragraphs/${last}/shift`), { to: 'up' })).status).toBe(200);
    expect((await chairing.post(api(`record/paragraphs/${last}/join`))).status).toBe(200);
    await appeal();
    expect((await decide({ decision: 'accepted' })).body.state).toBe('accepted');
    const heir = (await chairing.get(api(`record/paragraphs/${last}`))).body.texts.en;
    expect([heir.includes('It met until 12.00.'), heir.includes('noon')]).toEqual([true, false]);
  });

  test('is a bar to approval until the chair decides, or the delegation takes it back', async () => {
    await decideFirst();
    await appeal();
    world.clock.set('2026-05-06T12:00:01Z');
    const early = await approve();
    const back = await program.post(api('record/corrections/1/withdrawal'));

    expect(early.status).toBe(409);
    expect(back.body).toMatchObject({ state: 'refused', answer: 'The recording says 11.00.', appeal: { takenBackAt: '2026-05-06T12:00:01.000Z' } });
    expect([(await appeal()).status, (await approve()).status]).toEqual([409, 201]);
  });

  test('is made once, after the secretariat has decided against it, before the approval, and by the delegation', async () => {
    const before = await appeal();
    await decideFirst();
    const others = await official.post(api('record/corrections/1/appeal'), { reason: 'Why not?' });
    world.clock.set('2026-05-06T12:00:01Z');
    await approve();

    expect([before.status, others.status, (await appeal()).status]).toEqual([409, 403, 409]);
    expect((await delegate.get(at('corrections/1'))).text).not.toContain(at('corrections/1/appeal'));
  });

  test('leads nowhere from what the chair has decided', async () => {
    await decide(refusal);
    expect((await appeal()).status).toBe(409);
  });
});

test('the pages of a record take as many statements for many paragraphs and corrections as for few', async () => {
  const addresses = [at('draft'), `/meetings/${meeting.slug}/record`, at('corrections')];
  const count = async () => {
    const each: number[] = [];
    for (const address of addresses) each.push((await statementsOf(world, chair, address)).length);
    return each;
  };
  await propose('It met until 12.01.');
  const few = await count();
  for (const minute of [2, 3, 4, 5]) await propose(`It met until 12.0${minute}.`);
  for (const text of ['One', 'Two', 'Three']) await chairing.post(api('record/paragraphs'), { item: '1', texts: { en: text } });

  expect(await count()).toEqual(few);
  expect((await chairing.get(api('record/corrections'))).body.items[4]).toMatchObject({ edition: 1, paragraphNumber: '1.2' });
});
