import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examinations } from '../../src/command-line/examinations.js';
import type { ReceiptBody } from '../../src/contributions/receipt-body.js';
import { Receipt } from '../../src/contributions/receipt.entity.js';
import { RegistrationService } from '../../src/documents/registration.service.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import { Counter } from '../../src/foundation/database/counter.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { Sweeper } from '../../src/foundation/files/sweeper.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { textFile } from '../builders/files.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

let world: World;
let database: Database;
let store: FileStore;
let program: Program;
let meeting: Meeting;
let receipts: ReceiptBody[];

beforeAll(async () => {
  world = await World.open();
  [database, store] = [world.get(Database), world.get(FileStore)];
  meeting = await world.meeting({ group: await world.group({ slug: 'wg-test', acronym: 'WG-TEST' }), number: 1 });
  program = await Program.of(world, await world.seat(meeting.group));
  receipts = [];
  for (const name of ['one.txt', 'two.txt', 'three.txt']) receipts.push(await contribute(name));
  await program.revise('wg-test-1-2', metadata, [textFile('two again.txt')]);
});
afterAll(() => world.close());

const metadata = { title: 'On health', language: 'en', purpose: 'information' };

async function contribute(name: string): Promise<ReceiptBody> {
  const sent = await program.contribute(meeting, metadata, [textFile(name)]);
  expect(sent.status).toBe(201);
  return sent.body as ReceiptBody;
}

async function findings(kind: 'fault' | 'note' = 'fault'): Promise<string[]> {
  const found: string[] = [];
  for (const check of examinations(database, store)) {
    for await (const finding of check.run()) if (finding.kind === kind) found.push(finding.text);
  }
  return found;
}

/** Sets a counter and answers what it was. */
async function turn(key: string, last: number): Promise<number> {
  const counter = await database.manager.findOneByOrFail(Counter, { key });
  const before = counter.last;
  await database.transaction(() => database.save(Object.assign(counter, { last })));
  return before;
}

test('what somebody else put among the files is noted', async () => {
  const path = join(world.config.uploadsDir, 'blobs', 'notes.txt');
  writeFileSync(path, 'Somebody was here.');
  expect(await findings('note')).toEqual(['The portal did not put blobs/notes.txt where it lies.']);
  rmSync(path);
});

test('a portal that was not meddled with is well', async () => {
  expect(await findings()).toEqual([]);
  expect(await findings('note')).toEqual([]);
});

test('files that are missing or were changed are named', async () => {
  const [lost, changed] = receipts.map(({ files }) => files[0]!.sha256) as [string, string];
  rmSync(store.path(lost));
  writeFileSync(store.path(changed), 'The text of twa.txt.');

  expect(await findings()).toEqual([
    expect.stringMatching(`The file ${lost} .* is missing.`),
    expect.stringMatching(`The file ${changed} .* is not what was received.`),
  ]);

  writeFileSync(store.path(lost), 'The text of one.txt.');
  writeFileSync(store.path(changed), 'The text of two.txt.');
  expect(await findings()).toEqual([]);
});

test('a file that no row knows is only noted, and swept when it is a day old', async () => {
  const stray = await store.spool(Readable.from([Buffer.from('stray')]), 100);
  await store.keep(stray);
  const noted = [expect.stringContaining(stray.sha256)];
  expect([await findings(), await findings('note')]).toEqual([[], noted]);

  const now = world.clock.now().getTime();
  const age = async (hours: number) => {
    const at = new Date(now - hours * 3_600_000);
    utimesSync(store.path(stray.sha256), at, at);
    return world.get(Sweeper).sweep();
  };
  expect(await age(23)).toEqual([]);
  expect(await age(25)).toEqual([stray.sha256]);
  expect(await findings('note')).toEqual([]);
});

test('a counter that would give a number again is named', async () => {
  const key = `meeting/${meeting.id}/`;
  const before = await turn(key, 2);
  expect(await findings()).toEqual(['WG-TEST-1/3 exists, but its counter stands at 2 and would give it again.']);
  await turn(key, before);
});

test('numbers that were given but are nowhere are named', async () => {
  const key = `meeting/${meeting.id}/`;
  const before = await turn(key, 4);
  expect(await findings()).toEqual(['WG-TEST-1/4 was given, but no document has it.']);
  await turn(key, 7);
  expect(await findings()).toEqual(['WG-TEST-1/4 to WG-TEST-1/7 were given, but no document has them.']);
  await turn(key, before);
});

test('revisions are counted as well', async () => {
  const { document } = await database.manager.findOneByOrFail(Variant, { key: 'rev1' });
  const key = `document/${document.id}/revision`;
  const before = await turn(key, 0);
  expect(await findings()).toEqual(['wg-test-1-2 rev1 exists, but its counter stands at 0 and would give it again.']);
  await turn(key, 2);
  expect(await findings()).toEqual([`Document ${document.id} was given 2 numbers of revisions, but has 1.`]);
  await turn(key, before);
});

test('of what is older than the portal only its own numbers must be there', async () => {
  const { group } = meeting;
  const older = await world.meeting({ group, number: 2 });
  const registration = world.get(RegistrationService);
  const words = { titles: { en: 'Older' }, access: 'public', publication: 'posted', sources: [] } as const;
  await database.transaction(async () => {
    await registration.reachNumber(older, 5);
    const document = await registration.register({ ...words, group, meeting: older, number: 5 });
    const moments = { registeredAt: null, postedAt: null, isLate: false };
    await registration.issue(document, { key: 'rev0', files: [], otherLanguages: 'missing', ...moments });
  });
  expect(await findings()).toEqual([]);

  await turn(`meeting/${older.id}/`, 6);
  expect(await findings()).toEqual(['WG-TEST-2/6 was given, but no document has it.']);
  await turn(`meeting/${older.id}/`, 5);
});

test('a receipt that names an unknown file is named', async () => {
  const variant = await database.manager.findOneByOrFail(Variant, { key: 'rev1' });
  const { person, organization } = await database.manager.findOneByOrFail(Receipt, { id: receipts[0]!.id });
  const sha256 = 'f'.repeat(64);
  const body = JSON.stringify({ ...receipts[0], id: 'forged', files: [{ ...receipts[0]!.files[0], sha256 }] });
  await world.add(Receipt, { id: 'forged', variant, person, organization, body });

  expect(await findings()).toEqual([`The receipt forged for WG-TEST-1/1 names a file that no row knows: ${sha256}.`]);
});
