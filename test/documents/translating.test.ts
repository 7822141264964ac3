import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { JournalLine } from '../../src/foundation/journal-line.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let meeting: Meeting;
let author: Person;
let delegate: Program;
let keeper: Person;
let secretary: Visitor;
let official: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-03-02T10:00:00.000Z');
  const group = await world.group();
  meeting = await world.meeting({ group });
  author = await world.seat(group);
  delegate = await Program.of(world, author);
  keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
});

async function contribute(title: string): Promise<string> {
  const sent = await delegate.contribute(meeting, { title, language: 'en', purpose: 'action' }, [textFile()]);
  return sent.headers.location!.split('/').pop()!;
}

interface Planned {
  language: string;
  state: string;
  dueOn: string | null;
  isOverdue: boolean;
}

const board = async (query = '') =>
  (await official.get(`meetings/${meeting.slug}/translations${query}`)).body.items as { document: { slug: string }; variant: string; languages: Planned[] }[];
const of = (languages: Planned[], code: string) => languages.find(({ language }) => language === code);
const steps = async (slug: string, code: string) =>
  (await official.get(`documents/${slug}/translations`)).body.items.find(({ language }: Planned) => language === code);

test('languages are planned for many documents at once, each change with who and when', async () => {
  const [one, other] = [await contribute('On one'), await contribute('On another')];
  const cells = [`${one}/rev0/fr`, `${one}/rev0/ru`, `${other}/rev0/fr`];

  const unticked = await secretary.post(`/meetings/${meeting.slug}/translations`, { state: 'requested', dueOn: '' });
  const sent = await secretary.post(`/meetings/${meeting.slug}/translations?state=missing`, { cells, state: 'requested', dueOn: '2026-03-20' });

  expect([unticked.status, sent.status]).toEqual([422, 303]);
  expect(sent.headers.location).toBe(`/meetings/${meeting.slug}/translations?state=missing`);
  expect(of((await board())[0]!.languages, 'fr')).toEqual({ language: 'fr', state: 'requested', dueOn: '2026-03-20', isOverdue: false });
  world.clock.set('2026-03-04T10:00:00.000Z');
  const taken = await official.post(`meetings/${meeting.slug}/translations`, { languages: [{ document: one, language: 'fr' }], state: 'in-work', dueOn: '2026-03-18' });
  expect(taken.status, taken.text).toBe(200);
  expect(await steps(one, 'fr')).toMatchObject({
    state: 'in-work',
    changedAt: '2026-03-04T10:00:00.000Z',
    steps: [
      { state: 'requested', dueOn: '2026-03-20', at: '2026-03-02T10:00:00.000Z', person: keeper.name },
      { state: 'in-work', dueOn: '2026-03-18', at: '2026-03-04T10:00:00.000Z', person: keeper.name },
    ],
  });
  const lines = await world.get(Database).manager.findBy(JournalLine, { verb: 'documents.planTranslations', subject: one });
  expect(lines.map(({ details }) => details)).toMatchObject([{ languages: ['rev0/fr', 'rev0/ru'], state: 'requested' }, { state: 'in-work' }]);
});

test('the board tells what is overdue first, and is narrowed down by state and language', async () => {
  const [one, other, third] = [await contribute('On one'), await contribute('On another'), await contribute('On a third')];
  const plan = (document: string, language: string, state: string, dueOn?: string) =>
    official.post(`meetings/${meeting.slug}/translations`, { languages: [{ document, language }], state, dueOn });
  await plan(one, 'es', 'requested', '2026-04-30');
  await plan(other, 'fr', 'requested', '2026-03-10');
  await plan(third, 'fr', 'in-work', '2026-03-05');
  await plan(one, 'ar', 'not-planned', '2026-03-03');
  world.clock.set('2026-03-11T00:00:00.000Z');

  expect((await board()).map(({ document }) => document.slug)).toEqual([third, other, one]);
  expect(of((await board())[0]!.languages, 'fr')).toMatchObject({ isOverdue: true });
  expect(of((await board())[2]!.languages, 'ar')).toEqual({ language: 'ar', state: 'not-planned', dueOn: null, isOverdue: false });
  expect((await board('?state=requested&language=fr')).map(({ document }) => document.slug)).toEqual([other]);
  expect((await board('?language=ar')).map(({ document }) => document.slug)).toEqual([third, other]);
  const shown = await (await world.signedIn(keeper)).get(`/meetings/${meeting.slug}/translations?state=in-work`);
  expect(shown.text).toContain('Overdue since 5 March 2026');
  expect(shown.text).not.toContain('On another');
});

test('a file makes a language ready, under the same number and for ever', async () => {
  const slug = await contribute('On numbers');
  await official.post(`documents/${slug}/posting`);
  await official.post(`meetings/${meeting.slug}/translations`, { languages: [{ document: slug, language: 'fr' }], state: 'in-work' });
  expect((await world.visitor.get(`/meetings/${meeting.slug}`)).text).toContain('French: Being translated');

  const fields = { variant: 'rev0', language: 'fr', title: 'Sur les numéros' };
  const without = await secretary.send(`/documents/${slug}/translations`, fields, []);
  const sent = await secretary.send(`/documents/${slug}/translations`, fields, [textFile('fr.txt', 'Les numéros.')]);

  expect([without.status, sent.status]).toEqual([422, 303]);
  expect((await world.visitor.get(`/documents/${slug}/rev0/fr.txt`)).text).toBe('Les numéros.');
  const { body } = await official.get(`documents/${slug}`);
  expect(body).toMatchObject({ titles: { fr: 'Sur les numéros' }, titlesTranslated: ['fr'] });
  expect(await steps(slug, 'fr')).toMatchObject({ state: 'ready', steps: [{ state: 'in-work' }, { state: 'ready' }] });
  const again = await official.bring(`documents/${slug}/translations`, { language: 'fr' }, [textFile('other.txt', 'Autre.')]);
  expect(again.status).toBe(409);
  expect((await official.post(`meetings/${meeting.slug}/translations`, { languages: [{ document: slug, language: 'en' }], state: 'missing' })).status).toBe(409);
  const spanish = await official.bring(`documents/${slug}/translations`, { language: 'es' }, [textFile('es.txt', 'Los números.')]);
  expect(spanish.status, spanish.text).toBe(201);
  expect((await secretary.get(`/documents/${slug}/translations`)).text).toContain(keeper.name);
});

test('what one names wrongly changes nothing, and nobody else plans', async () => {
  const slug = await contribute('On numbers');
  const languages = [{ document: slug, language: 'fr' }, { document: slug, variant: 'rev7', language: 'fr' }];

  expect((await official.post(`meetings/${meeting.slug}/translations`, { languages, state: 'requested' })).status).toBe(404);
  expect(of((await board())[0]!.languages, 'fr')).toMatchObject({ state: 'missing' });
  expect((await delegate.post(`meetings/${meeting.slug}/translations`, { languages, state: 'requested' })).status).toBe(403);
  expect((await delegate.get(`meetings/${meeting.slug}/translations`)).status).toBe(403);
  expect((await (await world.signedIn(author)).send(`/documents/${slug}/translations`, { language: 'fr' }, [textFile()])).status).toBe(403);
});
