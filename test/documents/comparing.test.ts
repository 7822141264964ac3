import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonSchema } from '../../src/documents/comparing/present-comparison.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Language } from '../../src/foundation/i18n/languages.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { schemaFaults } from '../api/schema-faults.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { mainOf, wordsOf } from '../home/reading.js';

let world: World;
let meeting: Meeting;
let delegate: Person;
let author: Program;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group();
  meeting = await world.meeting({ group });
  delegate = await world.seat(group);
  author = await Program.of(world, delegate);
});
afterAll(() => world.close());

const long = ['Introduction', 'The group shall meet twice a year.', 'Second.', 'Third.', 'Fourth.', 'Fifth.', 'Sixth.', 'The last one.'];
const revised = long.map((text) => text.replace('twice', 'once'));

/** A paper that was revised, in one language. */
async function revisedPaper(from: readonly string[] = long, to: readonly string[] = revised, language: Language = 'en', access = 'public'): Promise<string> {
  const metadata = { title: 'On numbers', language, purpose: 'action', access };
  const sent = await author.contribute(meeting, metadata, [textFile('first.txt', from.join('\n\n'))]);
  expect(sent.status, sent.text).toBe(201);
  const slug = String(sent.headers.location).replace('/documents/', '');
  const again = await author.revise(slug, metadata, [textFile('second.txt', to.join('\n\n'))]);
  expect(again.status, again.text).toBe(201);
  return slug;
}

describe('what changed between two variants', () => {
  test('is shown on a page of its own, to which the document leads', async () => {
    const slug = await revisedPaper();

    const document = await world.visitor.get(`/documents/${slug}`);
    const page = await world.visitor.get(`/documents/${slug}/changes?from=rev0&to=rev1&language=en`);

    expect(document.text).toContain(`href="/documents/${slug}/changes?from=rev0&amp;to=rev1"`);
    expect(page.status).toBe(200);
    expect(wordsOf(page.text)).toContain('1 paragraph changed');
    expect(wordsOf(page.text)).toContain(
      'The group shall meet Removed: twice (end of what was removed) Added: once (end of what was added) a year.',
    );
    expect(mainOf(page.text)).toMatch(/<del>.*?twice.*?<\/del><ins>.*?once.*?<\/ins>/s);
    expect(mainOf(page.text)).toMatch(/<details><summary[^>]*>4 paragraphs stayed the same<\/summary><p>Third/);
  });

  test('is told to programs, by default between the latest and what it replaced', async () => {
    const slug = await revisedPaper();

    const { body } = await Program.anonymous(world).get(`documents/${slug}/changes`);

    expect(schemaFaults(body, comparisonSchema)).toEqual([]);
    expect(body).toMatchObject({ from: 'rev0', to: 'rev1', language: 'en', languages: ['en'], isCut: false, isByWord: true });
    expect((body.blocks as unknown[])[1]).toEqual({
      as: 'paragraph',
      stretches: [
        { change: 'same', text: 'The group shall meet ' },
        { change: 'removed', text: 'twice' },
        { change: 'added', text: 'once' },
        { change: 'same', text: ' a year.' },
      ],
    });
  });

  test('is read from right to left in Arabic, and told in the reader’s language', async () => {
    const slug = await revisedPaper(['يجتمع الفريق مرتين في السنة.'], ['يجتمع الفريق مرة في السنة.'], 'ar');

    const page = await world.visitor.get(`/documents/${slug}/changes?lang=fr`);

    expect(page.text).toContain('<div class="text changes" lang="ar" dir="rtl">');
    expect(page.text).toMatch(/<del><span class="vh" lang="fr"> Supprimé\u00a0: <\/span>مرتين/);
  });

  test('of one with itself is nothing', async () => {
    const slug = await revisedPaper();
    const page = await world.visitor.get(`/documents/${slug}/changes?from=rev1&to=rev1`);
    expect(wordsOf(page.text)).toContain('Both texts say the same.');
  });
});

describe('it is told to nobody who may not read both', () => {
  test('of a closed document, not even how much', async () => {
    const slug = await revisedPaper(long, revised, 'en', 'group');
    const asked = [await world.visitor.get(`/documents/${slug}/changes`), await Program.anonymous(world).get(`documents/${slug}/changes`)];
    expect(asked.map(({ status }) => status)).toEqual([401, 401]);
    expect(asked[0]!.text).not.toContain('shall meet');
  });

  test('of a revision that is not posted yet, and of one that is not there', async () => {
    const checked = await world.group({ posting: 'after-check' });
    const sitting = await world.meeting({ group: checked });
    const mine = await world.seat(checked);
    const program = await Program.of(world, mine);
    const metadata = { title: 'On numbers', language: 'en', purpose: 'action' };
    const sent = await program.contribute(sitting, metadata, [textFile('first.txt', 'First.')]);
    const slug = String(sent.headers.location).replace('/documents/', '');
    await world.get(DocumentsService).post(Actor.portal, slug);
    await program.revise(slug, metadata, [textFile('second.txt', 'Canary.')]);

    const visitor = Program.anonymous(world);
    const [rev1, rev2] = [await visitor.get(`documents/${slug}/changes?to=rev1`), await visitor.get(`documents/${slug}/changes?to=rev2`)];
    const own = await program.get(`documents/${slug}/changes?to=rev1`);

    expect([rev1.status, rev2.status, own.status]).toEqual([404, 404, 200]);
    expect((await visitor.get(`documents/${slug}/changes`)).text).not.toContain('Canary');
    expect(own.text).toContain('Canary');
  });
});
