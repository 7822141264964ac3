import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let delegate: Person;
let chair: Visitor;
let france: Visitor;
let stranger: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  const [day] = meeting.days;
  world.clock.set(`${day}T06:00:00Z`);
  await world.get(SessionsService).schedule(Actor.portal, meeting, { group, day: day!, kind: 'plenary', starts: '09:30', ends: '12:30' });
  delegate = await world.seat(group, { organization: await world.organization({ name: 'Utopia' }) });
  chair = await world.signedIn(await world.seat(group, { role: 'chair' }));
  france = await world.signedIn(delegate);
  stranger = await world.signedIn(await world.seat(group));
  program = await Program.of(world, delegate);
});

const at = (rest: string) => `/meetings/${meeting.slug}/${rest}`;
const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const page = async (reader: Visitor, rest: string) => (await reader.get(at(rest))).text;

describe('a statement', () => {
  const statement = async (number = 1) => (await program.get(api(`statements/${number}`))).body;
  const handIn = (fields: Record<string, string> = {}) => france.post(at('statements'), { item: '2', session: '1', text: 'We *support* it.', ...fields });

  test('is handed in as text and file, followed by its delegation, and seen on the floor', async () => {
    const sent = await france.send(at('statements'), { item: '2', session: '1', text: 'We *support* it.' }, [textFile('statement.txt')]);

    expect([sent.status, sent.headers.location]).toEqual([303, at('statements/1')]);
    expect(await statement()).toMatchObject({ item: '2', session: 1, isLate: false, state: 'received', file: { name: 'statement.txt' } });
    expect(await page(chair, 'floor')).toContain(`href="${at('statements/1')}"`);
    expect(await page(france, 'statements')).toContain(`href="${at('statements/1')}"`);
    expect((await france.get(at('statements/1/file'))).text).toBe('The text of statement.txt.');
    expect([(await stranger.get(at('statements/1'))).status, (await stranger.get(at('statements/1/file'))).status]).toEqual([404, 404]);
  });

  test('is in time until two hours after its sitting, by the portal’s clock; a late one is taken and marked', async () => {
    const [day] = meeting.days;
    world.clock.set(`${day}T12:30:00Z`);
    await handIn();
    world.clock.pass(1);
    await handIn({ text: 'Another one.' });

    expect(await statement(1)).toMatchObject({ dueAt: `${day}T12:30:00.000Z`, isLate: false });
    expect(await statement(2)).toMatchObject({ isLate: true, state: 'received' });
    expect(await page(chair, 'floor')).toContain('>Late<');
  });

  test('has the time that chair or secretariat give it', async () => {
    const given = await chair.post(at('statements/limit'), { hours: '0' });
    const wrong = await chair.post(at('statements/limit'), { hours: '9999' });
    const refused = await france.post(at('statements/limit'), { hours: '48' });
    await handIn();

    expect([given.status, wrong.status, refused.status]).toEqual([303, 422, 403]);
    expect(await statement()).toMatchObject({ dueAt: `${meeting.days[0]}T10:30:00.000Z` });
  });

  test('that says nothing is not taken, and nothing typed is lost', async () => {
    const empty = await handIn({ text: '' });
    const wrong = await handIn({ item: '99' });

    expect([empty.status, wrong.status]).toEqual([422, 422]);
    expect(empty.text).toContain('Write the statement, or choose the file');
    expect(wrong.text).toContain('>We *support* it.</textarea>');
  });

  test('is noted in full, in the words of its delegation, which gets a letter', async () => {
    await handIn();

    const decided = await chair.post(at('statements/1/decision'), { decision: 'in-full' });
    const again = await chair.post(at('statements/1/decision'), { decision: 'declined', answer: 'Too late' });
    const floor = await page(chair, 'floor');
    const [letter] = (await world.get(PostOffice).letters(50)).filter(({ to }) => to === delegate.email);

    expect([decided.status, again.status]).toEqual([303, 422]);
    expect(await statement()).toMatchObject({ state: 'in-full', note: 1 });
    expect(floor).toMatch(/Statement handed in<\/span> <b>.*Utopia.*We <em>support<\/em> it\./);
    expect(letter?.subject).toContain('Noted in full');
  });

  test('is noted in summary, or declined with the reason', async () => {
    await handIn();
    await handIn({ text: 'Another one.' });

    const unsaid = [await chair.post(at('statements/1/decision'), { decision: 'in-summary' }), await chair.post(at('statements/2/decision'), { decision: 'declined' })];
    await chair.post(at('statements/1/decision'), { decision: 'in-summary', summary: 'It agreed.' });
    await chair.post(at('statements/2/decision'), { decision: 'declined', answer: 'It was not made.' });

    expect(unsaid.map(({ status }) => status)).toEqual([422, 422]);
    expect(await statement(1)).toMatchObject({ state: 'in-summary', note: 1, text: 'We *support* it.' });
    expect(await statement(2)).toMatchObject({ state: 'declined', note: null, answer: 'It was not made.' });
    expect(await page(chair, 'floor')).toContain('It agreed.');
    expect(await page(france, 'statements/2')).toContain('It was not made.');
  });

  test('that two change at once loses neither text', async () => {
    await handIn();
    await france.post(at('statements/1'), { text: 'From the capital', version: '1' });

    const late = await france.post(at('statements/1'), { text: 'From the hall', version: '1' });

    expect(late.status).toBe(422);
    for (const text of ['From the capital', 'From the hall']) expect(late.text).toContain(text);
    expect(await statement()).toMatchObject({ text: 'From the capital', version: 2 });
  });

  test('is brought and taken back by a program, and stays as what it was', async () => {
    const brought = await program.bring(api('statements'), { language: 'en', item: '2' }, [textFile('statement.txt')]);
    const withdrawn = await program.post(api('statements/1/withdrawal'));
    const again = await program.patch(api('statements/1'), { text: 'Too late' });

    expect([brought.status, withdrawn.body.state, again.status]).toEqual([201, 'withdrawn', 409]);
    expect(await statement()).toMatchObject({ text: null, file: { name: 'statement.txt' } });
  });
});
