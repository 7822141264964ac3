import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Letter } from '../../src/foundation/mail/letter.entity.js';
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
