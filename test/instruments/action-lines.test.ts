import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionLineSchema } from '../../src/instruments/action-lines/present-action-line.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, wordsOf } from '../home/reading.js';

let world: World;
let meeting: Meeting;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group();
  meeting = await world.meeting({ group });
  await world.organization({ code: 'ITU', kind: 'other', name: 'International Telecommunication Union' });
  const secretary = await world.seat(group, { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

describe('the facilitators of an action line', () => {
  test('are written down with their time and where that is said', async () => {
    const answers = { facilitator: 'itu', role: 'lead', from: '2008-05', until: '', source_en: 'A report' };

    const answer = await secretariat.post('/action-lines/C6/facilitations', answers);

    expect(answer.headers.location, answer.text).toBe('/action-lines/C6');
    const page = wordsOf((await world.visitor.get('/action-lines/C6')).text);
    expect(page).toContain('Facilitators International Telecommunication Union Lead · Since May 2008 A report');
  });

  test('are changed when more is known, so that no line stands twice', async () => {
    const body = { facilitator: 'ITU', role: 'lead', from: '2008-05', until: '2009-05' };

    const { body: line } = await program.post('action-lines/C6/facilitations', body);
    const { body: again } = await program.post('action-lines/c6/facilitations', { text: { en: 'The hosts' }, role: 'co-facilitator' });

    expect(schemaFaults(again, actionLineSchema)).toEqual([]);
    expect(line.facilitators).toMatchObject([{ organization: 'ITU', from: '2008-05', until: '2009-05' }]);
    expect(again.facilitators).toMatchObject([{ organization: 'ITU' }, { organization: null, names: { en: 'The hosts' }, role: 'co-facilitator' }]);
  });

  test.each([
    [{ role: 'lead' }, 'Write who the facilitator is.'],
    [{ facilitator: 'Atlantis', role: 'lead' }, 'No entity is called “Atlantis”.'],
    [{ facilitator: 'ITU', role: 'lead', from: '2009', until: '2008-12' }, 'The last day cannot be before the first.'],
    [{ facilitator: 'ITU', role: 'lead', from: 'May' }, 'Write this as a date, as far as it is known: 2007, 2007-06 or 2007-06-11.'],
  ])('but not %o', async (answers, complaint) => {
    const answer = await secretariat.post('/action-lines/C2/facilitations', answers);

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain(complaint);
  });
});

describe('the documents of an action line', () => {
  test('are those that are mainly about it, and those that touch it; C1 is not C11', async () => {
    const about = await documentOf(world, { meeting, actionLines: { main: ['C1'], supplementary: [] } });
    const touching = await documentOf(world, { meeting, actionLines: { main: ['C2'], supplementary: ['C1'] } });
    const other = await documentOf(world, { meeting, actionLines: { main: ['C11'], supplementary: [] } });
    const closed = await documentOf(world, { meeting, access: 'restricted', actionLines: { main: ['C1'], supplementary: [] } });

    const { body } = await Program.anonymous(world).get('documents?actionLine=C1');

    expect((body.items as { slug: string }[]).map(({ slug }) => slug)).toEqual([about.slug, touching.slug]);
    const [page, list] = [await world.visitor.get('/action-lines/C1'), await world.visitor.get('/documents?actionLine=C1')];
    for (const { text } of [page, list]) {
      expect(wordsOf(text)).toContain(about.symbol);
      expect(text).not.toContain(`href="/documents/${other.slug}"`);
      expect(text).not.toContain(`href="/documents/${closed.slug}"`);
    }
  });

  test('are asked for by a code that there is', async () => {
    expect((await Program.anonymous(world).get('documents?actionLine=C12')).status).toBe(422);
    expect((await world.visitor.get('/action-lines/C12')).status).toBe(404);
    expect((await world.visitor.get('/action-lines/c1')).headers.location).toBe('/action-lines/C1');
  });
});

test('all eleven are listed, as their schema says', async () => {
  const { body } = await Program.anonymous(world).get('action-lines');

  expect(schemaFaults(body, pageOf(actionLineSchema))).toEqual([]);
  expect(body.total).toBe(11);
});
