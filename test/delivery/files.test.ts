import { createHash } from 'node:crypto';
import { mkdirSync, truncateSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import contentDisposition from 'content-disposition';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { TokensService } from '../../src/account/tokens.service.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { Finder } from '../../src/documents/symbols/finder.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { fileKinds } from '../../src/foundation/files/file-kinds.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { Shelf } from './shelf.js';

let world: World;
let shelf: Shelf;
let group: Group;
let meeting: Meeting;
let france: Organization;
let delegate: Visitor;
let outsider: Visitor;
let open: Document;

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, n) => n % 251));
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  world = await World.open();
  shelf = new Shelf(world);
  group = await world.group({ slug: 'wg-wsis', acronym: 'WG-WSIS', prefixes: ['CWG-WSIS'] });
  meeting = await world.meeting({ group, number: 12 });
  france = await world.organization({ code: 'FR' });
  delegate = await world.signedIn(await world.seat(group, { organization: france }));
  outsider = await world.signedIn(await world.person());
  open = await shelf.document(meeting, { files: [{ bytes }, { language: 'fr', bytes: 'Le texte.' }] });
});
afterAll(() => world.close());

/** Asks for bytes as they are. */
function bytesAt(path: string, who: Visitor = world.visitor) {
  return who.get(path).responseType('blob');
}

function expectProtected(answer: Response): void {
  expect(answer.headers, `${answer.status}`).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox( allow-same-origin allow-forms)?; default-src 'none'/),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  });
}

describe('a file', () => {
  test('comes whole, under a good name, as nothing that could act', async () => {
    const answer = await bytesAt(`/documents/${open.slug}/en.docx`);

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(bytes);
    expect(answer.headers).toMatchObject({
      'content-type': docx,
      'content-length': '1000',
      'content-disposition': 'attachment; filename="WG-WSIS-12-1-EN.docx"',
      'accept-ranges': 'bytes',
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
    });
    expect(answer.headers.etag).toMatch(/^"[\w-]{43}"$/);
    expect(answer.headers.etag).not.toContain(createHash('sha256').update(bytes).digest('base64url'));
    expect(answer.headers['last-modified']).toBeUndefined();
    expectProtected(answer);
  });

  test('may lie in caches where everybody may read it and it never changes', async () => {
    const answer = await bytesAt(`/documents/${open.slug}/rev0/en.docx`);

    expect(answer.body).toEqual(bytes);
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
  });

  test('answers HEAD as it answers GET, without the bytes', async () => {
    const path = `/documents/${open.slug}/rev0/en.docx`;
    const [got, headed] = [await world.visitor.get(path), await world.visitor.head(path)];
    const same = ({ headers: { date: _date, 'x-request-id': _id, ...headers } }: Response) => headers;

    expect(headed.status).toBe(200);
    expect(headed.text).toBeUndefined();
    expect(same(headed)).toEqual(same(got));
  });

  test.each(Object.entries(fileKinds))('%s has its own media type', async (kind, { mediaType, extension }) => {
    const document = await shelf.document(
      meeting,
      { files: [{ kind: kind as keyof typeof fileKinds, bytes: `A ${kind} file.` }] },
    );

    const answer = await world.visitor.get(`/documents/${document.slug}/en.${extension}`);

    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(mediaType);
  });

  test('that is an annex says so in its name', async () => {
    const document = await shelf.document(
      meeting,
      { files: [{ bytes: 'Text.' }, { kind: 'xlsx', role: 'annex', bytes: 'Table.' }] },
    );

    const answer = await world.visitor.get(`/documents/${document.slug}/en-annex1.xlsx`);

    expect(contentDisposition.parse(answer.headers['content-disposition']!).parameters.filename).toBe(
      `${document.symbol.replace('/', '-')}-EN-annex1.xlsx`,
    );
  });

  test('keeps a name in Arabic', async () => {
    const arabic = await world.group({ slug: 'fariq', acronym: 'فريق-العمل' });
    const document = await shelf.document(
      await world.meeting({ group: arabic, number: 3 }),
      { files: [{ language: 'ar', bytes: 'نص' }] },
    );

    const answer = await world.visitor.get(`/documents/${encodeURIComponent(document.slug)}/ar.docx`);

    const header = answer.headers['content-disposition']!;
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(contentDisposition.parse(header).parameters.filename).toBe('فريق-العمل-3-1-AR.docx');
  });

  test('is found under any other spelling of its symbol', async () => {
    const spellings = ['CWG-WSIS-12-1', 'WG-WSIS-12%2F1', 'WG-WSIS-12/1', 'wg%20wsis%2012%201'];
    const latest = await Promise.all(spellings.map((one) => world.visitor.get(`/documents/${one}/en.docx`)));
    const permanent = await world.visitor.get('/documents/CWG-WSIS-12-1/rev0/en.docx');
    const named = await world.visitor.get('/documents/WG-WSIS-12-1-Rev1/en.docx');

    expect(latest.map(({ status, headers }) => [status, headers.location])).toEqual(
      spellings.map(() => [308, `/documents/${open.slug}/en.docx`]),
    );
    expect([permanent.status, permanent.headers.location]).toEqual([308, `/documents/${open.slug}/rev0/en.docx`]);
    expect([named.status, named.headers.location]).toEqual([308, `/documents/${open.slug}/rev1/en.docx`]);
    for (const answer of [...latest, permanent, named]) expectProtected(answer);
  });

  test('opens to a token, and to no wrong one', async () => {
    const closed = await shelf.document(meeting, { access: 'members' });
    const reader = await world.seat(group);
    const token = await world.get(TokensService).make(Actor.portal, reader, { name: 'a test', scope: 'read' });
    const ask = (bearer: string) => bytesAt(
      `/documents/${closed.slug}/en.docx`,
    ).set('Authorization', `Bearer ${bearer}`);

    const [right, wrong] = [await ask(token), await ask('plenary_unknown')];

    expect([right.status, String(right.body)]).toEqual([200, 'The text.']);
    expect(wrong.status).toBe(401);
    expectProtected(wrong);
  });
});

describe('a part of a file', () => {
  const ask = (range: string, more: Record<string, string> = {}) =>
    bytesAt(`/documents/${open.slug}/en.docx`).set({ Range: range, ...more });

  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=900-', 900, 999],
    ['bytes=-1', 999, 999],
    ['bytes=-5000', 0, 999],
    ['bytes=10-19,20-29', 10, 29],
    ['bytes=500-9999', 500, 999],
  ])('%s', async (range, start, end) => {
    const answer = await ask(range);

    expect(answer.status).toBe(206);
    expect(answer.body).toEqual(bytes.subarray(start, end + 1));
    expect(answer.headers).toMatchObject({
      'content-range': `bytes ${start}-${end}/1000`,
      'content-length': String(end - start + 1),
      'repr-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
    });
    expectProtected(answer);
  });

  test.each([
    'bytes=0-9,500-509',
    'bytes=x',
    'lines=1-2',
    'bytes=0-0,1-1,2-2,3-3,4-4,5-5',
  ])('%s brings the whole', async (range) => {
    const answer = await ask(range);

    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(bytes);
  });

  test('beyond the end is refused, with the size', async () => {
    const answer = await ask('bytes=1000-');

    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toBe('bytes */1000');
    expect(answer.headers['content-disposition']).toBeUndefined();
    expectProtected(answer);
  });

  test('is given to whoever holds the rest of the same bytes, else the whole', async () => {
    const etag = (await world.visitor.head(`/documents/${open.slug}/en.docx`)).headers.etag!;
    const conditions = [etag, '"another"', `W/${etag}`, 'Sun, 22 Nov 2026 10:00:00 GMT'];

    const answers = await Promise.all(conditions.map((condition) => ask('bytes=0-9', { 'If-Range': condition })));

    expect(answers.map(({ status }) => status)).toEqual([206, 200, 200, 200]);
  });

  test('is not for HEAD', async () => {
    const answer = await world.visitor.head(`/documents/${open.slug}/en.docx`).set('Range', 'bytes=0-9');

    expect(answer.status).toBe(200);
    expect(answer.headers['content-length']).toBe('1000');
  });
});

describe('a copy that the reader has', () => {
  const path = () => `/documents/${open.slug}/en.docx`;

  test('is not sent again', async () => {
    const etag = (await world.visitor.head(path())).headers.etag!;
    const headers = [etag, `"x", ${etag}`, `W/${etag}`, '*'];

    const answers = await Promise.all(headers.map((one) => world.visitor.get(path()).set('If-None-Match', one)));
    const ranged = await world.visitor.get(path()).set({ 'If-None-Match': etag, Range: 'bytes=5000-' });

    for (const answer of [...answers, ranged]) {
      expect(answer.status).toBe(304);
      expect(answer.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache' });
      expect(answer.headers['repr-digest']).toBeUndefined();
      expectProtected(answer);
    }
  });

  test('is sent when it is another one, or only known by its date', async () => {
    const other = await world.visitor.get(path()).set('If-None-Match', '"another"');
    const dated = await world.visitor.get(path()).set('If-Modified-Since', 'Sun, 22 Nov 2099 10:00:00 GMT');

    expect([other.status, dated.status]).toEqual([200, 200]);
  });

  test('must be the one that is wanted', async () => {
    const etag = (await world.visitor.head(path())).headers.etag!;
    const [right, wrong] = [
      await world.visitor.get(path()).set('If-Match', etag),
      await world.visitor.get(path()).set('If-Match', '"x"'),
    ];

    expect([right.status, wrong.status]).toEqual([200, 412]);
    expectProtected(wrong);
  });
});

describe('a revision', () => {
  test('changes what the latest address gives, never what a permanent one gives', async () => {
    const document = await shelf.document(
      meeting,
      { files: [{ bytes: 'First.' }, { language: 'fr', bytes: 'Premier.' }] },
    );
    const [latest, original] = [`/documents/${document.slug}/en.docx`, `/documents/${document.slug}/rev0/en.docx`];
    const before = await bytesAt(latest);

    await shelf.issue(document, { key: 'rev1', files: [{ bytes: 'Second.' }] });
    const [after, kept, revision, gone] = [
      await bytesAt(latest).set('If-None-Match', before.headers.etag!),
      await bytesAt(original),
      await bytesAt(`/documents/${document.slug}/rev1/en.docx`),
      await world.visitor.get(`/documents/${document.slug}/fr.docx`),
    ];

    expect(String(before.body)).toBe('First.');
    expect([after.status, String(after.body)]).toEqual([200, 'Second.']);
    expect(after.headers['content-disposition']).toContain('-Rev1-EN.docx');
    expect(String(kept.body)).toBe('First.');
    expect(String(revision.body)).toBe('Second.');
    expect(gone.status).toBe(404);
  });

  test('that is not posted is as missing as one that never was', async () => {
    const document = await shelf.document(meeting, { sources: [{ organization: france }] });
    await shelf.issue(document, { key: 'rev1', isPosted: false, files: [{ bytes: 'Not yet.' }] });
    const path = (key: string) => `/documents/${document.slug}/${key}/en.docx`;

    const [hidden, never, mine, latest] = [
      await world.visitor.get(path('rev1')).set('If-None-Match', '*'),
      await world.visitor.get(path('rev2')).set('If-None-Match', '*'),
      await delegate.get(path('rev1')),
      await bytesAt(`/documents/${document.slug}/en.docx`),
    ];

    expect([hidden.status, never.status]).toEqual([404, 404]);
    expect(masked(hidden).replaceAll('rev1', 'rev2')).toBe(masked(never));
    expect([mine.status, mine.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect(String(latest.body)).toBe('The text.');
  });
});

describe('whoever is nobody in particular', () => {
  /** Asks without a cookie. */
  const passing = (path: string) => request(world.application.getHttpServer() as Server).get(path).responseType('blob');

  test('what many ask for in one second is found once, and each is given what she asked for', async () => {
    const document = await shelf.document(meeting, { files: [{ bytes }] });
    const address = `/documents/${document.slug}/rev0/en.docx`;
    const found = vi.spyOn(world.get(Finder), 'bySlug');
    world.clock.pass(1);
    const whole = await passing(address);
    const [part, known, again] = [
      await passing(address).set('Range', 'bytes=10-19'),
      await passing(address).set('If-None-Match', whole.headers.etag!),
      await passing(address),
    ];
    const times = found.mock.calls.length;
    found.mockRestore();

    expect(part.body).toEqual(bytes.subarray(10, 20));
    expect([part.status, part.headers['content-range'], known.status]).toEqual([206, 'bytes 10-19/1000', 304]);
    expect(again.body).toEqual(bytes);
    const told = ({ 'x-request-id': _id, date: _date, ...headers }: Response['headers']) => headers as Record<string, string>;
    expect(told(again.headers)).toEqual(told(whole.headers));
    expectProtected(again);
    expect(times).toBe(world.get(Database).isSqlite ? 2 : 8);
  });

  test('nobody is given what was found for another one', async () => {
    const closed = await shelf.document(meeting, { access: 'group', files: [{ bytes }] });
    const address = `/documents/${closed.slug}/rev0/en.docx`;
    const answers = [await bytesAt(address, delegate), await passing(address), await bytesAt(address, delegate)];
    expect([...answers, await bytesAt(address, outsider)].map(({ status }) => status)).toEqual([200, 401, 200, 403]);
  });

  test('what many were given a moment ago is gone as soon as it is withdrawn', async () => {
    const document = await shelf.document(meeting, { files: [{ bytes }] });
    const address = `/documents/${document.slug}/rev0/en.docx`;
    const before = [await passing(address), await passing(address)];
    await world.get(DocumentsService).withdraw(Actor.portal, document.slug, null);
    const after = await passing(address);
    expect([...before, after].map(({ status }) => status)).toEqual([200, 200, 410]);
  });
});

describe('whoever may not read a file', () => {
  /** Conditions that would tell of a file, if they were looked at before the right to read it. */
  const prying: Record<string, string>[] = [
    {},
    { 'If-None-Match': '*' },
    { Range: 'bytes=0-0' },
    { 'If-Match': '"x"' },
    { Range: 'bytes=999999-' },
  ];

  test.each([
    ['members', 'posted', 401, 403],
    ['group', 'posted', 401, 403],
    ['restricted', 'posted', 401, 403],
    ['public', 'registered', 401, 403],
    ['public', 'held', 401, 403],
  ] as const)('%s, %s: is told so, whatever the file', async (access, publication, visitorStatus, outsiderStatus) => {
    const document = await shelf.document(meeting, { access, publication });

    for (const name of ['en.docx', 'rev0/en.docx', 'zh.pdf', 'rev7/en.docx']) {
      for (const headers of prying) {
        const path = `/documents/${document.slug}/${name}`;
        const [visitor, person] = [await world.visitor.get(path).set(headers), await outsider.get(path).set(headers)];
        expect([visitor.status, person.status], path).toEqual([visitorStatus, outsiderStatus]);
        for (const answer of [visitor, person]) {
          expect(answer.headers.etag ?? '').not.toMatch(/^"/);
          expect(answer.headers['cache-control']).toBe('private, no-store');
          expectProtected(answer);
        }
      }
    }
  });

  test('a member reads what is for members, and no cache keeps it', async () => {
    const document = await shelf.document(meeting, { access: 'members' });

    const answer = await delegate.get(`/documents/${document.slug}/rev0/en.docx`);

    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-cache']);
  });

  test('what was withdrawn is gone, for everybody', async () => {
    const document = await shelf.document(meeting, { sources: [{ organization: france }] });
    await world.get(DocumentsService).withdraw(Actor.portal, document.slug, null);

    for (const path of ['en.docx', 'rev0/en.docx', 'fr.odt', 'rev9/en.docx']) {
      for (const who of [world.visitor, delegate, outsider]) {
        const answer = await who.get(`/documents/${document.slug}/${path}`).set('If-None-Match', '*');
        expect(answer.status).toBe(410);
        expectProtected(answer);
      }
    }
  });

  test('page, file and API say the same', async () => {
    const withdrawn = await shelf.document(meeting);
    await world.get(DocumentsService).withdraw(Actor.portal, withdrawn.slug, null);
    const closed = await shelf.document(meeting, { access: 'members' });
    const statuses = async (who: Visitor, slug: string) => [
      (await who.get(`/documents/${slug}`)).status,
      (await who.get(`/documents/${slug}/en.docx`)).status,
      (await who.get(`/api/v1/documents/${slug}`)).status,
      (await who.get(`/api/v1/documents/${slug}/files`)).status,
    ];

    expect(await statuses(world.visitor, closed.slug)).toEqual([401, 401, 401, 401]);
    expect(await statuses(outsider, closed.slug)).toEqual([403, 403, 403, 403]);
    expect(await statuses(outsider, 'wg-wsis-12-9999')).toEqual([404, 404, 404, 404]);
    expect(await statuses(delegate, withdrawn.slug)).toEqual([200, 410, 200, 410]);
  });

  test.each([
    'en.odt',
    'zh.docx',
    'rev1/en.docx',
    'add1/en.docx',
    'rev0/en-annex1.xlsx',
    'rev00/en.docx',
    'EN.DOCX',
    'rev0/.docx',
  ])(
    'there is no %s',
    async (name) => {
      const answer = await world.visitor.get(`/documents/${open.slug}/${name}`).set('If-None-Match', '*');

      expect(answer.status).toBe(404);
      expectProtected(answer);
    },
  );
});

describe('a fault of the store', () => {
  test.each([
    ['too short', (path: string) => truncateSync(path, 3)],
    ['too long', (path: string) => truncateSync(path, 5000)],
    ['missing', unlinkSync],
    ['a folder', (path: string) => [unlinkSync(path), mkdirSync(path)]],
  ])('a file that is %s is never sent', async (how, spoil) => {
    const text = `The text of a file that is ${how}.`.padEnd(4096);
    const document = await shelf.document(meeting, { files: [{ bytes: text }] });
    spoil(world.get(FileStore).path(createHash('sha256').update(text).digest('hex')));

    const answer = await world.visitor.get(`/documents/${document.slug}/rev0/en.docx`);

    expect(answer.status).toBe(500);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.headers.etag ?? '').not.toMatch(/^"/);
    expect(answer.headers['content-disposition']).toBeUndefined();
    expectProtected(answer);
  });
});

function masked({ text }: Response): string {
  return text.replaceAll(/name="formToken" value="[^"]*"/g, '');
}
