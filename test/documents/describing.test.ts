import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../../src/foundation/actor.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Instrument } from '../../src/instruments/instrument.entity.js';
import { referenceSchema } from '../../src/instruments/present-instrument.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, withdraw, wordsOf } from '../home/reading.js';

let world: World;
let group: Group;
let meeting: Meeting;
let agenda: Instrument;
let secretariat: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  meeting = await world.meeting({ group });
  agenda = await world.instrument({ kind: 'agenda', number: null, body: 'wsis', titles: { en: 'Tunis Agenda', fr: 'Agenda de Tunis' } });
  await world.instrument({ number: '140', year: 2006, place: { en: 'Antalya' }, body: 'pp' });
  await world.office({ code: 'tf-chair', name: 'Chair of the Task Force' });
  const secretary = await world.seat(group, { role: 'secretary' });
  secretariat = await world.signedIn(secretary);
  program = await Program.of(world, secretary);
});
afterAll(() => world.close());

const answers = {
  covers_en: 'Activities since April 2007',
  main: ['C2'],
  supplementary: ['C2', 'C4'],
  presentedBy: 'chair of the task force',
  citations: 'Resolution 140 (Antalya, 2006)\r\nAgenda de Tunis, paragraphe 71',
};

describe('the secretariat says what a document is about', () => {
  test('on the page, and the document tells it', async () => {
    const document = await documentOf(world, { meeting });

    const answer = await secretariat.post(`/documents/${document.slug}/description`, answers);

    expect(answer.status, answer.text).toBe(303);
    const page = await world.visitor.get(`/documents/${document.slug}`);
    expect(wordsOf(page.text)).toContain('Cites Resolution 140 (Antalya, 2006) Tunis Agenda, paragraph 71');
    expect(wordsOf(page.text)).toContain('Activities since April 2007');
    expect(page.text).toContain('href="/offices/tf-chair"');
    const { body } = await program.get(`documents/${document.slug}`);
    expect(body).toMatchObject({ covers: { en: 'Activities since April 2007' }, presentingOffice: 'tf-chair', actionLines: { main: ['C2'], supplementary: ['C4'] } });
    const form = await secretariat.get(`/documents/${document.slug}/description`);
    expect(form.text).toContain('resolution-140-antalya-2006\ntunis-agenda, paragraph 71</textarea>');
  });

  test('but not what nobody knows, and nothing that was typed is lost', async () => {
    const document = await documentOf(world, { meeting });

    const answer = await secretariat.post(`/documents/${document.slug}/description`, { ...answers, citations: 'Resolution 9999', covers_zh: '2007年' });

    expect(answer.status).toBe(422);
    expect(wordsOf(answer.text)).toContain('No instrument is called “Resolution 9999” here.');
    expect(answer.text).toMatch(/name="covers_zh"[^>]*value="2007年"/);
    expect((await program.get(`documents/${document.slug}/citations`)).body.total).toBe(0);
  });

  test('by API, anew each time, and the journal keeps what it was', async () => {
    const document = await documentOf(world, { meeting });
    await program.post(`documents/${document.slug}/description`, { covers: { en: 'A year' }, citations: [agenda.slug] });

    const { body } = await program.post(`documents/${document.slug}/description`, { citations: ['Tunis Agenda, paragraph 91', 'Tunis Agenda, paragraph 71'] });

    expect(body).toMatchObject({ covers: null });
    const cited = await Program.anonymous(world).get(`documents/${document.slug}/citations`);
    expect(schemaFaults(cited.body, pageOf(referenceSchema))).toEqual([]);
    expect((cited.body.items as { paragraph: string }[]).map(({ paragraph }) => paragraph)).toEqual(['91', '71']);
    expect((await world.get(Journal).about(document.slug)).at(-1)).toMatchObject({
      verb: 'documents.annotate',
      details: { before: { covers: { en: 'A year' }, citations: [{ instrument: agenda.slug, paragraph: null }] }, after: { covers: null } },
    });
  });

  test('not of one that was withdrawn, and nobody else does', async () => {
    const document = await documentOf(world, { meeting });
    const delegate = await Program.of(world, await world.seat(group));

    expect((await delegate.post(`documents/${document.slug}/description`, {})).status).toBe(403);
    await withdraw(world, document, 'A mistake.');
    expect((await program.post(`documents/${document.slug}/description`, {})).status).toBe(409);
  });
});

describe('an instrument', () => {
  test('has on its page the documents that cite it, as far as one may read them, and where they were taken up', async () => {
    const instrument = await world.instrument({ number: '8' });
    const sitting = await world.meeting({ group });
    const session = await world.get(SessionsService).schedule(Actor.portal, sitting, { group, day: sitting.days[0]!, kind: 'plenary', starts: '09:30' });
    const open = await documentOf(world, { meeting: sitting });
    const closed = await documentOf(world, { meeting: sitting, access: 'members' });
    for (const { slug } of [open, closed]) await program.post(`documents/${slug}/description`, { citations: [instrument.slug] });
    await world.get(DocumentsService).treat(Actor.portal, open.slug, { outcome: 'noted', meeting: sitting, session });

    const page = await world.visitor.get(`/instruments/${instrument.slug}`);
    const { body } = await Program.anonymous(world).get(`documents?instrument=${instrument.slug}`);

    expect(wordsOf(page.text)).toContain(open.symbol);
    expect(page.text).not.toContain(closed.slug);
    expect(wordsOf(page.text)).toMatch(/Meetings that took them up .*4 May 2026/);
    expect((body.items as { slug: string }[]).map(({ slug }) => slug)).toEqual([open.slug]);
    const all = await program.get(`documents?instrument=${instrument.slug}`);
    expect(all.body.total).toBe(2);
  });
});
