import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PackContents } from '../../src/delivery/pack-contents.service.js';
import { type PackPaper, paperOf } from '../../src/delivery/pack-paper.js';
import { planPack } from '../../src/delivery/pack-plan.js';
import { DocumentItem } from '../../src/documents/document-item.entity.js';
import { DocumentLists } from '../../src/documents/document-lists.js';
import { Actor } from '../../src/foundation/actor.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { MeetingsService } from '../../src/meetings/meetings.service.js';
import { SessionsService } from '../../src/sessions/sessions.service.js';
import { Treatment } from '../../src/documents/treatments/treatment.entity.js';
import { Variant } from '../../src/documents/variants/variant.entity.js';
import { Database } from '../../src/foundation/database/database.js';
import { World } from '../builders/world.js';
import { Shelf } from './shelf.js';
import { entriesOf, isInstalled, manifestIn, unpackedBy, unpackers } from './unpacking.js';

let world: World;
let shelf: Shelf;
let meeting: Meeting;
let folder: string;
let bytes: Buffer;

/** Titles in six scripts, and such as would like to leave their folder. */
const titles = [
  'إدارة الإنترنت',
  '互联网治理',
  'Internet governance',
  'Gobernanza de Internet: ¿qué sigue?',
  'Gouvernance de l’Internet « suite »',
  'Управление Интернетом',
  '../../../../etc/cron.d/x',
  'C:\\Windows\\System32\\x',
  'CON',
  '．．／．．／x',
  'gpj.\u202ecod.exe',
  '\u0007bell \u001b[31m. . .',
  'long '.repeat(60),
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-packs-'));
  world = await World.open();
  shelf = new Shelf(world);
  const group = await world.group({ slug: 'fariq', acronym: 'فريق-العمل' });
  const agenda = titles.map((title, index) => ({ code: `${index + 1}`, titles: { en: title } }));
  meeting = await world.meeting({ group, number: 3, agenda });
  const items = await world.get(MeetingsService).agenda(meeting);
  for (const item of items) {
    const document = await shelf.document(meeting, {
      titles: { en: item.titles.en! },
      files: [{ bytes: `Text of ${item.code}.`.repeat(5000) }, { language: 'ar', bytes: 'نص' }],
    });
    await world.add(DocumentItem, { document, item, position: 0 });
  }
  await shelf.document(meeting, { access: 'restricted' });
  const answer = await world.visitor.get(path()).responseType('blob');
  bytes = answer.body as Buffer;
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const path = () => `/meetings/${encodeURIComponent(meeting.slug)}/pack.zip`;

describe('unpacked by', () => {
  test.for(Object.keys(unpackers))('%s: everything is there, and nothing outside', async (name, { skip }) => {
    skip(!isInstalled(name), `${name} is not installed here`);
    const outer = mkdtempSync(join(folder, 'by-'));

    const found = unpackedBy(name, bytes, outer);

    const expected = await entriesOf(bytes);
    const inside = [...expected.keys()].map((one) => `jail/inner/${one}`);
    expect([...found.keys()].toSorted()).toEqual(['pack.zip', ...inside].toSorted());
    for (const [one, content] of expected) expect(found.get(`jail/inner/${one}`)!.equals(content), one).toBe(true);
  });

  test('anybody, folders are named in every script', async () => {
    const paths = [...(await entriesOf(bytes)).keys()].filter((name) => name.includes('/'));

    expect([...new Set(paths.map((name) => name.split('/')[0]))]).toEqual([
      '01 إدارة الإنترنت',
      '02 互联网治理',
      '03 Internet governance',
      '04 Gobernanza de Internet_ ¿qué sigue_',
      '05 Gouvernance de l’Internet « suite »',
      '06 Управление Интернетом',
      '07 .._.._.._.._etc_cron.d_x',
      '08 C__Windows_System32_x',
      '09 CON',
      '10 ．．_．．_x',
      '11 gpj.cod.exe',
      '12 bell [31m',
      `13 ${'long '.repeat(12)}`.slice(0, 60).trim(),
    ]);
  });
});

describe('curl', () => {
  test('goes on after cuts at any place, until it has the whole', async ({ skip }) => {
    skip(!isInstalled('curl'), 'curl is not installed here');
    const { port } = world.application.getHttpServer().address() as AddressInfo;
    const address = `http://127.0.0.1:${port}${path()}`;
    const file = join(folder, 'resumed.zip');
    for (const part of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)));
      await promisify(execFile)('curl', ['-sS', '--fail', '-C', '-', '-o', file, address]);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    }
  });
});

describe('what may be downloaded', () => {
  test('is the same for pages, which know the lines of documents, as for packs', async () => {
    const items = await world.get(MeetingsService).items('item', meeting, ['2']);
    const session = await world.get(SessionsService).schedule(Actor.portal, meeting, {
      group: meeting.group,
      day: '2026-05-04',
      kind: 'plenary',
      items: ['1'],
    });
    const annex = { kind: 'pdf', role: 'annex', bytes: 'Annex.' } as const;
    const document = await shelf.document(meeting, { access: 'members', files: [{ bytes: 'Old.' }, annex] });
    await shelf.issue(document, { key: 'rev1', files: [{ language: 'zh', bytes: '新' }, { bytes: 'New.' }] });
    await shelf.issue(document, { key: 'corr1', isPosted: false, files: [{ bytes: 'Not yet.' }] });
    await world.add(DocumentItem, { document, item: items[0]!, position: 0 });
    const { manager } = world.get(Database);
    const variant = await manager.findOneByOrFail(Variant, { document: { id: document.id }, key: 'rev1' });
    const nothingMore = { target: null, remark: null, recordedAt: null };
    await world.add(Treatment, { variant, outcome: 'noted', meeting, session, ...nothingMore });
    const actors = [Actor.visitor, Actor.portal, await world.actor(await world.seat(meeting.group))];

    for (const actor of actors) {
      const [lists, packs] = [world.get(DocumentLists), world.get(PackContents)];
      const { lines } = await lists.list(actor, { meeting }, { sort: 'symbol', limit: 100 });
      const [shown, sent] = [lines.map(paperOf), await packs.of(actor, { meeting })];
      expect(told(sent)).toEqual(told(shown));
      expect(places(sent)).toEqual(places(shown));
    }
  });

  function told(papers: readonly PackPaper[]) {
    const { files, leftOut } = planPack(papers, { languages: ['fr', 'ar'] });
    return [
      files.map(({ paper, variant: { key, postedAt }, file, isFallback }) => [
        paper.document.symbol,
        { key, postedAt, file, isFallback },
      ]),
      leftOut.map(({ paper, ...rest }) => [paper.document.symbol, rest]),
    ];
  }

  /** Where each document stands in the meeting. */
  function places(papers: readonly PackPaper[]) {
    const inOrder = papers.toSorted(({ document: one }, { document: other }) => one.id - other.id);
    return inOrder.map(({ sessions, items }) => [sessions, items.map(({ code }) => code)]);
  }
});

describe('the page of a meeting', () => {
  test('tells how much there is to download, of the whole, of an item and of a session', async () => {
    const { text } = await world.visitor.get(`/meetings/${encodeURIComponent(meeting.slug)}`);
    const { files } = manifestIn(await entriesOf(bytes));
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const [kilobytes, seconds] = [Math.round(size / 1000), Math.round((size * 8) / 1e6)];

    expect(text).toContain(`Download all (${files.length} files, ${kilobytes} kB, ${seconds} secs at 1 Mbit/s)`);
    expect(text).toMatch(/pack\.zip\?item=1" download>Download all \(2 files, 50 kB, 1 sec at 1 Mbit\/s\)/);
    expect(text).toMatch(/pack\.zip\?session=2026-05-04-day-fariq" download/);
    expect(text.match(/form="pack" name="documents"/g)).toHaveLength(titles.length);
    expect(text).toContain('form="pack" name="only" value="ticked"');
  });

  test('tells a group what there is in all its meetings', async () => {
    const { text } = await world.visitor.get('/groups/fariq');

    expect(text).toMatch(/href="\/groups\/fariq\/pack\.zip" download>Download all \(26 files, \d+ kB/);
  });
});
