import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { RegistryService } from '../../src/documents/registry.service.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { Floor } from '../../src/proceedings/floor/floor.entity.js';
import { FloorWatch } from '../../src/proceedings/floor/floor-watch.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { Listening } from '../builders/listening.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let chair: Visitor;
let program: Program;
let symbol: string;
let slug: string;

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
  const delegate = await Program.of(world, await world.seat(group));
  const metadata = { title: 'On numbers', language: 'en', purpose: 'action', agendaItems: ['2'] };
  const { body } = await delegate.contribute(meeting, metadata, [textFile('numbers.txt')]);
  ({ symbol } = body);
  slug = symbol.toLowerCase().replace('/', '-');
});

const at = (rest: string) => `/meetings/${meeting.slug}/${rest}`;
const notes = async () => (await program.get(`meetings/${meeting.slug}/notes`)).body.items;

describe('the floor', () => {
  test('what is taken up is told on the meeting’s page to everybody, until it is closed', async () => {
    await chair.post(at('floor'), { item: '2', document: symbol.toLowerCase() });
    const during = (await world.visitor.get(`/meetings/${meeting.slug}`)).text;
    const asData = (await Program.anonymous(world).get(`meetings/${meeting.slug}/floor`)).body;
    await chair.post(at('floor'), { item: '' });
    const after = (await world.visitor.get(`/meetings/${meeting.slug}`)).text;

    expect(during).toContain('On the floor now:');
    expect(asData).toEqual({ item: '2', document: slug, since: world.clock.now().toISOString() });
    expect(after).not.toContain('On the floor now:');
  });

  test('a program takes up an item, and a document that nobody knows is refused', async () => {
    const right = await program.put(`meetings/${meeting.slug}/floor`, { item: '1' });
    const wrong = await program.put(`meetings/${meeting.slug}/floor`, { document: 'WG-NONE-1/1' });

    expect([right.status, right.body.item, wrong.status, wrong.body.errors[0].pointer]).toEqual([200, '1', 422, '#/document']);
  });
});

describe('whoever follows the floor', () => {
  test('is told what is taken up, at once and as it stands, until the meeting closes it', async () => {
    const heard = await Listening.to(world, at('floor/events'));

    const before = await heard.next();
    await chair.post(at('floor'), { item: '2', document: symbol });
    const during = await heard.next();
    await chair.post(at('floor'), { item: '' });
    const after = await heard.next();
    heard.leave();

    expect([heard.status, heard.type, before, after]).toEqual([200, 'text/event-stream; charset=utf-8', '', '']);
    expect(during).toContain('On the floor now:');
    expect(during).toContain(`href="/documents/${slug}"`);
  });

  test('hears what another portal on the same database changes', async () => {
    const heard = await Listening.to(world, at('floor/events?lang=fr'));
    await heard.next();
    const [item] = await world.get(MeetingsService).items('item', meeting, ['2']);

    await world.add(Floor, { meeting, item, document: null, since: world.clock.now(), version: 7 });
    const told = await heard.next();
    heard.leave();

    expect(told).toContain('En cours d’examen');
  });

  test('is told to load the page instead, when too many listen', async () => {
    const watch = world.get(FloorWatch);
    const { most } = watch;
    watch.most = 0;
    const turnedAway = await Listening.to(world, at('floor/events'));
    watch.most = most;

    expect([turnedAway.status, Number(turnedAway.headers['retry-after']) > 0]).toEqual([503, true]);
  });

  test('is led to the meeting where no script listens, and to nothing where there is no meeting', async () => {
    const [led, nowhere] = [await world.visitor.get(at('floor/events')), await world.visitor.get('/meetings/wg-none-1/floor/events')];

    expect([led.status, led.headers.location, nowhere.status]).toEqual([303, at('#floor').replace('/#', '#'), 404]);
  });
});

describe('an outcome', () => {
  const treatments = async () => (await program.get(`documents/${slug}/treatments`)).body.items;

  test('is recorded beside the document’s line, for the sitting that goes on, and one comes back to that line', async () => {
    const [day] = meeting.days;
    await world.get(SessionsService).schedule(Actor.portal, meeting, { group, day: day!, kind: 'plenary', starts: '09:30', ends: '12:30' });
    const before = world.clock.now();
    world.clock.set(`${day}T08:00:00Z`);
    chair = await world.signedIn(await world.seat(group, { role: 'chair' }));

    const offered = (await chair.get(at('floor'))).text;
    const sent = await chair.post(at('floor/outcomes'), { document: slug, item: '2', outcome: 'noted' });
    const there = (await chair.get(at('floor'))).text;
    world.clock.set(before);

    expect(offered).toMatch(/<option value="noted">1 Noted<\/option>/);
    expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(new RegExp(`/floor#item-\\d+-${slug}$`))]);
    expect(there).toContain(`id="${sent.headers.location!.split('#')[1]}"`);
    expect(await treatments()).toMatchObject([{ outcome: 'noted', meeting: meeting.slug, session: { day, starts: '09:30' } }]);
  });

  test('that is none is refused on the floor, and only those who minute record one', async () => {
    const wrong = await chair.post(at('floor/outcomes'), { document: slug, outcome: '' });
    const delegate = await world.signedIn(await world.seat(group));
    const stranger = await delegate.post(at('floor/outcomes'), { document: slug, outcome: 'noted' });

    expect([wrong.status, stranger.status, await treatments()]).toEqual([422, 403, []]);
    expect(wrong.text).toContain('Choose what the meeting did.');
  });
});

describe('the screen of the hall', () => {
  const hall = async (reader: Visitor, rest = 'hall') => (await reader.get(at(rest))).text;

  test('shows what is taken up, and the outcome in six languages with the sentences of the record', async () => {
    await chair.post(at('floor'), { item: '2', document: symbol });
    const before = await hall(world.visitor, 'hall?lang=fr');
    const heard = await Listening.to(world, at('hall/events?lang=fr'));
    await heard.next();

    await chair.post(at('floor/outcomes'), { document: slug, item: '2', outcome: 'noted' });
    const told = await heard.next();
    heard.leave();
    const shown = await hall(world.visitor, 'hall?lang=fr');

    expect(before).toContain('On numbers');
    expect(before).not.toContain('The group took note of');
    for (const text of [told, shown]) {
      expect(text).toMatch(/<li lang="en" dir="ltr"[^>]*>.*The group took note of Document WG-/);
      expect(text).toMatch(/<li lang="ar" dir="rtl"[^>]*>.*أحاط الفريق علماً/);
    }
  });

  test('shows a decision to those who would read it in the record now, and forgets it with the next item', async () => {
    await chair.post(at('floor'), { item: '2' });
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'decision', item: '2', texts: { en: 'to *go on*.' } });

    const sayings = [await hall(chair), await hall(world.visitor)];
    world.clock.pass(1);
    await chair.post(at('floor'), { item: '1' });
    const later = await hall(chair);

    expect(sayings[0]).toContain('The group decided to <em>go on</em>.');
    expect(sayings[1]).not.toContain('decided');
    expect(later).not.toContain('decided');
  });

  test('shows of a closed document no more than its number', async () => {
    const registry = world.get(RegistryService);
    const { document } = (await registry.resolve(symbol))!;
    await world.change(Document, Object.assign(document, { access: 'restricted' }));
    await chair.post(at('floor'), { item: '2', document: symbol });
    await chair.post(at('floor/outcomes'), { document: slug, item: '2', outcome: 'approved' });

    const [open, closed] = [await hall(chair), await hall(world.visitor)];

    expect(open).toContain('The group approved');
    expect(closed).toContain(symbol);
    expect(closed).not.toMatch(/On numbers|The group approved/);
  });
});

describe('noting', () => {
  test('symbols lead to their pages on the floor, and light markup is shown as what it means', async () => {
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'point', texts: { en: `*Strongly* supported ${symbol}` } });

    const floor = (await chair.get(at('floor'))).text;

    expect(floor).toContain('<em>Strongly</em>');
    expect(floor).toContain(`supported <a href="/documents/${slug}"><bdi>${symbol}</bdi></a>`);
  });

  test('an introduction names a document and who introduced it, and stands under its item', async () => {
    const country = await world.organization({ name: 'Utopia' });
    const fields = { kind: 'introduction', item: '2', by: 'utopia', document: symbol, text: '' };

    const sent = await chair.post(at('notes?lang=fr'), fields);

    expect([sent.status, sent.headers.location]).toEqual([303, at('floor#note-1')]);
    expect(await notes()).toMatchObject([
      { number: 1, kind: 'introduction', item: '2', document: slug, variant: 'rev0', organization: country.code, by: { en: 'Utopia' }, texts: null },
    ]);
    expect((await chair.get(at('floor'))).text).toContain('id="note-1"');
  });

  test('whoever is no entity keeps the name that was typed, in the language of whoever typed it', async () => {
    await chair.post(at('notes?lang=fr'), { kind: 'point', by: 'Le rapporteur', text: 'Il a rappelé le *calendrier*.' });

    expect(await notes()).toMatchObject([{ by: { fr: 'Le rapporteur' }, organization: null, texts: { fr: 'Il a rappelé le *calendrier*.' } }]);
  });

  test.each([
    [{ kind: 'point', text: '' }, 'Write what was said'],
    [{ kind: 'introduction', document: 'WG-NONE-1/1' }, 'No document is called “WG-NONE-1/1”'],
    [{ kind: 'point', text: 'Said', item: '9' }, 'The agenda has no item 9.'],
    [{ kind: 'nonsense', text: 'Said' }, 'Error: The floor'],
  ])('%j is wrong, and nothing is lost', async (wrong, complaint) => {
    const answer = await chair.post(at('notes'), { by: 'Somebody', ...wrong });

    expect(answer.status).toBe(422);
    expect(answer.text).toContain(complaint);
    expect(answer.text).toContain('value="Somebody"');
    expect(await notes()).toEqual([]);
  });

  test('a note is changed in one language and keeps its others; struck out, it stays', async () => {
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'decision', texts: { en: 'To go on.', fr: 'Poursuivre.' } });

    const form = await chair.get(at('notes/1?lang=fr'));
    const sent = await chair.post(at('notes/1?lang=fr'), { kind: 'decision', text: 'Poursuivre ses travaux.', struck: 'yes', version: '1' });

    expect(form.text).toContain('>Poursuivre.</textarea>');
    expect(sent.status).toBe(303);
    expect(await notes()).toMatchObject([{ texts: { en: 'To go on.', fr: 'Poursuivre ses travaux.' }, isStruck: true, version: 2 }]);
  });

  test('two who change one note at once lose neither text', async () => {
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'point', texts: { en: 'First' } });
    await chair.post(at('notes/1'), { kind: 'point', text: 'From the podium', version: '1' });

    const late = await chair.post(at('notes/1'), { kind: 'point', text: 'From the desk', version: '1' });

    expect(late.status).toBe(422);
    for (const text of ['From the podium', 'From the desk']) expect(late.text).toContain(text);
    expect(await notes()).toMatchObject([{ texts: { en: 'From the podium' } }]);
  });

  test('an item that was taken up stays on the agenda', async () => {
    await program.post(`meetings/${meeting.slug}/notes`, { kind: 'point', item: '1', texts: { en: 'Opened' } });
    const secretary = await Program.of(world, await world.seat(group, { role: 'secretary' }));

    const removed = await secretary.delete(`meetings/${meeting.slug}/agenda/1`);

    expect([removed.status, removed.body.detail]).toEqual([409, expect.stringContaining('it stays on the agenda')]);
  });
});

/** The last of the file: nobody is heard after it. */
test('a portal that is about to end lets those who listen go', async () => {
  const heard = await Listening.to(world, at('floor/events'));
  await heard.next();

  await world.get(FloorWatch).beforeApplicationShutdown();
  await heard.ended();

  expect((await Listening.to(world, at('floor/events'))).status).toBe(503);
});
