import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { PostOffice } from '../../src/foundation/mail/post-office.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { Participation } from '../../src/participants/participation.entity.js';
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
    expect(letter?.subject).toContain('Inserted in full');
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

  test('waits again once the decision about it is taken back, and what was noted of it is struck out', async () => {
    await handIn();
    const early = await chair.post(at('statements/1/reopening'));
    await chair.post(at('statements/1/decision'), { decision: 'in-full' });

    const sent = await chair.post(at('statements/1/reopening'));
    const waiting = await statement();
    await chair.post(at('statements/1/decision'), { decision: 'in-summary', summary: 'It agreed.' });

    expect([early.status, sent.status]).toEqual([409, 303]);
    expect(waiting).toMatchObject({ state: 'received', note: null, answer: null });
    const boxes = await Promise.all([1, 2].map(async (one) => /name="struck"[^>]*checked/.test(await page(chair, `notes/${one}`))));
    expect(boxes).toEqual([true, false]);
    expect(await statement()).toMatchObject({ state: 'in-summary', note: 2 });
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

describe('attendance', () => {
  let [head, adviser]: string[] = [];
  const sheet = async () => (await program.get(api('attendance/1'))).body;

  beforeEach(async () => {
    const organization = await world.organization({ name: 'Arcadia' });
    const people = [await world.person({ name: 'Head Ofthem' }), await world.person({ name: 'Adviser Tothem' })];
    for (const person of people) {
      const since = world.clock.now();
      await world.add(Participation, { meeting, person, organization, capacity: 'delegate', state: 'registered', appliedAt: since, decidedAt: since, reason: null });
    }
    [head, adviser] = people.map(({ handle }) => handle);
  });

  test('is ticked sitting by sitting, and shown to those to whom the participants are shown', async () => {
    const form = await page(chair, 'attendance/1');
    const sent = await chair.post(at('attendance/1'), { present: head!, apologies: adviser!, version: '0' });

    expect(form).toContain(`name="present" value="${head}"`);
    expect([sent.status, sent.headers.location]).toEqual([303, at('attendance#session-1')]);
    expect(await sheet()).toMatchObject({ counts: { persons: 1, entities: 1, apologies: 1 }, present: [{ name: 'Head Ofthem' }], apologies: [{ handle: adviser }] });
    const [members, visitors] = [await page(france, 'attendance'), await page(world.visitor, 'attendance')];
    for (const name of ['Head Ofthem', 'Adviser Tothem', 'Arcadia']) expect([members.includes(name), visitors.includes(name)]).toEqual([true, false]);
    expect(visitors).toContain('1 person present, for 1 entity; apologies: 1.');
  });

  test.each([
    ['somebody who is there and sends apologies', () => ({ present: head!, apologies: head! }), 'Nobody can be present and send apologies'],
    ['somebody who does not take part', () => ({ present: 'nobody-at-all' }), 'no longer takes part'],
    ['a sheet that was changed meanwhile', () => ({ present: adviser!, version: '7' }), 'Somebody else'],
  ])('%s is refused, and what was ticked stays ticked', async (_what, fields, complaint) => {
    const sent = await chair.post(at('attendance/1'), fields());

    expect(sent.status).toBe(422);
    expect(sent.text).toContain(complaint);
    if (fields().present !== 'nobody-at-all') expect(sent.text).toContain(`value="${fields().present}" checked`);
    expect(await sheet()).toMatchObject({ version: 0, counts: { persons: 0 } });
  });

  test('is noted by a program, and by nobody but chair and secretariat', async () => {
    const secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));
    const noted = await secretary.put(api('attendance/1'), { present: [head, adviser], apologies: [] });
    const refused = await program.put(api('attendance/1'), { present: [], apologies: [] });

    expect([noted.status, noted.body.counts.persons, refused.status]).toEqual([200, 2, 403]);
  });
});

describe('the annotated agenda', () => {
  const write = (fields: Record<string, string>) => chair.post(at('annotations/2'), fields);

  test('has speaking notes and private remarks under each item, beside its documents, for chair and secretariat alone', async () => {
    const metadata = { title: 'On numbers', language: 'en', purpose: 'action', agendaItems: ['2'] };
    const { body } = await program.contribute(meeting, metadata, [textFile('numbers.txt')]);
    const sent = await write({ speech: `Thank Utopia for ${body.symbol}.`, remarks: 'They will *withdraw* it.' });
    const agenda = await page(chair, 'annotations');

    expect([sent.status, sent.headers.location]).toEqual([303, at('annotations#item-2')]);
    for (const part of ['On numbers', 'Utopia', 'For action', 'Thank Utopia for <a href', '<em>withdraw</em>']) expect(agenda).toContain(part);
    expect([(await france.get(at('annotations'))).status, (await program.get(api('annotations'))).status]).toEqual([403, 403]);
    expect((await world.get(Database).manager.find(JournalLine)).filter((line) => JSON.stringify(line).includes('withdraw* it'))).toEqual([]);
  });

  test('loses neither text when two write at once', async () => {
    await write({ speech: 'From the podium', remarks: '', version: '0' });
    const late = await write({ speech: 'From the desk', remarks: '', version: '0' });

    expect(late.status).toBe(422);
    for (const text of ['From the podium', 'From the desk']) expect(late.text).toContain(text);
  });

  test('keeps what was written to an item that leaves the agenda', async () => {
    await write({ speech: 'Say this anyhow' });
    const secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));

    const removed = await secretary.delete(api('agenda/2'));

    expect([removed.status, (await page(chair, 'annotations')).includes('Say this anyhow')]).toEqual([200, true]);
    expect((await secretary.get(api('annotations/2'))).body).toMatchObject({ speech: 'Say this anyhow', remarks: null });
    expect((await secretary.put(api('annotations/99'), { speech: 'Of nothing' })).status).toBe(422);
  });
});
