import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Series } from '../../src/documents/series/series.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import type { Group } from '../../src/groups/group.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let secretary: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group({ slug: 'wg-series', acronym: 'WG-SERIES' });
  const person = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(person);
  program = await Program.of(world, person);
});
afterAll(() => world.close());

const answers = {
  letters: 'inf',
  name_en: '',
  access: '',
  purpose: 'information',
  registeredBy: 'members',
  counting: 'meeting',
  mostOpen: '3',
  isOpen: 'yes',
};

describe('the series of a group', () => {
  test('are the plain one alone, until its secretariat opens others', async () => {
    const listed = await program.get('groups/wg-series/series');
    const shown = await world.visitor.get('/groups/wg-series/series');

    expect(listed.body.items).toEqual([
      expect.objectContaining({ key: 'plain', letters: '', registeredBy: 'members', counting: 'meeting', isOnAgenda: true }),
    ]);
    expect(shown.text).toContain('Contributions');
    expect(shown.text).not.toContain('Open a series');
  });

  test('get another by form: usual letters bring their usual name', async () => {
    const sent = await secretary.post('/groups/wg-series/series', answers);

    expect([sent.status, sent.headers.location]).toEqual([303, '/groups/wg-series/series']);
    const made = await world.get(Database).manager.findOneByOrFail(Series, { letters: 'INF', group: { id: group.id } });
    expect(made).toMatchObject({ isOnAgenda: false, mostOpen: 3, purpose: 'information', isOpen: true });
    expect(made.names.fr).toBe('Documents d’information');
    expect((await secretary.get('/groups/wg-series/series')).text).toContain('Information documents');
  });

  test.each([
    [{ letters: 'INF' }, 'WG-SERIES has a series INF already.'],
    [{ letters: 'REV' }, 'Use up to twelve letters'],
    [{ letters: 'PLAIN' }, 'Use up to twelve letters'],
    [{ letters: '' }, 'Use up to twelve letters'],
    [{ letters: 'XYZ' }, 'Write the name of the series'],
    [{ letters: 'DT', mostOpen: '0' }, 'This number is too small.'],
    [{ letters: 'DT', registeredBy: 'everybody' }, 'Choose one of the possible answers.'],
  ])('%j comes back with what was typed', async (wrong, complaint) => {
    const sent = await secretary.post('/groups/wg-series/series', { ...answers, name_en: '', ...wrong });

    expect(sent.status).toBe(422);
    expect(sent.text).toContain(complaint);
    const typed = { ...answers, ...wrong };
    expect(sent.text).toMatch(new RegExp(`name="letters"[^>]* value${typed.letters && `="${typed.letters}"`}/>`));
    expect(sent.text).toMatch(new RegExp(`name="mostOpen"[^>]* value="${typed.mostOpen}"`));
  });

  test('change by form, from the rules that hold now', async () => {
    const form = await secretary.get('/groups/wg-series/series/plain');
    const sent = await secretary.post('/groups/wg-series/series/plain', {
      name_en: 'Papers',
      access: 'members',
      purpose: '',
      isOnAgenda: 'yes',
      registeredBy: 'officials',
      counting: 'meeting',
      mostOpen: '',
      isOpen: 'yes',
    });

    expect(form.text).toMatch(/name="name_en"[^>]* value="Contributions"/);
    expect(sent.status).toBe(303);
    const plain = (await program.get('groups/wg-series/series')).body.items[0];
    expect(plain).toMatchObject({ letters: '', names: { en: 'Papers' }, access: 'members', mostOpen: null });
    const line = await world.get(Database).manager.findOneByOrFail(JournalLine, { verb: 'documents.changeSeries' });
    expect(line).toMatchObject({ subject: 'wg-series', details: { series: '', access: 'members' } });
  });

  test('are opened and changed by program', async () => {
    const opened = await program.post('groups/wg-series/series', { letters: 'CIR' });
    const changed = await program.post('groups/wg-series/series/cir', { isOpen: false, mostOpen: null });

    expect(opened.status, opened.text).toBe(201);
    expect(opened.headers.location).toBe('/groups/wg-series/series/cir');
    expect(opened.body).toMatchObject({ letters: 'CIR', counting: 'group', access: 'public', isOpen: true });
    expect(changed.status, changed.text).toBe(200);
    expect(changed.body).toEqual({ ...opened.body, isOpen: false, mostOpen: null });
    expect((await program.post('groups/wg-series/series', { letters: 'CIR' })).status).toBe(422);
    expect((await program.post('groups/wg-series/series/nope', {})).status).toBe(404);
  });

  test('are the secretariat’s to change', async () => {
    const chair = await world.signedIn(await world.seat(group, { role: 'chair' }));
    const delegate = await Program.of(world, await world.seat(group));

    expect((await chair.post('/groups/wg-series/series', { ...answers, letters: 'TD' })).status).toBe(403);
    expect((await chair.get('/groups/wg-series/series/inf')).status).toBe(403);
    expect((await delegate.post('groups/wg-series/series', { letters: 'TD' })).status).toBe(403);
    expect((await world.visitor.get('/groups/wg-series/series/new')).status).toBe(401);
  });
});

test('contributions are open to whom the plain series says', async () => {
  const narrow = await world.group({ defaultAccess: 'public' });
  const keeper = await Program.of(world, await world.seat(narrow, { role: 'secretary' }));
  expect((await keeper.post(`groups/${narrow.slug}/series/plain`, { access: 'group' })).status).toBe(200);
  const meeting = await world.meeting({ group: narrow });
  const person = await world.seat(narrow);
  const delegate = await Program.of(world, person);

  const form = await (await world.signedIn(person)).get(`/meetings/${meeting.slug}/contributions/new`);
  const sent = await delegate.contribute(meeting, { title: 'T', language: 'en', purpose: 'action' }, [textFile()]);

  expect(form.text).toMatch(/name="access" value="group" checked/);
  expect(sent.status, sent.text).toBe(201);
  const [document] = (await delegate.get(`meetings/${meeting.slug}/documents`)).body.items;
  expect(document.access).toBe('group');
});
