import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/foundation/database/database.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { ApprovalsService } from '../../src/summary-records/approvals/approvals.service.js';
import { Program } from '../builders/program.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { inspectBytes, textOf } from '../files/inspecting.js';

let world: World;
let group: Group;
let meeting: Meeting;
let person: Person;
let chair: Visitor;
let program: Program;

beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set('2026-05-06T10:00:00Z');
  group = await world.group();
  meeting = await world.meeting({ group });
  person = await world.seat(group, { role: 'chair' });
  chair = await world.signedIn(person);
  program = await Program.of(world, person);
  await program.post(api('notes'), { kind: 'decision', item: '1', texts: { en: 'to go on.', fr: 'de poursuivre.' } });
  await program.post(api('record/compilations'));
  await program.patch(api('record/paragraphs/p1'), { isLeftOut: true }); // it says in six languages when the meeting was held
  await program.post(api('record/editions'), { kind: 'provisional', correctionsCloseAt: '2026-05-06T12:00:00Z' });
  world.clock.set('2026-05-06T13:00:00Z');
});

const api = (rest: string) => `meetings/${meeting.slug}/${rest}`;
const at = (rest = '') => `/meetings/${meeting.slug}/record${rest}`;
const approve = (body: object = { approvedBy: 'chair' }) => program.post(api('record/approvals'), body);
const symbol = (number = 1) => `${group.label}-${meeting.number}/R/${number}`;
const slug = (number = 1) => symbol(number).toLowerCase().replaceAll('/', '-');
const bytesOf = async (address: string) => (await world.visitor.get(address).buffer(true).parse(binary)).body as Buffer;

describe('an approved record', () => {
  test('is a document of its meeting, with Word file and PDF in every language in which it has text', async () => {
    const approved = await approve();
    expect(approved.body).toMatchObject({ state: 'done', firstBy: person.name, document: slug() });

    const document = (await world.visitor.get(`/api/v1/documents/${slug()}`)).body;
    expect(document).toMatchObject({ symbol: symbol(), publication: 'posted', originalLanguage: 'en', purpose: 'information' });
    expect(document.sources).toMatchObject([{ group: group.slug }]);
    expect(document.titles.fr).toContain('Compte rendu analytique');
    const { items } = (await world.visitor.get(`/api/v1/documents/${slug()}/files`)).body;
    const told = items.map(({ language, kind, isMadeHere }: Record<string, unknown>) => [language, kind, isMadeHere]);
    expect(told.filter(([language]: string[]) => language === 'en' || language === 'fr')).toEqual([
      ...[['en', 'docx', true], ['en', 'pdf', true]],
      ...[['fr', 'docx', true], ['fr', 'pdf', true]],
    ]);
  });

  test('bears its symbol, its original language and who signs it, on the page and in its files, which are those of the document', async () => {
    await approve();
    const page = (await world.visitor.get(at())).text;
    expect(page).toContain(`href="/documents/${slug()}"`);
    expect(page).toContain(person.name);
    expect((await world.visitor.get(`/documents/${slug()}`)).text).toContain(`href="${at()}"`);

    const word = await bytesOf(`${at('.docx')}?lang=fr`);
    expect(Buffer.compare(word, await bytesOf(`/documents/${slug()}/fr.docx`))).toBe(0);
    expect(Buffer.compare(await bytesOf(`${at('.pdf')}?lang=fr`), await bytesOf(`/documents/${slug()}/fr.pdf`))).toBe(0);
    const said = textOf(await inspectBytes(word));
    expect(said).toContain(`${symbol()}-F`);
    expect(said).toContain('anglais');
    expect(said).toContain(person.name);
    expect(said).toContain('Président');
    expect(String(await bytesOf(`${at('.xml')}?lang=fr`))).toContain(`<docNumber>${symbol()}-F</docNumber>`);
  });

  test('stands on the agenda of the meeting that approves it, with its state, and names that meeting', async () => {
    const next = await world.meeting({ group, number: meeting.number + 1, agenda: [{ code: '1', titles: { en: 'Approval' }, approves: meeting }] });
    const agenda = async (reader: Visitor) => (await reader.get(`/meetings/${next.slug}`)).text;
    const link = `<a href="${at()}">Summary record`;
    expect(await agenda(chair)).toMatch(new RegExp(`${link}[^<]*</a> <span class="badge warn">Provisional`));
    expect(await agenda(world.visitor)).not.toContain(link);

    await approve({ approvedBy: 'meeting' });
    expect(await agenda(world.visitor)).toMatch(new RegExp(`${link}[^<]*</a> <span class="badge ok">Approved`));
    expect((await world.visitor.get(at())).text).toContain(`<a href="/meetings/${next.slug}">`);
  });

  test('tells which characters its PDF cannot show, and is approved all the same', async () => {
    await program.post(api('record/paragraphs'), { item: '1', texts: { en: 'A sign that no font has: \u{1F9FF}.' } });
    await approve();

    expect((await chair.get(at())).text).toContain('The PDF cannot show these characters');
    expect((await world.visitor.get(at())).text).not.toContain('The PDF cannot show these characters');
    expect((await world.visitor.get(`/documents/${slug()}`)).text).toContain('no font of the portal can print');
  });

  test('never changes again: not its editions, nor the bytes of its document', async () => {
    await approve();
    const database = world.get(Database);
    const attacks = [
      ...[`UPDATE edition SET signers = '[]'`, `UPDATE edition SET "documentId" = NULL`, 'DELETE FROM edition'],
      ...[`UPDATE approval SET "firstBy" = 'Somebody else'`, `UPDATE approval SET state = 'void'`, 'DELETE FROM approval'],
      `UPDATE summary_record SET state = 'revised' WHERE state = 'approved'`,
    ];
    for (const attack of attacks) await expect(database.transaction(() => database.manager.query(attack)), attack).rejects.toThrow(/kept as written/);
    const before = await bytesOf(`${at('.docx')}?lang=en`);
    const changes = [
      ['post', 'record/paragraphs', { texts: { en: 'Too late' } }],
      ['post', 'record/compilations', {}],
      ['post', 'record/editions', { kind: 'revised' }],
      ['post', 'record/approvals', { approvedBy: 'chair' }],
    ] as const;
    for (const [verb, path, body] of changes) expect((await program[verb](api(path), body)).status, path).toBe(409);
    expect(Buffer.compare(before, await bytesOf(`${at('.docx')}?lang=en`))).toBe(0);
  });
});

describe('an approval that was broken off', () => {
  test('leaves the record provisional, and the next one takes up the number', async () => {
    const actor = await world.actor(person);
    await world.get(ApprovalsService).prepare(actor, meeting, { way: 'chair' });
    expect((await program.get(api('record'))).body).toMatchObject({ kind: 'provisional', document: null });
    expect((await chair.get(at('/editions/new'))).text).toContain('its files were not finished');

    expect((await approve({})).body).toMatchObject({ state: 'done', document: slug(1) });
    expect((await program.get(api('record'))).body).toMatchObject({ kind: 'approved', document: slug(1) });
    expect((await program.get(api('documents'))).body.total).toBe(1);
  });

  test('by a change of the record is refused, and void', async () => {
    const actor = await world.actor(person);
    const prepared = await world.get(ApprovalsService).prepare(actor, meeting, { way: 'chair' });
    await program.post(api('record/paragraphs'), { item: '1', texts: { en: 'Slipped in' } });

    await expect(world.get(ApprovalsService).finish(actor, prepared)).rejects.toMatchObject({ reason: 'stale' });
    expect((await approve({})).status).toBe(422);
    expect((await approve()).body).toMatchObject({ state: 'done', document: slug(1) });
    expect((await world.get(Journal).about(meeting.slug)).map(({ verb }) => verb)).toContain('summary-records.voidApproval');
  });
});

function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  (response as unknown as NodeJS.ReadableStream).on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
}
