import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DocumentRelation } from '../../src/documents/relations/document-relation.entity.js';
import { Document } from '../../src/documents/document.entity.js';
import { readLine } from '../../src/documents/document.policy.js';
import { RegistrationService } from '../../src/documents/registration.service.js';
import { RegistryService } from '../../src/documents/registry.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { documentOf, withdraw, wordsOf } from './reading.js';

/** Stands in every title, so that any page that tells one can be recognised. */
const secret = 'Canary';

let world: World;
let meeting: Meeting;
let author: Organization;
let documents: Record<'open' | 'members' | 'group' | 'restricted' | 'registered' | 'withdrawn', Document>;
let foreign: Document;
let readers: Record<'visitor' | 'member' | 'delegate' | 'author' | 'secretary', Visitor>;
let actors: Record<keyof typeof readers, Actor>;

beforeAll(async () => {
  world = await World.open();
  meeting = await world.meeting();
  author = await world.organization({ code: 'AU', name: 'Authorland' });
  const sources = [{ organization: author }];
  const made = (title: string, the: Partial<Pick<Document, 'access' | 'publication'>> = {}) =>
    documentOf(world, { meeting, titles: { en: `${secret} ${title}` }, sources, ...the });
  documents = {
    open: await made('open'),
    members: await made('members', { access: 'members' }),
    group: await made('group', { access: 'group' }),
    restricted: await made('restricted', { access: 'restricted' }),
    registered: await made('registered', { publication: 'registered' }),
    withdrawn: await made('withdrawn'),
  };
  documents.withdrawn = await withdraw(world, documents.withdrawn, `${secret} reason`);
  foreign = await world.get(Database).transaction(() =>
    world.get(RegistrationService).register({
      group: meeting.group,
      meeting: null,
      foreignSymbol: 'ZZ09/77',
      titles: { en: `${secret} foreign` },
      access: 'restricted',
      publication: 'posted',
      sources,
    }),
  );
  await world.add(DocumentRelation, { document: documents.restricted, type: 'refers-to', toDocument: documents.open });
  const people = {
    member: await world.seat(await world.group()),
    delegate: await world.seat(meeting.group),
    author: await world.seat(meeting.group, { organization: author }),
    secretary: await world.seat(meeting.group, { role: 'secretary' }),
  };
  readers = {
    visitor: world.visitor,
    member: await world.signedIn(people.member),
    delegate: await world.signedIn(people.delegate),
    author: await world.signedIn(people.author),
    secretary: await world.signedIn(people.secretary),
  };
  actors = {
    visitor: Actor.visitor,
    member: await world.actor(people.member),
    delegate: await world.actor(people.delegate),
    author: await world.actor(people.author),
    secretary: await world.actor(people.secretary),
  };
});

afterAll(() => world.close());

type Name = keyof typeof documents;

/** What each reader gets from the page of each document. */
const expected: Record<keyof typeof readers, Record<Name, number>> = {
  visitor: { open: 200, members: 401, group: 401, restricted: 401, registered: 401, withdrawn: 200 },
  member: { open: 200, members: 200, group: 403, restricted: 403, registered: 403, withdrawn: 200 },
  delegate: { open: 200, members: 200, group: 200, restricted: 403, registered: 403, withdrawn: 200 },
  author: { open: 200, members: 200, group: 200, restricted: 200, registered: 200, withdrawn: 200 },
  secretary: { open: 200, members: 200, group: 200, restricted: 200, registered: 200, withdrawn: 200 },
};

/** A withdrawn document gives nobody its text, but tells those who handled it what it was. */
const handledIt: readonly string[] = ['author', 'secretary'];

describe.each(Object.keys(expected) as (keyof typeof readers)[])('%s', (reader) => {
  test('opens what is open to her, and gets no more than the number or the line of the rest', async () => {
    for (const [name, status] of Object.entries(expected[reader]) as [Name, number][]) {
      const answer = await readers[reader].get(`/documents/${documents[name].slug}`);
      expect([name, answer.status]).toEqual([name, status]);
      const isTold = name === 'withdrawn' ? handledIt.includes(reader) : status === 200 || name === 'members';
      expect([name, answer.text.includes(`${secret} ${name}`)]).toEqual([name, isTold]);
    }
  });

  test('gets lists that hold exactly the titles that she may see', async () => {
    const all = [...Object.values(documents), foreign];
    const sources = await world.get(RegistryService).sources(documents.open);
    const visible = all.filter((document) => actors[reader].may(readLine, { document, sources }));
    for (const path of [`/meetings/${meeting.slug}?view=table`, '/documents', `/documents?q=${secret}`]) {
      const { text } = await readers[reader].get(path).expect(200);
      const told = all.filter(({ titles }) => text.includes(`>${titles.en}<`));
      const wanted = path.startsWith('/meetings') ? visible.filter((one) => one !== foreign) : visible;
      expect([path, told.map(({ slug }) => slug)]).toEqual([path, wanted.map(({ slug }) => slug)]);
    }
  });
});

test('every number of the meeting stands in its list for a visitor', async () => {
  const words = wordsOf((await readers.visitor.get(`/meetings/${meeting.slug}`)).text);
  for (const { symbol } of Object.values(documents)) expect(words).toContain(symbol);
  expect(words).toContain('Withdrawn on');
});

test('a closed page tells what its list line tells', async () => {
  const words = wordsOf((await readers.visitor.get(`/documents/${documents.members.slug}`)).text);
  expect(words).toContain('Authorland');
  expect(words).not.toMatch(/For action|Files|Posted/);
  const narrow = wordsOf((await readers.visitor.get(`/documents/${documents.group.slug}`)).text);
  expect(narrow).not.toContain('Authorland');
});

test('a relation to a hidden document is not told', async () => {
  const { text } = await readers.visitor.get(`/documents/${documents.open.slug}`);
  expect(text).not.toContain(documents.restricted.slug);
  expect((await readers.secretary.get(`/documents/${documents.open.slug}`)).text).toContain(documents.restricted.slug);
});

test('what a withdrawn document was, and why it was withdrawn, is told to those who handled it alone', async () => {
  const page = `/documents/${documents.withdrawn.slug}`;
  expect((await readers.delegate.get(page)).text).not.toContain(secret);
  const told = (await readers.author.get(page)).text;
  expect(told).toContain(`${secret} reason`);
  expect(told).toContain(documents.withdrawn.titles.en);
  expect((await readers.visitor.get(page)).text).not.toContain('.docx');
});

test('a document that no list shows is as missing as one that never was', async () => {
  const masked = async (path: string) =>
    (await readers.visitor.get(path).expect(404)).text.replaceAll(decodeURIComponent(path.split('/')[2]!), '').replaceAll(path.split('/')[2]!, '');
  expect(await masked('/documents/zz09-77')).toBe(await masked('/documents/zz09-78'));
  await readers.visitor.get('/documents/ZZ09-77').expect(404);
  await readers.visitor.get('/documents?q=ZZ09-77').expect(200);
  await readers.secretary.get('/documents/zz09-77').expect(200);
});

test('a variant of a closed document says no more than the document', async () => {
  const { slug } = documents.restricted;
  for (const key of ['rev0', 'rev7']) {
    const { status } = await readers.visitor.get(`/documents/${slug}/${key}`);
    expect(status).toBe(401);
  }
});

test('only whoever may act on a document gets its buttons', async () => {
  const page = `/documents/${documents.registered.slug}`;
  expect((await readers.secretary.get(page)).text).toContain(`action="${page}/posting"`);
  expect((await readers.author.get(page)).text).not.toContain(`action="${page}/posting"`);
  expect((await readers.author.get(page)).text).toContain(`action="${page}/withdrawal"`);
});

test('a list has pages of fifty, and can be sorted on all of them', async () => {
  const long = await world.meeting();
  for (let number = 1; number <= 51; number++) await documentOf(world, { meeting: long });
  const first = (await world.visitor.get(`/meetings/${long.slug}?sort=posted`).expect(200)).text;
  expect(first).toContain('aria-sort="descending"');
  expect(first).toContain(`href="/meetings/${long.slug}?sort=posted&amp;page=2#documents"`);
  const second = (await world.visitor.get(`/meetings/${long.slug}?page=2`).expect(200)).text;
  expect(second.match(/<tr role="row"><th role="rowheader"/g)).toHaveLength(1);
  expect(second).toContain('aria-sort="ascending"');
  expect(wordsOf(second)).toContain('Page 2 of 2');
});
