import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Actor } from '../../src/foundation/actor.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { Document } from '../../src/documents/document.entity.js';
import { DocumentFile } from '../../src/documents/variants/document-file.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import type { NewGroup } from '../../src/groups/groups.service.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const metadata = { title: 'By policy', language: 'en', purpose: 'discussion' };
const afterTheDeadline = '2026-04-30T12:00:00.000Z';
const beforeTheDeadline = '2026-03-02T10:00:00.000Z';

async function contributed(policy: Partial<NewGroup>, at: string) {
  const group = await world.group(policy);
  const meeting = await world.meeting({ group });
  const person = await world.seat(group);
  world.clock.set(at);
  const sent = await (await Program.of(world, person)).contribute(meeting, metadata, [textFile()]);
  const visitor = await world.signedIn(person);
  world.clock.set(beforeTheDeadline);
  const { manager } = world.get(Database);
  const document = await manager.findOneBy(Document, { meeting: { id: meeting.id } });
  return { sent, document, meeting, person, visitor };
}

test('where the secretariat checks first, a contribution waits, registered and numbered', async () => {
  const { sent, document } = await contributed({ posting: 'after-check' }, beforeTheDeadline);
  expect(sent.status).toBe(201);
  expect(document).toMatchObject({ publication: 'registered', number: 1, postedAt: null });
});

test('a late contribution is taken and flagged, held for the next meeting, or refused, as the group has it', async () => {
  const accepted = await contributed({ lateEffect: 'accept' }, afterTheDeadline);
  const held = await contributed({ lateEffect: 'hold' }, afterTheDeadline);
  const refused = await contributed({ lateEffect: 'refuse' }, afterTheDeadline);

  expect(accepted.document).toMatchObject({ publication: 'posted', isLate: true });
  expect(held.document).toMatchObject({ publication: 'held', isLate: true });
  expect((held.sent.body as ReceiptBody).verdict).toBe('late');
  expect(refused.sent.status).toBe(409);
  expect(refused.document).toBeNull();
});

test('a meeting that is over takes nothing', async () => {
  const { sent, document } = await contributed({}, '2026-05-06T08:00:00.000Z');
  expect(sent.status).toBe(409);
  expect(sent.body).toMatchObject({ type: 'urn:plenary:problem:contributions.closed' });
  expect(document).toBeNull();
});

test('a file that has not been posted can be replaced, with a receipt of its own; a posted one cannot', async () => {
  const { document, visitor, sent } = await contributed({ posting: 'after-check' }, beforeTheDeadline);
  const form = `/documents/${document!.slug}/replacements`;

  expect((await visitor.get(`${form}/new`)).status).toBe(200);
  const empty = await visitor.send(form, {}, []);
  const replaced = await visitor.send(form, {}, [textFile('better.txt', 'A better text.')]);

  expect(empty.status).toBe(422);
  expect(replaced.headers.location).toMatch(/^\/receipts\//);
  expect(replaced.headers.location).not.toContain((sent.body as ReceiptBody).id);
  expect((await visitor.get(`/receipts/${(sent.body as ReceiptBody).id}`)).status).toBe(200);
  const files = await world.get(Database).manager.find(DocumentFile);
  expect(files.filter(({ version }) => version.variant.document.id === document!.id).map(({ sentAs }) => sentAs)).toEqual(['better.txt']);

  const posted = await contributed({}, beforeTheDeadline);
  expect((await posted.visitor.get(`/documents/${posted.document!.slug}/replacements/new`)).status).toBe(409);
});

test('the title of a revision that waits is the document’s from its posting on', async () => {
  const { document, person } = await contributed({ posting: 'after-check' }, beforeTheDeadline);
  const documents = world.get(DocumentsService);
  await documents.post(Actor.portal, document!.slug);
  await (await Program.of(world, person)).revise(document!.slug, { ...metadata, title: 'Renamed' }, [textFile('new.txt')]);
  const title = async () => (await world.get(Database).manager.findOneByOrFail(Document, { id: document!.id })).titles.en;

  expect(await title()).toBe('By policy');
  await documents.post(Actor.portal, document!.slug);
  expect(await title()).toBe('Renamed');
});

test('what comes late for a document that was in time is late too: held back, refused, or flagged', async () => {
  const late = async (policy: Partial<NewGroup>) => {
    const { document, person } = await contributed(policy, beforeTheDeadline);
    world.clock.set(afterTheDeadline);
    const visitor = await world.signedIn(person);
    const program = await Program.of(world, person);
    const revised = await program.revise(document!.slug, { ...metadata, title: 'Too late' }, [textFile('late.txt')]);
    const replaced = await visitor.send(`/documents/${document!.slug}/replacements`, {}, [textFile('other.txt', 'Other.')]);
    world.clock.set(beforeTheDeadline);
    const now = await world.get(Database).manager.findOneByOrFail(Document, { id: document!.id });
    return { revised, replaced, now, path: `/documents/${document!.slug}` };
  };

  const held = await late({ lateEffect: 'hold' });
  expect(held.revised.status).toBe(201);
  expect((await world.visitor.get(`${held.path}/rev1`)).status).toBe(404);
  expect(held.now.titles.en).toBe('By policy');

  const refused = await late({ lateEffect: 'refuse', posting: 'after-check' });
  expect([refused.revised.status, refused.replaced.status]).toEqual([409, 409]);
  expect(refused.now.isLate).toBe(false);

  const flagged = await late({ lateEffect: 'accept', posting: 'after-check' });
  expect(flagged.revised.status).toBe(201);
  expect(flagged.replaced.headers.location).toMatch(/^\/receipts\//);
});

test('other files after the deadline make the document late', async () => {
  for (const [lateEffect, publication] of [['accept', 'registered'], ['hold', 'held']] as const) {
    const { document, person } = await contributed({ lateEffect, posting: 'after-check' }, beforeTheDeadline);
    world.clock.set(afterTheDeadline);
    const visitor = await world.signedIn(person);
    const replaced = await visitor.send(`/documents/${document!.slug}/replacements`, {}, [textFile('other.txt', 'Other.')]);
    world.clock.set(beforeTheDeadline);

    expect(replaced.status).toBe(303);
    const now = await world.get(Database).manager.findOneByOrFail(Document, { id: document!.id });
    expect(now).toMatchObject({ isLate: true, publication });
  }
});
