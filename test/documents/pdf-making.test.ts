import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document as WordDocument, Packer, Paragraph } from 'docx';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import type { Document } from '../../src/documents/document.entity.js';
import { Rendition } from '../../src/documents/renditions/rendition.entity.js';
import { RenditionCheck } from '../../src/documents/renditions/rendition-check.js';
import { RenditionMaker } from '../../src/documents/renditions/rendition-maker.js';
import { RenditionOrders } from '../../src/documents/renditions/rendition-orders.js';
import { RegistryService } from '../../src/documents/registry.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { Archive, Expansion } from '../../src/foundation/files/formats/archive.js';
import { FileStore } from '../../src/foundation/files/file-store.js';
import { ReceptionService } from '../../src/foundation/files/reception.service.js';
import { Office } from '../../src/foundation/files/making/office.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { World } from '../builders/world.js';
import { Shelf } from '../delivery/shelf.js';
import { inspectBytes, textOf } from '../files/inspecting.js';
import { pdf } from '../files/made-files.js';

const folder = mkdtempSync(join(tmpdir(), 'office-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const onePage = pdf();
const never = new AbortController().signal;

/** A program in the place of LibreOffice: `$made` is the file that is wanted of it, `$paper` the one it gets. */
function standIn(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh
for word in "$@"; do
  case "$before" in --outdir) out=$word;; --convert-to) to=\${word%%:*};; esac
  before=$word; paper=$word
done
made="$out/paper.$to"
${script}
`,
  );
  chmodSync(path, 0o755);
  return path;
}

writeFileSync(join(folder, 'one-page.pdf'), onePage);
const giving = `cp ${join(folder, 'one-page.pdf')} "$made"`;

async function paper(text = 'The text of the paper.'): Promise<Buffer> {
  return Packer.toBuffer(new WordDocument({ sections: [{ children: [new Paragraph(text)] }] }));
}

/** Folders of conversions that are there now. */
function leftBehind(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('plenary-office-'));
}

describe('a conversion', () => {
  const put = async (path: string) => writeFileSync(path, 'paper');
  const take = async (path: string) => readFileSync(path);
  const convert = (script: string, limits = {}) =>
    new Office(standIn('soffice', script), limits).convert({ from: 'docx', to: 'pdf', put, take }, never);

  test('hands over the bytes and brings back what was made of them', async () => {
    expect(String(await convert('cp "$paper" "$made"'))).toBe('paper');
  });

  test.each([
    ['fails', 'exit 3', /ended with 3/],
    ['crashes', `sh -c 'kill -SEGV $$'; exit $?`, /ended with 139/],
    ['says that all is well and makes nothing', 'exit 0', /made no file/],
    ['makes an empty file', ': > "$made"', /made no file/],
    ['eats memory', 'dd if=/dev/zero of=/dev/null bs=400M count=1; exit $?', /ended with \d+/],
    ['fills the disk', 'head -c 9000000 /dev/zero > "$made"; exit $?', /ended with|made no file|too large/],
  ])('is given up when the program %s', async (_what, script, fault) => {
    await expect(convert(script, { memory: 200, fileSize: 4, timeLimit: 20_000 })).rejects.toThrow(fault);
    expect(leftBehind()).toEqual([]);
  });

  test('that hangs is killed with all that it has started', async () => {
    const pid = join(folder, 'pid');
    const hanging = `sleep 300 & (trap '' TERM; sleep 301) & sh -c 'echo $$ > ${pid}; exec sleep 302'`;
    await expect(convert(hanging, { timeLimit: 1_000 })).rejects.toThrow(/did not end within 1000 ms/);

    expect(existsSync(pid)).toBe(true);
    const running = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').filter((args) => /^sleep 30[012]$/.test(args));
    await expect.poll(running).toEqual([]);
    expect(leftBehind()).toEqual([]);
  });

  test('takes of the processors what the portal leaves', async () => {
    expect(String(await convert('nice > "$made"')).trim()).toBe('19');
  });

  test('knows nothing of the portal but the path, and has a home of its own', async () => {
    process.env.WORD_TEST_SECRET = 'secret';
    const told = String(await convert('env > "$made"; ls profile/user >> "$made"'));
    delete process.env.WORD_TEST_SECRET;

    const names = told.split('\n').flatMap((line) => /^(\w+)=/.exec(line)?.[1] ?? []);
    expect(names.filter((name) => !['PATH', 'HOME', 'TMPDIR', 'LANG', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
    expect(told).toMatch(/HOME=.*plenary-office-/);
    expect(told).toContain('registrymodifications.xcu');
  });
});

describe('posted Word files', () => {
  let world: World;
  let shelf: Shelf;
  let meeting: Meeting;
  let command: string;

  beforeAll(async () => {
    command = standIn('giving', giving);
    world = await World.open({ office: command });
    shelf = new Shelf(world);
    const group = await world.group({ slug: 'wg-pdf', acronym: 'WG-PDF', names: { en: 'Group of Papers' } });
    meeting = await world.meeting({ group, number: 1 });
  });
  afterAll(() => world.close());

  const made = () => world.get(RenditionMaker).makeWaiting();
  const filesOf = async (document: Document) =>
    (await world.visitor.get(`/api/v1/documents/${document.slug}/files`)).body.items as { name: string; isMadeHere: boolean; sha256: string; url: string }[];

  test('get a PDF beside them, marked as made by the portal; their own bytes stay', async () => {
    const bytes = await paper();
    const document = await shelf.document(meeting, { files: [{ bytes }] });
    await made();

    const files = await filesOf(document);
    expect(files.map(({ name, isMadeHere }) => [name, isMadeHere])).toEqual([
      ['WG-PDF-1-1-EN.docx', false],
      ['WG-PDF-1-1-EN.pdf', true],
    ]);
    expect((await world.visitor.get(files[0]!.url).responseType('blob')).body).toEqual(bytes);
    expect((await world.visitor.get(files[1]!.url).responseType('blob')).body).toEqual(onePage);
    expect((await world.visitor.get(`/documents/${document.slug}`)).text).toContain('made by the portal');
    expect((await world.get(Journal).about(document.slug)).at(-1)).toMatchObject({ verb: 'documents.makePdf', person: 'Plenary' });
  });

  test('bear their symbol and where they belong above the text, for the PDF alone', async () => {
    const keep = join(folder, 'kept.docx');
    standIn('giving', `cp "$paper" ${keep}; ${giving}`);
    const document = await shelf.document(meeting, { sources: [{ organization: await world.organization({ name: 'Ruritania' }) }], files: [{ bytes: await paper() }] });
    await made();
    standIn('giving', giving);

    const said = textOf(await inspectBytes(readFileSync(keep))).split('\n');
    expect(said[0]).toMatch(new RegExp(`^${document.symbol}-E Group of Papers · 1st meeting · Geneva · 4\\s?–\\s?5 May 2026 · Ruritania$`));
    expect(said.slice(1)).toEqual(['The text of the paper.']);
    const parts = await Archive.open(readFileSync(keep), new Expansion());
    expect(parts.names.toSorted()).toEqual((await Archive.open(await paper(), new Expansion())).names.toSorted());
  });

  test('get none where they came with one, or before they are posted', async () => {
    const withOwn = await shelf.document(meeting, { files: [{ bytes: await paper() }, { kind: 'pdf', bytes: onePage }] });
    const unposted = await shelf.document(meeting, { publication: 'registered', postedAt: null, files: [{ bytes: await paper() }] });
    await made();
    expect((await filesOf(withOwn)).map(({ isMadeHere }) => isMadeHere)).toEqual([false, false]);
    expect(await world.get(Database).manager.countBy(Rendition, { version: { variant: { document: { id: unposted.id } } } })).toBe(0);

    await world.get(DocumentsService).post(Actor.portal, unposted.slug);
    await made();
    expect((await filesOf(unposted)).map(({ isMadeHere }) => isMadeHere)).toEqual([false, true]);
  });

  test('are tried three times, and then told of by the doctor', async () => {
    standIn('giving', 'exit 1');
    const document = await shelf.document(meeting, { files: [{ bytes: await paper() }] });
    for (let attempt = 1; attempt <= 4; attempt++) await made();
    standIn('giving', giving);
    await made();

    expect((await filesOf(document)).map(({ isMadeHere }) => isMadeHere)).toEqual([false]);
    expect((await world.visitor.get(`/documents/${document.slug}`)).status).toBe(200);
    const found = [];
    for await (const { kind, text } of new RenditionCheck(world.get(Database)).run()) found.push(`${kind}: ${text}`);
    expect(found).toEqual([`note: No PDF could be made of ${document.slug} rev0 in en: It ended with 1.`]);
  });

  test('that are no Word files get none, and harm nothing', async () => {
    const broken = await shelf.document(meeting, { files: [{ bytes: 'no archive at all' }] });
    const whole = await shelf.document(meeting, { files: [{ bytes: await paper() }] });
    await made();

    expect((await filesOf(broken)).map(({ isMadeHere }) => isMadeHere)).toEqual([false]);
    expect((await filesOf(whole)).map(({ isMadeHere }) => isMadeHere)).toEqual([false, true]);
  });

  test('are left to the instance that has taken them, and taken over when it is gone', async () => {
    const document = await shelf.document(meeting, { publication: 'registered', postedAt: null, files: [{ bytes: await paper() }] });
    const heldUntil = new Date(world.clock.now().getTime() + 60_000);
    await world.get(Database).transaction(async () => {
      await world.get(DocumentsService).post(Actor.portal, document.slug);
      const database = world.get(Database);
      const order = await database.manager.findOneByOrFail(Rendition, { version: { variant: { document: { id: document.id } } } });
      await database.save(Object.assign(order, { heldUntil }));
    });
    await made();
    expect((await filesOf(document)).map(({ isMadeHere }) => isMadeHere)).toEqual([false]);

    world.clock.set(new Date(heldUntil.getTime() + 1));
    await made();
    expect((await filesOf(document)).map(({ isMadeHere }) => isMadeHere)).toEqual([false, true]);
  });
});

describe('two instances of the portal', () => {
  let world: World;
  let document: Document;
  const another = () =>
    new RenditionMaker(
      ...[pino({ level: 'silent' }), world.get(Database), world.clock, world.get(Journal), world.get(FileStore)] as const,
      ...[new Office(join(folder, 'shared')), world.get(ReceptionService), world.get(RegistryService), world.get(RenditionOrders)] as const,
    );
  const order = () => world.get(Database).manager.findOneByOrFail(Rendition, { version: { variant: { document: { id: document.id } } } });

  beforeAll(async () => {
    world = await World.open();
    document = await new Shelf(world).document(await world.meeting(), { files: [{ bytes: await paper() }] });
  });
  afterAll(() => world.close());

  test('give an order back when they are ended, with all that runs', async () => {
    standIn('shared', `touch ${join(folder, 'begun')}; sleep 303`);
    const ending = another();
    const making = ending.makeWaiting();
    await expect.poll(() => existsSync(join(folder, 'begun'))).toBe(true);
    expect((await order()).heldUntil).not.toBeNull();
    await ending.beforeApplicationShutdown();
    await making;

    expect(await order()).toMatchObject({ heldUntil: null, attempts: 0, doneAt: null });
    expect(leftBehind()).toEqual([]);
  });

  test('make each file once', async () => {
    standIn('shared', `echo once >> ${join(folder, 'count')}; ${giving}`);
    await Promise.all([another().makeWaiting(), another().makeWaiting()]);

    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('once\n');
    expect((await order()).doneAt).not.toBeNull();
  });
});

describe('the portal without LibreOffice', () => {
  test('keeps the orders, and shows nothing broken', async () => {
    const world = await World.open();
    const document = await new Shelf(world).document(await world.meeting(), { files: [{ bytes: await paper() }] });
    await world.get(RenditionMaker).makeWaiting();

    expect(await world.get(Database).manager.find(Rendition)).toMatchObject([{ attempts: 0, doneAt: null, lastFault: null }]);
    expect((await world.visitor.get(`/documents/${document.slug}`)).text).not.toContain('made by the portal');
    await world.close();
  });

  test('is one that was told to leave it alone', () => {
    const path = standIn('soffice', giving);
    const secret = 'a secret for tests, long enough to be one';
    expect(readConfig({ SECRET: secret, PATH: `/nowhere:${folder}` }).office).toBe(path);
    expect(readConfig({ SECRET: secret, PATH: folder, MAKE_PDF: 'off' }).office).toBeNull();
    expect(readConfig({ SECRET: secret, PATH: '/nowhere' }).office).toBeNull();
  });
});

describe.runIf(readConfig({ SECRET: 'x'.repeat(32), PATH: process.env.PATH }).office)('LibreOffice itself', () => {
  test('makes a tagged PDF that bears the symbol and the text', { timeout: 120_000 }, async () => {
    const world = await World.open({ office: readConfig({ SECRET: 'x'.repeat(32), PATH: process.env.PATH }).office });
    const document = await new Shelf(world).document(await world.meeting(), { files: [{ bytes: await paper('Plenary sentence.') }] });
    await world.get(RenditionMaker).makeWaiting();

    const answer = await world.visitor.get(`/documents/${document.slug}/en.pdf`).responseType('blob');
    const text = textOf(await inspectBytes(answer.body as Buffer, 'paper.pdf'));
    expect(text).toContain(`${document.symbol}-E`);
    expect(text).toContain('Plenary sentence.');
    expect((answer.body as Buffer).toString('latin1')).toContain('/MarkInfo');
    expect(leftBehind()).toEqual([]);
    await world.close();
  });
});
