import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Journal } from '../../src/foundation/journal.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import { InstrumentReading } from '../../src/instruments/instrument-reading.service.js';
import { InstrumentsService } from '../../src/instruments/instruments.service.js';
import { instrumentSchema } from '../../src/instruments/present-instrument.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { wordsOf } from '../home/reading.js';

let world: World;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  const secretary = await world.seat(await world.group(), { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

const resolution8 = {
  kind: 'resolution',
  number: '8',
  revision: 'revised',
  year: '2006',
  body: 'wtdc',
  place_en: 'Doha',
  place_ar: 'الدوحة',
  slug: '',
};

describe('the secretariat enters an instrument', () => {
  test('on the page, which then calls it by its name in each language', async () => {
    const answer = await secretariat.post('/instruments', resolution8);

    expect(answer.status, answer.text).toBe(303);
    expect(answer.headers.location).toBe('/instruments/resolution-8-rev-doha-2006');
    const arabic = await world.visitor.get('/instruments/resolution-8-rev-doha-2006?lang=ar');
    expect(arabic.text).toContain('<title>القرار 8 (المراجَع في الدوحة، 2006) | Plenary</title>');
    expect((await world.get(Journal).about('resolution-8-rev-doha-2006')).map(({ verb }) => verb)).toEqual(['instruments.enter']);
  });

  test('once only: the same address is refused, and nothing that was typed is lost', async () => {
    const answer = await secretariat.post('/instruments', { ...resolution8, title_fr: 'Collecte' });

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain('There is an instrument with the address resolution-8-rev-doha-2006 already.');
    expect(answer.text).toMatch(/name="place_ar"[^>]*value="الدوحة"/);
    expect(answer.text).toMatch(/name="title_fr"[^>]*value="Collecte"/);
  });

  test.each([
    [{ kind: 'resolution', number: '' }, 'Write the number of the resolution or decision.'],
    [{ kind: 'agenda' }, 'Write the title in one language at least.'],
    [{ kind: 'resolution', number: '7', place_en: 'Geneva (2)' }, 'Write the name of the place alone, without digits, brackets or commas.'],
    [{ kind: 'other', title_zh: '目标' }, 'Write an address, since none can be made from the name.'],
    [{ kind: 'other', title_en: 'New' }, 'This address is needed for something else. Choose another one.'],
  ])('but not %o', async (answers, complaint) => {
    const answer = await secretariat.post('/instruments', answers);

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain(complaint);
  });

  test('by API, where it is what its schema says', async () => {
    const entered = await program.post('instruments', { kind: 'agenda', titles: { en: 'Tunis Agenda', fr: 'Agenda de Tunis' } });

    expect(entered.status, entered.text).toBe(201);
    expect(entered.headers.location).toBe('/instruments/tunis-agenda');
    expect(schemaFaults(entered.body, instrumentSchema)).toEqual([]);
    expect(entered.body.names).toMatchObject({ fr: 'Agenda de Tunis', ru: 'Tunis Agenda' });
    const list = await Program.anonymous(world).get('instruments');
    expect(schemaFaults(list.body, pageOf(instrumentSchema))).toEqual([]);
    expect((list.body.items as { slug: string }[]).map(({ slug }) => slug)).toContain('tunis-agenda');
  });
});

describe('an instrument is changed', () => {
  test('on a page that holds what is known, and keeps its address', async () => {
    const { slug } = await world.instrument({ number: '140', year: 2006, body: 'pp' });
    const form = await secretariat.get(`/instruments/${slug}/changes/new`);
    expect(form.text).toMatch(/name="number"[^>]*value="140"/);

    const answer = await secretariat.post(`/instruments/${slug}/changes`, { kind: 'resolution', number: '140', year: '2010', body: 'pp' });

    expect(answer.headers.location).toBe(`/instruments/${slug}`);
    expect(await world.get(InstrumentsService).find(slug)).toMatchObject({ year: 2010, slug: 'resolution-140-2006' });
    const [, line] = await world.get(Journal).about(slug);
    expect(line).toMatchObject({ verb: 'instruments.change', details: { before: { year: 2006 }, after: { year: 2010 } } });
  });

  test('by API, where what is left out is no longer known', async () => {
    const { slug } = await world.instrument({ number: '1332', year: 2011 });

    const changed = await program.post(`instruments/${slug}/changes`, { kind: 'resolution', number: '1332', revision: 'modified' });

    expect(changed.body).toMatchObject({ slug, year: null, body: null, names: { en: 'Resolution 1332 (Modified)' } });
  });
});

describe('its page', () => {
  test('shows the groups whose mandates rest on it, and its other versions', async () => {
    const first = await world.instrument({ number: '1282', year: 2007 });
    const second = await world.instrument({ number: '1282', year: 2008, revision: 'modified' });
    const group = await world.group();
    await world.get(GroupsService).addMandate(Actor.portal, group, {
      validFrom: '2007',
      items: [{ code: 'a', text: { en: 'To look after the follow-up' } }],
      bases: [{ instrument: first, paragraph: '4' }],
    });

    const page = wordsOf((await world.visitor.get(`/instruments/${first.slug}`)).text);

    expect(page).toContain(`${group.acronym}`);
    expect(page).toContain('Resolution 1282 (2007), paragraph 4 To look after the follow-up');
    expect(page).toContain('Other versions Resolution 1282 (Modified 2008)');
    expect(wordsOf((await world.visitor.get(`/instruments/${second.slug}`)).text)).toContain('No group’s mandate rests on it here.');
    expect(wordsOf((await world.visitor.get(`/groups/${group.slug}`)).text)).toContain('Council Resolution 1282 (2007), paragraph 4');
  });

  test('is found by its address in whatever case, and missing where there is none', async () => {
    expect((await world.visitor.get('/instruments/Tunis-Agenda')).headers.location).toBe('/instruments/tunis-agenda');
    expect((await world.visitor.get('/instruments/nothing')).status).toBe(404);
  });
});

describe('what people write is understood', () => {
  test('in any language and spelling, with its paragraph', async () => {
    const reading = world.get(InstrumentReading);
    const wanted = ['resolution-8-rev-doha-2006', 'Résolution 8 (Rév. Doha, 2006)', 'القرار 8', 'agenda de tunis, paragraphe 71', 'Tunis Agenda, paragraph 20(c)'];

    const found = await reading.recognise('basis', wanted);

    const doha = 'resolution-8-rev-doha-2006';
    expect(found.map(({ instrument, paragraph }) => [instrument.slug, paragraph])).toEqual([
      [doha, null],
      [doha, null],
      [doha, null],
      ['tunis-agenda', '71'],
      ['tunis-agenda', '20(c)'],
    ]);
  });

  test('but not what is unknown, or may be several', async () => {
    const reading = world.get(InstrumentReading);

    await expect(reading.recognise('basis', ['Resolution 9999'])).rejects.toMatchObject({ fields: [{ field: 'basis', key: 'instruments.unknown' }] });
    await expect(reading.recognise('basis', ['Resolution 1282'])).rejects.toMatchObject({ fields: [{ key: 'instruments.ambiguous' }] });
  });
});
