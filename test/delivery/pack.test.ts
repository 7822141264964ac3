import { createHash } from 'node:crypto';
import { truncateSync, unlinkSync, utimesSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Response, Test } from 'supertest';
import { TokensService } from '../../src/account/tokens.service.js';
import { DocumentItem } from '../../src/documents/document-item.entity.js';
import type { Document } from '../../src/documents/document.entity.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import type { Person } from '../../src/people/person.entity.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { Shelf } from './shelf.js';
import { entriesOf, type Manifest, manifestIn } from './unpacking.js';

let world: World;
let shelf: Shelf;
let group: Group;
let meeting: Meeting;
let seated: Person;
let delegate: Visitor;
let plain: Document;
let revised: Document;
let members: Document;
let withdrawn: Document;
let empty: Document;

beforeAll(async () => {
  world = await World.open();
  shelf = new Shelf(world);
  group = await world.group({ slug: 'wg-wsis', acronym: 'WG-WSIS' });
  meeting = await world.meeting({
    group,
    number: 13,
    agenda: [
      { code: '1', titles: { en: 'Opening', fr: 'Ouverture' } },
      { code: '4', titles: { en: 'Internet', fr: 'Internet' } },
      { code: '4.1', titles: { en: 'Names', fr: 'Noms' }, depth: 1 },
    ],
  });
  await world.get(SessionsService).schedule(Actor.portal, meeting, {
    group,
    day: '2026-05-04',
    kind: 'plenary',
    starts: '09:30',
    items: ['4', '4.1'],
  });
  seated = await world.seat(group);
  delegate = await world.signedIn(seated);
  plain = await shelf.document(meeting, {
    titles: { en: 'A <b>plain</b> "paper"', fr: 'Un document' },
    files: [
      { bytes: 'The text.' },
      { kind: 'pdf', bytes: 'The text as PDF.' },
      { language: 'fr', bytes: 'Le texte.' },
      { kind: 'xlsx', role: 'annex', bytes: 'A table.' },
    ],
  });
  revised = await shelf.document(meeting, { files: [{ bytes: 'First.' }] });
  await shelf.issue(revised, { key: 'rev1', files: [{ bytes: 'Second.' }] });
  await shelf.issue(revised, { key: 'add1', files: [{ bytes: 'More.' }] });
  const secret = { access: 'members', titles: { en: 'Secret title' } } as const;
  members = await shelf.document(meeting, { ...secret, files: [{ bytes: 'For members.' }] });
  withdrawn = await shelf.document(meeting, { titles: { en: 'Regretted title' } });
  await world.get(DocumentsService).withdraw(Actor.portal, withdrawn.slug, null);
  empty = await shelf.document(meeting, { files: [] });
  await putUnder(plain, '4');
  await putUnder(revised, '4.1');
  await putUnder(members, '4');
});
afterAll(() => world.close());

const path = '/meetings/wg-wsis-13/pack.zip';

async function putUnder(document: Document, ...codes: string[]): Promise<void> {
  const items = await world.get(MeetingsService).items('item', document.meeting!, codes);
  for (const [position, item] of items.entries()) await world.add(DocumentItem, { document, item, position });
}

function asked(query = '', who: Visitor = world.visitor, of = path): Test {
  return who.get(`${of}${query}`).responseType('blob');
}

interface Unpacked {
  names: string[];
  manifest: Manifest;
  answer: Response;
}

async function packOf(query = '', who: Visitor = world.visitor, of = path): Promise<Unpacked> {
  const answer = await asked(query, who, of);
  expect(answer.status, String(answer.body)).toBe(200);
  const entries = await entriesOf(answer.body as Buffer);
  const manifest = manifestIn(entries);
  const names = [...entries.keys()].filter((name) => !['index.html', 'manifest.json'].includes(name));
  expect(manifest.files.map((file) => file.path)).toEqual(names);
  for (const { path: name, sha256, size } of manifest.files) {
    const bytes = entries.get(name)!;
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([size, sha256]);
  }
  return { names, manifest, answer };
}

describe('a pack', () => {
  test('holds every file that a visitor may read, by agenda item, named by symbol', async () => {
    const { names, manifest, answer } = await packOf();

    expect(names).toEqual([
      '04 Internet/WG-WSIS-13-1-EN.docx',
      '04 Internet/WG-WSIS-13-1-EN.pdf',
      '04 Internet/WG-WSIS-13-1-FR.docx',
      '04 Internet/WG-WSIS-13-1-EN-annex1.xlsx',
      '04.1 Names/WG-WSIS-13-2-Rev1-EN.docx',
      '04.1 Names/WG-WSIS-13-2-Add1-EN.docx',
    ]);
    expect(manifest).toMatchObject({ group: 'wg-wsis', meeting: 'wg-wsis-13' });
    expect(manifest.leftOut).toEqual([
      { symbol: 'WG-WSIS-13/3', variant: null, part: null, language: null, reason: 'not-open' },
      { symbol: 'WG-WSIS-13/4', variant: null, part: null, language: null, reason: 'withdrawn' },
      { symbol: 'WG-WSIS-13/5', variant: null, part: null, language: null, reason: 'no-file' },
      { symbol: 'WG-WSIS-13/2', variant: 'rev0', part: null, language: null, reason: 'superseded' },
    ]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String((answer.body as Buffer).length),
      'content-disposition': 'attachment; filename="WG-WSIS-13.zip"',
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(answer.headers.etag).toMatch(/^"[\w-]{43}"$/);
  });

  test('is the same bytes each time, and another when something was added', async () => {
    const small = await world.meeting({ group, number: 31 });
    const of = `/meetings/${small.slug}/pack.zip`;
    await shelf.document(small);
    const [one, other] = [await asked('', world.visitor, of), await asked('', world.visitor, of)];
    await shelf.document(small);
    const later = await asked('', world.visitor, of);

    expect(other.body).toEqual(one.body);
    expect(other.headers.etag).toBe(one.headers.etag);
    expect(later.headers.etag).not.toBe(one.headers.etag);
    expect((later.body as Buffer).length).toBeGreaterThan((one.body as Buffer).length);
  });

  test('answers HEAD as it answers GET, without the bytes', async () => {
    const [got, headed] = [await asked(), await world.visitor.head(path)];

    expect(headed.status).toBe(200);
    for (const header of ['etag', 'content-length', 'content-type', 'cache-control']) {
      expect(headed.headers[header]).toBe(got.headers[header]);
    }
  });

  test('has a page that works offline, escaped, in the language of its reader', async () => {
    const entries = await entriesOf((await asked('?lang=fr')).body as Buffer);
    const page = entries.get('index.html')!.toString();

    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="fr" dir="ltr">/);
    expect(page).toContain('<a href="./04%20Internet/WG-WSIS-13-1-FR.docx">');
    expect(page).toContain('Un document');
    expect(page).not.toMatch(/<script|<link|src=|https?:\/\//);
    const english = (await entriesOf((await asked('?lang=en')).body as Buffer)).get('index.html')!.toString();
    expect(english).toContain('A &lt;b>plain&lt;/b> &quot;paper&quot;');
    const links = [...page.matchAll(/href="\.\/([^"]+)"/g)].map(([, link]) => decodeURIComponent(link!));
    expect(links).toEqual([...entries.keys()].filter((name) => name.includes('/')));
    const arabic = await entriesOf((await asked('?lang=ar')).body as Buffer);
    expect(arabic.get('index.html')!.toString()).toContain('dir="rtl"');
  });

  test('of a group has a folder for each meeting', async () => {
    const other = await world.group({ slug: 'wg-two', acronym: 'WG-TWO' });
    for (const number of [10, 9]) await shelf.document(await world.meeting({ group: other, number }));

    const { names, manifest, answer } = await packOf('', world.visitor, '/groups/wg-two/pack.zip');

    expect(names).toEqual([
      'WG-TWO-9/00 No agenda item/WG-TWO-9-1-EN.docx',
      'WG-TWO-10/00 No agenda item/WG-TWO-10-1-EN.docx',
    ]);
    expect([manifest.group, manifest.meeting]).toEqual(['wg-two', null]);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="WG-TWO.zip"');
  });
});

describe('a choice', () => {
  const chosen = async (query: string) => (await packOf(query)).names.map((name) => name.replace(/^.*\//, ''));

  test('of languages falls back to the original, and says so', async () => {
    const { names, manifest } = await packOf('?languages=fr,ru&documents=wg-wsis-13-1,wg-wsis-13-2');

    expect(names.map((name) => name.replace(/^.*\//, ''))).toEqual([
      'WG-WSIS-13-1-FR.docx',
      'WG-WSIS-13-1-EN-annex1.xlsx',
      'WG-WSIS-13-2-Rev1-EN.docx',
      'WG-WSIS-13-2-Add1-EN.docx',
    ]);
    expect(manifest.files.map(({ isFallback }) => isFallback)).toEqual([false, true, true, true]);
    expect(manifest.leftOut.filter(({ symbol }) => symbol === 'WG-WSIS-13/1')).toEqual([
      { symbol: 'WG-WSIS-13/1', variant: 'rev0', part: 'text', language: 'ru', reason: 'no-language' },
      { symbol: 'WG-WSIS-13/1', variant: 'rev0', part: 'annex1', language: 'fr', reason: 'no-language' },
      { symbol: 'WG-WSIS-13/1', variant: 'rev0', part: 'annex1', language: 'ru', reason: 'no-language' },
    ]);
  });

  test('of formats says what there is in none of them', async () => {
    const { names, manifest } = await packOf('?formats=pdf&documents=wg-wsis-13-1&documents=wg-wsis-13-2');

    expect(names).toEqual(['04 Internet/WG-WSIS-13-1-EN.pdf']);
    expect(manifest.leftOut.map(({ symbol, variant, part, reason }) => [symbol, variant, part, reason])).toEqual([
      ['WG-WSIS-13/1', 'rev0', 'annex1', 'no-format'],
      ['WG-WSIS-13/2', 'rev0', null, 'superseded'],
      ['WG-WSIS-13/2', 'rev1', 'text', 'no-format'],
      ['WG-WSIS-13/2', 'add1', 'text', 'no-format'],
    ]);
  });

  test('of an item, of a session, of documents, of a series', async () => {
    expect(await chosen('?item=4.1')).toEqual(['WG-WSIS-13-2-Rev1-EN.docx', 'WG-WSIS-13-2-Add1-EN.docx']);
    expect(await chosen('?session=2026-05-04-0930-wg-wsis')).toHaveLength(6);
    expect(await chosen('?documents=wg-wsis-13-2&only=ticked&languages=&since=')).toHaveLength(2);
    expect(await chosen('?types=C')).toHaveLength(6);
    expect(await chosen('?types=INF')).toEqual([]);
  });

  test('of what is new', async () => {
    const before = world.clock.now();
    world.clock.set('2026-04-01T10:00:00Z');
    const late = await shelf.document(meeting, { files: [{ bytes: 'New.' }] });
    world.clock.set(before);

    expect(await chosen('?since=2026-04-01')).toEqual([`WG-WSIS-13-${late.number}-EN.docx`]);
    expect(await chosen('?since=2026-04-02')).toEqual([]);
    await world.get(DocumentsService).withdraw(Actor.portal, late.slug, null);
  });

  test.each([
    'item=17',
    'session=2026-05-04',
    'documents=wg-wsis-13-99',
    'documents=wg-wsis-12-1',
    'only=ticked',
    'languages=tlh',
    'formats=exe',
    'since=yesterday',
    'types=%2e%2e%2f',
    'unknown=1',
  ])('of what there is not is refused: %s', async (query) => {
    const answer = await world.visitor.get(`${path}?${query}`);

    expect(answer.status).toBe(422);
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox allow-same-origin allow-forms; default-src 'none'/);
  });

  test('of a meeting or a group that there is not', async () => {
    for (const of of ['/meetings/wg-none-1/pack.zip', '/groups/wg-none/pack.zip']) {
      expect((await world.visitor.get(of)).status).toBe(404);
    }
  });
});

describe('whoever asks', () => {
  test('gets what she may read, and another validator', async () => {
    const [visitor, member] = [await packOf(), await packOf('', delegate)];
    const name = '04 Internet/WG-WSIS-13-3-EN.docx';

    expect(visitor.names).not.toContain(name);
    expect(member.names).toContain(name);
    expect(member.manifest.leftOut.map(({ symbol }) => symbol)).not.toContain('WG-WSIS-13/3');
    expect(member.answer.headers.etag).not.toBe(visitor.answer.headers.etag);
    expect(member.answer.headers['cache-control']).toBe('private, no-cache');
    const known = await asked().set('If-None-Match', member.answer.headers.etag!);
    expect(known.status).toBe(200);
  });

  test('with a token gets what its person may read', async () => {
    const token = await world.get(TokensService).make(Actor.portal, seated, { name: 'a test', scope: 'read' });
    const bearing = (of: string) => asked('', world.visitor, of).set('Authorization', `Bearer ${token}`);

    const answers = [await bearing(path), await bearing('/groups/wg-wsis/pack.zip')];

    for (const { body } of answers) {
      expect(manifestIn(await entriesOf(body as Buffer)).files.map(({ symbol }) => symbol)).toContain('WG-WSIS-13/3');
    }
    expect((await asked().set('Authorization', 'Bearer plenary_unknown')).status).toBe(401);
  });

  test('learns of what is closed its number alone, whatever she chooses', async () => {
    const queries = ['', 'item=4', 'item=1', 'languages=fr', 'since=2026-01-01', 'documents=wg-wsis-13-3'];
    for (const query of [...queries, 'session=2026-05-04-0930-wg-wsis']) {
      const entries = await entriesOf((await asked(`?${query}`)).body as Buffer);
      const told = entries.get('index.html')!.toString() + entries.get('manifest.json')!.toString();
      expect(told).toContain('WG-WSIS-13/3');
      expect(told).not.toMatch(/Secret|Regretted|wg-wsis-13-3|13-3-EN/);
    }
  });

  test('is told of a closed document the same, whatever is in it', async () => {
    const [one, other] = [await world.meeting({ group, number: 41 }), await world.meeting({ group, number: 42 })];
    await shelf.document(one, { access: 'restricted', files: [{ bytes: 'Short.' }] });
    const files = [{ bytes: 'Long.'.repeat(99) }, { language: 'fr' as const, bytes: 'x' }];
    await shelf.document(other, { access: 'restricted', files });
    const first = await asked('', world.visitor, `/meetings/${one.slug}/pack.zip`);
    const second = await asked('', world.visitor, `/meetings/${other.slug}/pack.zip`);

    expect(String(first.body).replaceAll('41', '42').length).toBe(String(second.body).length);
    expect(first.headers['content-length']).toBe(second.headers['content-length']);
  });

  test('learns nothing of a closed document that no list shows', async () => {
    const other = await world.group({ slug: 'wg-three', acronym: 'WG-THREE' });
    const home = await world.meeting({ group: other, number: 1 });
    const foreign = { meeting: null, number: undefined, titles: { en: 'Foreign' } };
    await shelf.document(home, { ...foreign, foreignSymbol: 'C08/50' });
    await shelf.document(home, { ...foreign, foreignSymbol: 'C08/51', access: 'restricted' });
    const of = '/groups/wg-three/pack.zip';

    const { names, manifest } = await packOf('', world.visitor, of);
    const guessed = await asked('?documents=c08-51', world.visitor, of);
    const random = await asked('?documents=c08-99', world.visitor, of);

    expect(names).toEqual(['00 No meeting/00 No agenda item/C08-50-EN.docx']);
    expect(manifest.leftOut).toEqual([]);
    expect([guessed.status, random.status]).toEqual([422, 422]);
    expect(masked(guessed).replaceAll('c08-51', 'c08-99')).toBe(masked(random));
  });

  test('sees what is not posted only where she may', async () => {
    const own = await world.organization({ code: 'FR' });
    const author = await world.signedIn(await world.seat(group, { organization: own }));
    const small = await world.meeting({ group, number: 51 });
    const of = `/meetings/${small.slug}/pack.zip`;
    const document = await shelf.document(small, { sources: [{ organization: own }], files: [{ bytes: 'First.' }] });
    await shelf.issue(document, { key: 'rev1', isPosted: false, files: [{ bytes: 'Not yet.' }] });

    expect((await packOf('', world.visitor, of)).names).toEqual(['00 No agenda item/WG-WSIS-51-1-EN.docx']);
    expect((await packOf('', author, of)).names).toEqual(['00 No agenda item/WG-WSIS-51-1-Rev1-EN.docx']);
  });
});

describe('whoever was cut off', () => {
  test('goes on where she was, as long as it is the same', async () => {
    const whole = await asked();
    const bytes = whole.body as Buffer;
    const etag = whole.headers.etag!;

    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
        const rest = await asked().set({ Range: `bytes=${at}-`, 'If-Range': etag });
        expect(rest.status).toBe(206);
        expect(rest.headers['content-range']).toBe(`bytes ${at}-${bytes.length - 1}/${bytes.length}`);
        expect(rest.headers['content-length']).toBe(String(bytes.length - at));
        expect(Buffer.concat([bytes.subarray(0, at), rest.body as Buffer]).equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    );
    const changed = await asked().set({ Range: 'bytes=100-', 'If-Range': '"another"' });
    expect([changed.status, (changed.body as Buffer).equals(bytes)]).toEqual([200, true]);
  });

  test('is told what there is not, and what she has', async () => {
    const { headers } = await world.visitor.head(path);
    const beyond = await asked().set('Range', `bytes=${headers['content-length']}-`);
    const known = await asked().set('If-None-Match', headers.etag!);
    const stale = await asked().set('If-Match', '"another"');

    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${headers['content-length']}`]);
    expect([known.status, stale.status]).toEqual([304, 412]);
  });
});

describe('a fault of the store', () => {
  test.each([
    ['too short', (file: string) => truncateSync(file, 3)],
    ['missing', unlinkSync],
  ])('is told before anything is sent: %s', async (how, spoil) => {
    const broken = await world.meeting({ group, number: how === 'missing' ? 61 : 62 });
    const text = `The text of a file that is ${how}.`;
    await shelf.document(broken, { files: [{ bytes: 'Sound.' }] });
    await shelf.document(broken, { files: [{ bytes: text }] });
    spoil(world.get(FileStore).path(createHash('sha256').update(text).digest('hex')));

    const answer = await world.visitor.get(`/meetings/${broken.slug}/pack.zip`);
    const sound = await asked('', world.visitor, `/meetings/${broken.slug}/pack.zip`).set('Range', 'bytes=0-99');

    expect(answer.status).toBe(500);
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(sound.status).toBe(206);
  });

  test('nobody looks at how old a file is', async () => {
    const before = await asked();
    const file = world.get(FileStore).path(createHash('sha256').update('The text.').digest('hex'));
    utimesSync(file, new Date(0), new Date(0));

    expect((await asked()).headers.etag).toBe(before.headers.etag);
    expect(empty.slug).toBe('wg-wsis-13-5');
  });
});

function masked({ body }: Response): string {
  return String(body).replaceAll(/name="formToken" value="[^"]*"/g, '');
}
