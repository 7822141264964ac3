import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mentionSchema } from '../../src/documents/mentions/present-mention.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { RelationsService } from '../../src/documents/relations/relations.service.js';
import { RegistrationService } from '../../src/documents/registration.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import type { Group } from '../../src/groups/group.entity.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import type { Instrument } from '../../src/instruments/instrument.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { pageOf } from '../../src/web/json-schema.js';
import { schemaFaults } from '../api/schema-faults.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { documentOf, mainOf } from './reading.js';

let world: World;
let group: Group;
let meeting: Meeting;
let named: Document;
let hidden: string;
let agenda: Instrument;

/** Speaks of everything that there is, and of what one may not know. */
let speech: string;

beforeAll(async () => {
  world = await World.open();
  group = await world.group();
  agenda = await world.instrument({ kind: 'agenda', number: null, body: 'wsis', titles: { en: 'Tunis Agenda for the Information Society' } });
  await world.instrument({ kind: 'resolution', number: '70/125', year: 2015, body: 'unga', titles: { en: 'Outcome of the review' } });
  meeting = await world.meeting({ group });
  named = await documentOf(world, { meeting, titles: { en: 'Named' } });
  hidden = 'TDAG09-14/18';
  await world.get(Database).transaction(() =>
    world.get(RegistrationService).register({
      ...{ group, meeting: null, foreignSymbol: hidden, access: 'restricted', publication: 'posted' },
      ...{ titles: { en: 'Canary' }, sources: [], registeredAt: null, postedAt: null, checkedAt: null },
    }),
  );
  speech = `See ${named.symbol.replace('/', '-')}, ${named.symbol} Rev.7, ${hidden}, A/RES/70/125, C08/50 and the ${agenda.titles.en}; not ${named.symbol}99.`;
});
afterAll(() => world.close());

/** What a reader who knows of everything that is open finds in the speech. */
const led = () => [
  `<a href="/documents/${named.slug}"><bdi>${named.symbol.replace('/', '-')}</bdi></a>`,
  `<a href="/documents/${named.slug}"><bdi>${named.symbol} Rev.7</bdi></a>`,
  `<abbr title="Document of an ITU advisory group"><bdi>${hidden}</bdi></abbr>`,
  '<bdi>A/RES/70/125</bdi></a>',
  '<abbr title="Document of the ITU Council"><bdi>C08/50</bdi></abbr>',
  `<a href="/instruments/${agenda.slug}"><bdi>${agenda.titles.en}</bdi></a>; not ${named.symbol}99.`,
];

describe('what a text speaks of is led to', () => {
  test.each([
    ['a treatment’s remark', async () => {
      const { slug } = await documentOf(world, { meeting });
      await world.get(DocumentsService).treat(Actor.portal, slug, { outcome: 'noted', meeting, remark: { en: speech } });
      return `/documents/${slug}`;
    }],
    ['a relation', async () => {
      const { slug } = await documentOf(world, { meeting });
      await world.get(RelationsService).relate(Actor.portal, slug, { type: 'refers-to', target: { text: { en: speech } } });
      return `/documents/${slug}`;
    }],
    ['the text of a file', async () => {
      const program = await Program.of(world, await world.seat(group));
      const sent = await program.contribute(meeting, { title: 'A paper', language: 'en', purpose: 'action' }, [textFile('a.txt', speech)]);
      return String(sent.headers.location);
    }],
    ['an agenda', async () => {
      const sitting = await world.meeting({ group, agenda: [{ code: '1', titles: { en: speech } }] });
      return `/meetings/${sitting.slug}`;
    }],
    ['a mandate', async () => {
      const other = await world.group();
      await world.get(GroupsService).addMandate(Actor.portal, other, { validFrom: '2026-01-01', items: [{ code: 'a', text: { en: speech } }], bases: [] });
      return `/groups/${other.slug}`;
    }],
    ['the results of an event', async () => `/events/${(await world.event({ results: { en: speech } })).slug}`],
  ] as [string, () => Promise<string>][])('in %s', async (_where, write) => {
    const page = await world.visitor.get(await write());

    expect(page.status).toBe(200);
    for (const link of led()) expect(mainOf(page.text)).toContain(link);
    expect(page.text).not.toContain('Canary');
  });
});

test('whoever may know of it is led to the closed document, and others never are', async () => {
  const { slug } = await documentOf(world, { meeting });
  await world.get(DocumentsService).treat(Actor.portal, slug, { outcome: 'noted', meeting, remark: { en: speech } });
  const secretariat = await world.signedIn(await world.seat(group, { role: 'secretary' }));
  const link = '<a href="/documents/tdag09-14-18"><bdi>TDAG09-14/18</bdi></a>';

  expect((await secretariat.get(`/documents/${slug}`)).text).toContain(link);
  expect((await world.visitor.get(`/documents/${slug}`)).text).not.toContain('tdag09');
});

test('programs are told the same of any text', async () => {
  const { body } = await Program.anonymous(world).get(`mentions?text=${encodeURIComponent(speech)}`);

  expect(schemaFaults(body, pageOf(mentionSchema))).toEqual([]);
  expect(body.items).toMatchObject([
    { document: { slug: named.slug, url: `/documents/${named.slug}` } },
    { text: `${named.symbol} Rev.7`, document: { url: `/documents/${named.slug}` } },
    { text: hidden, document: null, kind: 'advisory-group' },
    { text: 'A/RES/70/125', instrument: expect.stringContaining('70-125'), kind: null },
    { text: 'C08/50', kind: 'council' },
    { text: agenda.titles.en, instrument: agenda.slug },
  ]);
  for (const { at, text } of body.items as { at: number; text: string }[]) expect(speech.slice(at, at + text.length)).toBe(text);
});
