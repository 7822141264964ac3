import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Document } from '../../src/documents/document.entity.js';
import { NumberCheck } from '../../src/documents/symbols/number-check.js';
import { SeriesService } from '../../src/documents/series/series.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretary: Visitor;
let official: Program;
let chair: Program;
let person: Person;
let delegate: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  const keeper = await world.seat(group, { role: 'secretary' });
  secretary = await world.signedIn(keeper);
  official = await Program.of(world, keeper);
  chair = await Program.of(world, await world.seat(group, { role: 'chair' }));
  person = await world.seat(group);
  delegate = await Program.of(world, person);
  for (const letters of ['TD', 'CIR']) await world.get(SeriesService).open(Actor.portal, group, { letters });
});

const answers = { series: 'td', title: 'Draft report', sources: '', purpose: '', language: 'en', access: '', count: '1' };
const printed = (rest: string) => `${group.label}-${meeting.number}/${rest}`;
const slugOf = (symbol: string) => symbol.toLowerCase().replaceAll('/', '-');
const lines = async (who = Program.anonymous(world)) => (await who.get(`meetings/${meeting.slug}/documents`)).body.items;

function stored(symbol: string): Promise<Document> {
  return world.get(Database).manager.findOneByOrFail(Document, { slug: slugOf(symbol) });
}

describe('the secretariat', () => {
  test('registers a document in a series, with its file: it is posted and checked at once', async () => {
    const form = await secretary.get(`/meetings/${meeting.slug}/documents/new`);
    const sent = await secretary.send(`/meetings/${meeting.slug}/documents`, { ...answers, sources: 'The editor', items: '2' }, [textFile()]);

    expect(form.text).toContain('Temporary documents');
    expect([sent.status, sent.headers.location]).toEqual([303, `/documents/${slugOf(printed('TD/1'))}`]);
    const shown = (await Program.anonymous(world).get(`documents/${slugOf(printed('TD/1'))}`)).body;
    expect(shown).toMatchObject({ symbol: printed('TD/1'), publication: 'posted', items: ['2'], isReserved: false, isLate: false });
    expect(shown.sources).toEqual([{ code: null, group: null, office: null, names: { en: 'The editor' }, isConfirmed: true }]);
    expect(shown.checkedAt).not.toBeNull();
    expect(shown.variants[0].versions[2].files).toHaveLength(1);
  });

  test('reserves a block: each number has its line, for everyone', async () => {
    const sent = await secretary.post(`/meetings/${meeting.slug}/documents`, { ...answers, count: '3' });

    expect(sent.status).toBe(303);
    expect((await lines()).map(({ symbol, isReserved }: Record<string, unknown>) => [symbol, isReserved])).toEqual([
      [printed('TD/1'), true],
      [printed('TD/2'), true],
      [printed('TD/3'), true],
    ]);
    const page = await world.visitor.get(`/meetings/${meeting.slug}?view=table`);
    expect(page.text.match(/Not yet uploaded/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page.text).not.toContain('Draft report');
  });

  test('files under a reserved number later, once', async () => {
    await official.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'Draft' }, series: 'td', count: 1 });
    const slug = slugOf(printed('TD/1'));

    const nothing = await secretary.send(`/documents/${slug}/files`, { language: 'en' }, []);
    const unsaid = await secretary.send(`/documents/${slug}/files`, { language: '' }, [textFile()]);
    const filed = await secretary.send(`/documents/${slug}/files`, { language: 'fr' }, [textFile()]);
    const again = await secretary.send(`/documents/${slug}/files`, { language: 'fr' }, [textFile('other.txt', 'Other.')]);

    expect([nothing.status, unsaid.status, filed.status, again.status]).toEqual([422, 422, 303, 422]);
    expect(nothing.text).toContain('Choose a file.');
    expect(unsaid.text).toContain('Choose the language of the original.');
    expect((await Program.anonymous(world).get(`documents/${slug}`)).body).toMatchObject({ originalLanguage: 'fr', publication: 'posted' });
  });

  test('posts nothing that has no file', async () => {
    await official.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'Draft' }, series: 'td', count: 1 });

    const posted = await official.post(`documents/${slugOf(printed('TD/1'))}/posting`);

    expect([posted.status, posted.body.detail]).toEqual([409, `${printed('TD/1')} has no file yet, so there is nothing to post.`]);
  });
});

describe('a series that is counted over the group', () => {
  test('names no meeting in its symbols, and goes on at the next one', async () => {
    const next = await world.meeting({ group });
    const words = { titles: { en: 'Invitation' }, series: 'cir', count: 2 };

    expect((await official.post(`meetings/${meeting.slug}/number-blocks`, words)).status).toBe(201);
    const last = await official.post(`meetings/${next.slug}/number-blocks`, { ...words, count: 1 });

    expect(last.body.items[0]).toMatchObject({ symbol: `${group.label}/CIR/3`, meeting: next.slug, number: 3 });
    const resolved = await delegate.get(`resolve?symbol=${encodeURIComponent(`${group.label} cir 3`)}`);
    expect(resolved.body.symbol).toBe(`${group.label}/CIR/3`);
    expect((await world.visitor.get(`/meetings/${next.slug}?view=table`)).text).not.toContain('Not in our sources');
    const found = [];
    for await (const fault of new NumberCheck(world.get(Database)).run()) found.push(fault);
    expect(found).toEqual([]);
  });
});

describe('a member', () => {
  const words = { titles: { en: 'Our views' } };
  const reserve = (who: Program, more: object = {}) => who.post(`meetings/${meeting.slug}/number-blocks`, { ...words, count: 1, ...more });

  test('reserves a number for her contribution, and submits it under that number with a receipt', async () => {
    const reserved = await reserve(delegate);
    expect(reserved.status, reserved.text).toBe(201);
    const { symbol, slug, isReserved } = reserved.body.items[0];
    const page = await (await world.signedIn(person)).get(`/documents/${slug}`);
    const sent = await delegate.revise(slug, { title: 'Our views, at length', language: 'fr', purpose: 'discussion', agendaItems: ['2'] }, [textFile()]);

    expect(isReserved).toBe(true);
    expect(page.text).toContain(`href="/documents/${slug}/revisions/new"`);
    expect(page.text).toContain('Bring the file');
    expect(sent.status, sent.text).toBe(201);
    expect(sent.body.symbol).toBe(symbol);
    const shown = (await Program.anonymous(world).get(`documents/${slug}`)).body;
    expect(shown).toMatchObject({ latest: 'rev0', publication: 'posted', purpose: 'discussion', items: ['2'], originalLanguage: 'fr' });
    expect(shown.titles).toEqual({ en: 'Our views', fr: 'Our views, at length' });
    const revised = await delegate.revise(slug, { title: 'Again', language: 'fr', purpose: 'discussion' }, [textFile()]);
    expect(revised.status, revised.text).toBe(201);
    expect((await delegate.get(`documents/${slug}`)).body.latest).toBe('rev1');
  });

  test('holds no more open numbers than the series allows', async () => {
    await world.get(SeriesService).change(Actor.portal, group, 'plain', { mostOpen: 2 });
    const first = await reserve(delegate);
    expect((await reserve(delegate)).status).toBe(201);

    const third = await reserve(delegate);
    expect(third.status).toBe(409);
    expect(third.body.detail).toBe('You hold 2 numbers without a file already. File under one of them, or withdraw one, first.');
    expect((await delegate.post(`documents/${first.body.items[0].slug}/withdrawal`)).status).toBe(200);
    expect((await reserve(delegate)).body.items[0].number).toBe(3);
    expect((await reserve(official)).status).toBe(201);
    expect((await reserve(official)).status).toBe(201);
    expect((await reserve(official)).status).toBe(201);
  });

  test('registers only where members do, for her own entity, one at a time', async () => {
    const other = await world.organization();
    await world.get(SeriesService).change(Actor.portal, group, 'plain', { isOpen: true });

    expect((await reserve(delegate, { series: 'td' })).status).toBe(403);
    expect((await reserve(delegate, { count: 2 })).status).toBe(403);
    expect((await reserve(delegate, { sources: [other.code] })).status).toBe(422);
    expect((await reserve(delegate, { series: 'nope' })).status).toBe(422);
    expect((await reserve(await Program.of(world, await world.person()))).status).toBe(403);
    expect(await lines()).toEqual([]);
  });

  test('finds a closed series closed', async () => {
    await world.get(SeriesService).change(Actor.portal, group, 'td', { isOpen: false });
    const sent = await secretary.post(`/meetings/${meeting.slug}/documents`, answers);

    expect(sent.status).toBe(422);
    expect(sent.text).toContain('takes no further documents');
    expect(sent.text).toContain('>Draft report</textarea>');
  });
});

describe('what is said of a document', () => {
  test('is changed by its author’s side while it is reserved, and noted', async () => {
    const reserved = await delegate.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'Wrong' }, count: 1 });
    const { slug } = reserved.body.items[0];
    const browser = await world.signedIn(person);

    const form = await browser.get(`/documents/${slug}/particulars`);
    const sent = await browser.post(`/documents/${slug}/particulars`, {
      title: 'Right',
      language: 'en',
      sources: person.organization!.code,
      items: '1',
      purpose: 'action',
    });

    expect(form.text).toContain('>Wrong</textarea>');
    expect(sent.status).toBe(303);
    expect((await delegate.get(`documents/${slug}`)).body).toMatchObject({ titles: { en: 'Right' }, items: ['1'], purpose: 'action' });
    expect((await chair.post(`documents/${slug}/particulars`, { titles: { en: 'Other' } })).status).toBe(403);
    expect((await browser.post(`/documents/${slug}/particulars`, { title: '', sources: '' })).status).toBe(422);
  });

  test('is the secretariat’s once it is posted', async () => {
    const sent = await delegate.contribute(meeting, { title: 'A', language: 'en', purpose: 'action' }, [textFile()]);
    const slug = sent.headers.location!.split('/').pop()!;
    const words = { titles: { en: 'B' }, sources: [person.organization!.code], agendaItems: ['2', '1'] };

    expect((await delegate.post(`documents/${slug}/particulars`, words)).status).toBe(403);
    const changed = await official.post(`documents/${slug}/particulars`, words);

    expect(changed.status, changed.text).toBe(200);
    expect(changed.body).toMatchObject({ titles: { en: 'B' }, items: ['2', '1'], purpose: null });
    expect(changed.body.sources[0]).toMatchObject({ code: person.organization!.code, isConfirmed: true });
    expect((await lines()).at(0).titles).toEqual({ en: 'B' });
    expect((await delegate.get(`meetings/${meeting.slug}/documents?words=b`)).body.total).toBe(1);
  });
});

describe('a withdrawal', () => {
  test('of a reservation is taken back by its author’s side', async () => {
    const reserved = await delegate.post(`meetings/${meeting.slug}/number-blocks`, { titles: { en: 'A' }, count: 1 });
    const { slug, symbol } = reserved.body.items[0];
    await delegate.post(`documents/${slug}/withdrawal`, { reason: 'Too early' });
    const page = await (await world.signedIn(person)).get(`/documents/${slug}`);

    const restored = await delegate.post(`documents/${slug}/restoration`);

    expect(page.text).toContain('Restore');
    expect(restored.status, restored.text).toBe(200);
    expect(await stored(symbol)).toMatchObject({ publication: 'registered', withdrawnAt: null, withdrawalReason: null });
    expect((await delegate.post(`documents/${slug}/restoration`)).status).toBe(409);
  });

  test('of a posted document is taken back by the secretariat alone, and its files are there again', async () => {
    const sent = await delegate.contribute(meeting, { title: 'A', language: 'en', purpose: 'action' }, [textFile()]);
    const slug = sent.headers.location!.split('/').pop()!;
    await delegate.post(`documents/${slug}/withdrawal`);
    expect((await world.visitor.get(`/documents/${slug}/en.txt`)).status).toBe(410);

    expect((await delegate.post(`documents/${slug}/restoration`)).status).toBe(403);
    expect((await secretary.post(`/documents/${slug}/restoration`)).status).toBe(303);

    expect((await world.visitor.get(`/documents/${slug}/en.txt`)).status).toBe(200);
  });
});
