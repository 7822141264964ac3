import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { RelationsService } from '../../src/documents/relations/relations.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { documentSchema, lineSchema } from '../../src/documents/present-document.js';
import { fileSchema } from '../../src/documents/variants/present-file.js';
import { matchSchema } from '../../src/documents/symbols/present-match.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Group } from '../../src/groups/group.entity.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import { groupDetailsSchema, groupSchema } from '../../src/groups/present-group.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { agendaSchema } from '../../src/meetings/present-agenda-item.js';
import { meetingSchema } from '../../src/meetings/present-meeting.js';
import type { Organization } from '../../src/people/organization.entity.js';
import { presentSession, sessionSchema } from '../../src/sessions/present-session.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { pageOf, type Schema } from '../../src/web/json-schema.js';
import { problemSchema } from '../../src/web/problem.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { Shelf } from '../delivery/shelf.js';
import { schemaFaults } from './schema-faults.js';

let world: World;
let shelf: Shelf;
let group: Group;
let meeting: Meeting;
let france: Organization;
let visitor: Program;
let delegate: Program;
let outsider: Program;
const documents: Record<string, Document> = {};

beforeAll(async () => {
  world = await World.open();
  shelf = new Shelf(world);
  group = await world.group({
    slug: 'wg-wsis',
    acronym: 'WG-WSIS',
    prefixes: ['CWG-WSIS'],
    names: { en: 'Working Group', fr: 'Groupe de travail' },
  });
  meeting = await world.meeting({
    group,
    number: 12,
    agenda: [{ code: 'PL 1.1', titles: { en: 'Opening' } }, { code: '1', titles: { en: 'One' }, depth: 1 }],
  });
  france = await world.organization({ code: 'FR', name: 'France' });
  visitor = Program.anonymous(world);
  delegate = await Program.of(world, await world.seat(group, { organization: france }), 'read');
  outsider = await Program.of(world, await world.person(), 'read');
  const chair = await world.seat(group, { role: 'chair', organization: france });
  await world.get(GroupsService).addMandate(Actor.portal, group, {
    validFrom: '2007',
    items: [{ code: '1', text: { en: 'To meet' } }],
    bases: [{ instrument: await world.instrument({ number: '1244', year: 2006 }), paragraph: '3' }],
    note: { en: 'Its annex is lost' },
  });
  const ofTheGroup = { group, kind: 'plenary' as const };
  const sessions = world.get(SessionsService);
  await sessions.schedule(
    Actor.portal,
    meeting,
    {
      ...ofTheGroup,
      day: '2026-05-04',
      starts: '09:30',
      ends: '12:30',
      chairs: [{ person: chair, capacity: 'chair' }],
    },
  );
  await sessions.schedule(Actor.portal, meeting, { ...ofTheGroup, day: '2026-05-05', part: 'afternoon', items: ['1'] });
  Object.assign(documents, {
    open: await shelf.document(meeting, { titles: { en: 'An open paper', fr: 'Une contribution' }, aliases: ['S12-9'] }),
    members: await shelf.document(
      meeting,
      { access: 'members', titles: { en: 'For members' }, sources: [{ organization: france }] },
    ),
    group: await shelf.document(meeting, { access: 'group', titles: { en: 'Canary in the group' } }),
    restricted: await shelf.document(meeting, { access: 'restricted', titles: { en: 'Canary restricted' } }),
    unposted: await shelf.document(meeting, { publication: 'registered', titles: { en: 'Canary unposted' } }),
    withdrawn: await shelf.document(meeting, { titles: { en: 'Canary withdrawn' } }),
  });
  await shelf.issue(
    documents.open!,
    { key: 'rev1', files: [{ bytes: 'Second.' }, { language: 'fr', kind: 'pdf', bytes: 'Deux.' }] },
  );
  const verbs = world.get(DocumentsService);
  const relations = world.get(RelationsService);
  await verbs.treat(Actor.portal, documents.open!.slug, { outcome: 'noted', meeting, remark: { en: 'With thanks.' } });
  const { members, restricted } = documents;
  await relations.relate(Actor.portal, documents.open!.slug, { type: 'complements', target: { document: members! } });
  await relations.relate(Actor.portal, documents.open!.slug, { type: 'leads-to', target: { group } });
  await relations.relate(Actor.portal, restricted!.slug, { type: 'corrects', target: { document: documents.open! } });
  await verbs.withdraw(Actor.portal, documents.withdrawn!.slug, 'A mistake.');
});
afterAll(() => world.close());

describe('every answer is what its schema says', () => {
  const answers: [string, Schema][] = [
    ['groups', pageOf(groupSchema)],
    ['groups/wg-wsis', groupDetailsSchema],
    ['groups/wg-wsis/meetings', pageOf(meetingSchema)],
    ['meetings/wg-wsis-12', meetingSchema],
    ['meetings/wg-wsis-12/agenda', agendaSchema],
    ['meetings/wg-wsis-12/sessions', pageOf(sessionSchema)],
    ['meetings/wg-wsis-12/documents', pageOf(lineSchema)],
    ['documents/wg-wsis-12-1', documentSchema],
    ['documents/wg-wsis-12-6', documentSchema],
    ['documents/wg-wsis-12-1/files', pageOf(fileSchema)],
    ['resolve?symbol=WG-WSIS-12/1', matchSchema],
  ];

  test.each(answers)('%s', async (path, schema) => {
    for (const who of [visitor, delegate, outsider]) {
      const answer = await who.get(path);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.type).toBe('application/json');
      expect(schemaFaults(answer.body, schema)).toEqual([]);
      expect(answer.text).not.toMatch(/"(id|\w+Id)":/);
    }
  });

  test.each([
    ['groups/nothing', 404],
    ['meetings/nothing', 404],
    ['documents/nothing-1-1', 404],
    ['documents/wg-wsis-12-3', 401],
    ['documents/wg-wsis-12-6/files', 410],
    ['meetings/wg-wsis-12/documents?limit=0', 422],
    ['nothing', 404],
  ])('%s: a problem', async (path, status) => {
    const answer = await visitor.get(path);

    expect(answer.status).toBe(status);
    expect(answer.type).toBe('application/problem+json');
    expect(schemaFaults(answer.body, problemSchema)).toEqual([]);
  });

  test('a browser with a sign-in reads it too', async () => {
    const browser = await world.signedIn(await world.seat(group));

    expect((await browser.get(`/api/v1/documents/${documents.members!.slug}`)).body).toMatchObject({ sight: 'all' });
  });
});

test('a schema notices what does not belong', async () => {
  const { body } = await visitor.get('meetings/wg-wsis-12');

  expect(schemaFaults({ ...body, id: 1 }, meetingSchema)).toEqual(['# has a id']);
  expect(schemaFaults({ ...body, slug: undefined, zone: 7 }, meetingSchema)).toEqual([
    '# has no slug',
    '#/slug is undefined, not string',
    '#/zone is integer, not string',
  ]);
});

test('a document tells its other spellings, and its relations from both sides, of what the reader may know', async () => {
  const { slug } = documents.open!;
  const { symbol } = documents.members!;
  const complements = { type: 'complements', isInverse: false, document: { symbol }, group: null, text: null };
  const leadsTo = { type: 'leads-to', isInverse: false, document: null, group: 'wg-wsis', text: null };
  const { body } = await visitor.get(`documents/${slug}`);
  expect(body).toMatchObject({ aliases: ['S12-9'], relations: [complements, leadsTo] });
  expect((await delegate.get(`documents/${documents.members!.slug}`)).body.relations).toMatchObject([
    { ...complements, isInverse: true, document: { slug } },
  ]);
});

describe('a group and its meeting', () => {
  test('are told with all that is known', async () => {
    expect((await visitor.get('groups/wg-wsis')).body).toMatchObject({
      slug: 'wg-wsis',
      acronym: 'WG-WSIS',
      parent: null,
      mandates: [{ validFrom: '2007', items: [{ code: '1', text: { en: 'To meet' } }], instruments: [{ slug: 'resolution-1244-2006', paragraph: '3' }], note: { en: 'Its annex is lost' } }],
      officers: [{ role: 'chair', organization: { code: 'FR' } }],
    });
    expect((await visitor.get('meetings/WG-WSIS-12')).body).toMatchObject({
      slug: 'wg-wsis-12',
      group: 'wg-wsis',
      days: ['2026-05-04', '2026-05-05'],
      zone: 'Europe/Zurich',
      phase: 'open',
      contributionsCloseAt: '2026-04-22T21:59:59.000Z',
    });
  });

  test('the agenda keeps its order and its codes', async () => {
    expect((await visitor.get('meetings/wg-wsis-12/agenda')).body).toEqual({
      items: [
        { code: 'PL 1.1', depth: 0, titles: { en: 'Opening' } },
        { code: '1', depth: 1, titles: { en: 'One' } },
      ],
      total: 2,
      version: 1,
    });
  });

  test('sessions have instants where their hours are known', async () => {
    expect((await visitor.get('meetings/wg-wsis-12/sessions')).body).toMatchObject({
      items: [
        {
          day: '2026-05-04',
          starts: '09:30',
          zone: 'Europe/Zurich',
          startsAt: '2026-05-04T07:30:00.000Z',
          endsAt: '2026-05-04T10:30:00.000Z',
        },
        { day: '2026-05-05', part: 'afternoon', starts: null, startsAt: null, items: ['1'], chairs: [] },
      ],
      total: 2,
    });
    const [first] = await world.get(SessionsService).of(meeting);
    expect(presentSession(first!, Actor.visitor).chairs).toMatchObject([{ capacity: 'chair', onBehalfOf: null }]);
  });
});

describe('a document', () => {
  test('is told with its variants, files and treatments', async () => {
    const { body } = await visitor.get(`documents/${documents.open!.slug}`);

    expect(body).toMatchObject({
      symbol: 'WG-WSIS-12/1',
      url: '/documents/wg-wsis-12-1',
      latest: 'rev1',
      outcome: 'noted',
      languages: expect.arrayContaining([
        { language: 'en', state: 'ready' },
        { language: 'ar', state: 'missing' },
      ]),
      variants: [{ key: 'rev0', suffix: '' }, { key: 'rev1', suffix: 'Rev.1' }],
      treatments: [{
        outcome: 'noted',
        variant: 'rev1',
        meeting: 'wg-wsis-12',
        session: null,
        remark: { en: 'With thanks.' },
      }],
    });
  });

  test('has files at addresses that give these very bytes', async () => {
    const { body } = await visitor.get(`documents/${documents.open!.slug}/files`);
    const files = body.items as { url: string; name: string; size: number; sha256: string; variant: string }[];

    expect(files.map(({ url, name }) => [url, name])).toEqual([
      ['/documents/wg-wsis-12-1/rev0/en.docx', 'WG-WSIS-12-1-EN.docx'],
      ['/documents/wg-wsis-12-1/rev1/en.docx', 'WG-WSIS-12-1-Rev1-EN.docx'],
      ['/documents/wg-wsis-12-1/rev1/fr.pdf', 'WG-WSIS-12-1-Rev1-FR.pdf'],
    ]);
    for (const { url, size, sha256 } of files) {
      const answer = await world.visitor.head(url);
      expect(answer.headers['content-length']).toBe(String(size));
      expect(answer.headers['repr-digest']).toBe(`sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
    }
  });

  test.each(['WG-WSIS-12-1', 'CWG-WSIS-12-1', 'WG-WSIS-12%2F1', 'WG-WSIS-12/1', 'wg%20wsis%2012%2F1-E%20Rev.%201'])(
    'written %s is found at its own address',
    async (spelling) => {
      const [one, files] = [
        await visitor.get(`documents/${spelling}`),
        await visitor.get(`documents/${spelling}/files`),
      ];

      expect([one.status, one.headers.location]).toEqual([308, '/api/v1/documents/wg-wsis-12-1']);
      expect([files.status, files.headers.location]).toEqual([308, '/api/v1/documents/wg-wsis-12-1/files']);
    },
  );

  test('that was withdrawn leaves a tombstone', async () => {
    for (const who of [visitor, delegate]) {
      const answer = await who.get(`documents/${documents.withdrawn!.slug}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        ...numberOf(documents.withdrawn!),
        publication: 'withdrawn',
        withdrawnAt: world.clock.now().toISOString(),
        reason: null,
      });
    }
  });
});

describe('a closed document', () => {
  test.each([
    'group',
    'restricted',
    'unposted',
  ])('%s: tells its number alone, in lists and by itself', async (which) => {
    const document = documents[which]!;
    for (const [who, status] of [[visitor, 401], [outsider, 403]] as const) {
      const list = await who.get('meetings/wg-wsis-12/documents');
      const direct = await who.get(`documents/${document.slug}`);
      const files = await who.get(`documents/${document.slug}/files`);

      expect([direct.status, files.status]).toEqual([status, status]);
      expect(itemOf(list.body, document)).toEqual(numberOf(document));
      expect(direct.body).toMatchObject({ document: numberOf(document), type: 'urn:plenary:problem:documents.closed' });
      expect(files.body).toMatchObject({ document: numberOf(document) });
      for (const answer of [list, direct, files]) expect(answer.text).not.toContain('Canary');
    }
  });

  test('for members: tells title and source to everybody, the rest to members', async () => {
    const document = documents.members!;
    const line = {
      ...numberOf(document),
      sight: 'line',
      titles: { en: 'For members' },
      titlesTranslated: [],
      isTitleDescriptive: false,
      access: 'members',
      sources: [{ code: 'FR', group: null, office: null, names: { en: 'France' }, isConfirmed: true }],
    };
    const [list, direct, member] = [
      await visitor.get('meetings/wg-wsis-12/documents'),
      await visitor.get(`documents/${document.slug}`),
      await delegate.get(`documents/${document.slug}`),
    ];

    expect(itemOf(list.body, document)).toEqual(line);
    expect([direct.status, direct.body.type, direct.body.document]).toEqual([
      401,
      'urn:plenary:problem:documents.membersOnly',
      line,
    ]);
    expect([member.status, member.body.sight]).toEqual([200, 'all']);
  });

  test('an unposted revision is in no answer', async () => {
    const document = await shelf.document(meeting, { sources: [{ organization: france }] });
    await shelf.issue(document, { key: 'rev1', isPosted: false, files: [{ bytes: 'Not yet.' }] });

    const keys = async (who: Program) =>
      ((await who.get(`documents/${document.slug}`)).body.variants as { key: string }[]).map(({ key }) => key);
    const url = async (who: Program) => (await who.get(`resolve?symbol=${document.symbol} Rev.1`)).body.url as string;

    expect([await keys(visitor), await keys(delegate)]).toEqual([['rev0'], ['rev0', 'rev1']]);
    expect([await url(visitor), await url(delegate)]).toEqual([
      `/documents/${document.slug}`,
      `/documents/${document.slug}/rev1`,
    ]);
  });
});

describe('a symbol', () => {
  test.each([
    ['WG-WSIS-12/1', '/documents/wg-wsis-12-1'],
    ['cwg-wsis-12-1', '/documents/wg-wsis-12-1'],
    ['CWG-WSIS-12/1-E Rev. 1', '/documents/wg-wsis-12-1/rev1'],
    ['WG-WSIS-12/1 Rev.9', '/documents/wg-wsis-12-1'],
  ])('%s means a document', async (symbol, url) => {
    const answer = await visitor.get(`resolve?symbol=${encodeURIComponent(symbol)}`);

    expect(answer.body).toEqual({ symbol: 'WG-WSIS-12/1', slug: 'wg-wsis-12-1', url });
  });

  test('that means nothing has near ones', async () => {
    const asked = ['resolve?symbol=WG-WSIZ-12/1', 'documents/WG-WSIZ-12-1', 'documents/WG-WSIZ-12/1'];
    for (const path of asked) {
      const answer = await visitor.get(path);
      expect([answer.status, answer.body.type]).toEqual([404, 'urn:plenary:problem:documents.missing']);
      expect(answer.body.near[0]).toEqual({
        symbol: 'WG-WSIS-12/1',
        slug: 'wg-wsis-12-1',
        url: '/documents/wg-wsis-12-1',
      });
      expect(schemaFaults(answer.body, problemSchema)).toEqual([]);
    }
  });

  test.each([
    ['', 'This is needed.'],
    [`symbol=${'x'.repeat(300)}`, 'This is too long.'],
    ['symbol=', 'This is needed.'],
    ['symbol=a&symbol=b', 'Write this as text.'],
    ['symbol=%00', 'This is not written as it must be.'],
  ])('resolve?%s is refused', async (query, detail) => {
    const answer = await visitor.get(`resolve?${query}`);

    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ pointer: '#/symbol', detail }]);
  });
});

function itemOf(body: { items: { slug: string }[] }, { slug }: Document) {
  return body.items.find((item) => item.slug === slug);
}

function numberOf({ slug, symbol, number }: Document) {
  return {
    url: `/documents/${slug}`,
    slug,
    symbol,
    group: 'wg-wsis',
    meeting: 'wg-wsis-12',
    series: '',
    number,
    isReserved: false,
    sight: 'number',
  };
}
