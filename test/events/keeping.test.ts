import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventDetailsSchema, eventSchema } from '../../src/events/present-event.js';
import { EventsService } from '../../src/events/events.service.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  meeting = await world.meeting({ group });
  const secretary = await world.seat(group, { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

const summit = {
  slug: 'connect-africa-2007',
  kind: 'summit',
  name_en: 'Connect Africa Summit',
  name_fr: 'Sommet Connecter l’Afrique',
  from: '2007-10-29',
  until: '2007-10-30',
  place_en: 'Kigali, Rwanda',
  zone: 'Africa/Kigali',
  figures_en: '~1036 participants\r\n54 countries',
  figures_fr: '~1036 participants\r\n54 pays',
  actionLines: ['C2'],
};

describe('the secretariat enters an event', () => {
  test('on the page, with figures that are only about right', async () => {
    const answer = await secretariat.post('/events', summit);

    expect(answer.status, answer.text).toBe(303);
    const english = wordsOf((await world.visitor.get('/events/connect-africa-2007')).text);
    expect(english).toContain('29 October 2007 to 30 October 2007');
    expect(english).toMatch(/participants About 1,036 countries 54/);
    expect(wordsOf((await world.visitor.get('/events/connect-africa-2007?lang=fr')).text)).toContain('pays 54');
    expect(wordsOf((await world.visitor.get('/action-lines/C2')).text)).toContain('Its events Connect Africa Summit');
  });

  test.each([
    [{ ...summit, slug: 'connect-africa-2007', until: '2007-10-31' }, 'There is an event with the address connect-africa-2007 already.'],
    [{ ...summit, slug: 'other', from: '2007-11-01', until: '2007-10' }, 'The last day cannot be before the first.'],
    [{ ...summit, slug: 'other', figures_fr: '~1036 participants\n55 pays' }, 'The figures must be the same in all languages, in the same order.'],
    [{ ...summit, slug: 'other', figures_en: 'many countries' }, 'Write how many, then of what: 54 countries. Not: many countries'],
    [{ ...summit, slug: 'other', documents: 'WG-NOWHERE-1/1' }, 'No document has the symbol WG-NOWHERE-1/1.'],
  ])('but not one that is wrong, and nothing that was typed is lost (%#)', async (answers, complaint) => {
    const answer = await secretariat.post('/events', answers);

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain(complaint);
    expect(answer.text).toContain('value="Sommet Connecter l’Afrique"');
  });
});

describe('several people chair an event', () => {
  test('as persons, by their offices, or as they are described', async () => {
    const office = await world.office({ code: 'dsg', name: 'Deputy, Secretary-General' });
    const person = await world.person({ email: null, name: 'Miriam Chair' });
    const lines = ['Miriam Chair | dsg', 'deputy, secretary-general', 'Representative of the hosts'].join('\r\n');

    await secretariat.post('/events', { slug: 'third-consultation', kind: 'consultation', name_en: 'Third consultation', chairs: lines });

    const { body } = await Program.anonymous(world).get('events/third-consultation');
    expect(schemaFaults(body, eventDetailsSchema)).toEqual([]);
    expect(body.chairs).toEqual([
      { person: person.name, office: office.code, text: null },
      { person: null, office: office.code, text: null },
      { person: null, office: null, text: { en: 'Representative of the hosts' } },
    ]);
    const form = await secretariat.get('/events/third-consultation/changes/new');
    expect(form.text).toContain('Miriam Chair | dsg\ndsg\nRepresentative of the hosts');
  });

  test('and a description keeps its other languages when the form is sent again', async () => {
    const text = { en: 'The host', fr: 'L’hôte' };
    const event = await world.event({ chairs: [{ person: null, office: null, text }] });

    await secretariat.post(`/events/${event.slug}/changes`, { slug: event.slug, kind: 'forum', name_en: 'Forum', chairs: 'The host' });

    expect((await world.get(EventsService).chairs(event)).map((chair) => chair.text)).toEqual([text]);
  });
});

describe('documents that tell of an event', () => {
  test('stand on its page, for whoever may know of them', async () => {
    const open = await documentOf(world, { meeting });
    const closed = await documentOf(world, { meeting, access: 'restricted' });
    const { body } = await program.post('events', { slug: 'c5-meeting', kind: 'facilitation-meeting', names: { en: 'C5' }, documents: [open.symbol, closed.slug] });

    expect((body.documents as { slug: string }[]).map(({ slug }) => slug)).toEqual([open.slug, closed.slug]);
    const visitors = await Program.anonymous(world).get('events/c5-meeting');
    expect(visitors.body.documents).toEqual([{ url: `/documents/${open.slug}`, slug: open.slug, symbol: open.symbol }]);
    expect((await world.visitor.get('/events/c5-meeting')).text).not.toContain(closed.slug);
  });

  test('that a secretary may not know of are not lost when she changes the event', async () => {
    const foreign = await documentOf(world, { meeting: await world.meeting(), access: 'restricted' });
    const event = await world.event({ documents: [foreign] });

    const changed = await program.post(`events/${event.slug}/changes`, { kind: 'forum', names: { en: 'Anew' } });

    expect(changed.body).toMatchObject({ names: { en: 'Anew' }, documents: [] });
    const admin = await Program.of(world, await world.person({ isAdmin: true }));
    expect((await admin.get(`events/${event.slug}`)).body.documents).toMatchObject([{ slug: foreign.slug }]);
  });
});

test('a change says everything anew, and the journal tells what it was', async () => {
  const event = await world.event({ place: { en: 'Geneva' }, from: '2008-05' });

  const { body } = await program.post(`events/${event.slug}/changes`, { kind: 'cluster', names: { en: 'Cluster' }, group: group.slug });

  expect(body).toMatchObject({ place: null, from: null, kind: 'cluster', group: group.slug });
  expect((await world.get(Journal).about(event.slug)).at(-1)).toMatchObject({
    verb: 'events.change',
    details: { before: { place: { en: 'Geneva' }, from: '2008-05' }, after: { kind: 'cluster' } },
  });
});

test('all are listed, the latest first, as their schema says', async () => {
  await world.event({ slug: 'to-come', from: '2030' });

  const { body } = await Program.anonymous(world).get('events');

  expect(schemaFaults(body, pageOf(eventSchema))).toEqual([]);
  expect((body.items as { slug: string }[])[0]!.slug).toBe('to-come');
  expect((await world.visitor.get('/events/To-Come')).headers.location).toBe('/events/to-come');
  expect((await world.visitor.get('/events/nothing')).status).toBe(404);
});
