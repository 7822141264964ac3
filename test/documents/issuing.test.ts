import { Document as WordDocument, Paragraph } from 'docx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.entity.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { IssuedDocuments } from '../../src/documents/issued/issued-documents.service.js';
import type { IssuedPaper, MadeText } from '../../src/documents/issued/issued-paper.js';
import { SeriesService } from '../../src/documents/series/series.service.js';
import { printVariant, withSuffix } from '../../src/documents/symbols/symbol-variants.js';
import { Actor } from '../../src/foundation/actor.js';
import { Database } from '../../src/foundation/database/database.js';
import { wordFile } from '../../src/foundation/files/making/word-file.js';
import { Journal } from '../../src/foundation/journal.js';
import type { Group } from '../../src/groups/group.entity.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import { pdf } from '../files/made-files.js';
import { World } from '../builders/world.js';

let world: World;
let group: Group;
let meeting: Meeting;
let secretary: Actor;
let issued: IssuedDocuments;
let paper: IssuedPaper;

beforeAll(async () => {
  world = await World.open();
  issued = world.get(IssuedDocuments);
});
afterAll(() => world.close());

beforeEach(async () => {
  group = await world.group();
  meeting = await world.meeting({ group });
  secretary = await world.actor(await world.seat(group, { role: 'secretary' }));
  const under = await world.get(SeriesService).open(Actor.portal, group, { letters: 'DT' });
  paper = { group, meeting, under, titles: { en: 'Draft report', fr: 'Projet de rapport' }, sources: [{ group }], language: 'en' };
});

/** A Word file and a PDF that bear the symbol. */
async function texts(symbol: string): Promise<MadeText[]> {
  const word = new WordDocument({ sections: [{ children: [new Paragraph(symbol)] }] });
  return [
    { language: 'en', kind: 'docx', bytes: await wordFile(word, { title: symbol, language: 'en', dated: null }) },
    { language: 'en', kind: 'pdf', bytes: pdf() },
  ];
}

const issue = async (document: Document) => issued.issue(secretary, document, await issued.keep(await texts(document.symbol)));
const shown = async (slug: string) => (await world.visitor.get(`/api/v1/documents/${slug}`)).body;

describe('a document that the portal makes', () => {
  test('is numbered before its files are made, and posted with them, as made by the portal', async () => {
    const document = await issued.reserve(secretary, paper);
    expect(document.symbol).toBe(`${group.label}-${meeting.number}/DT/1`);
    expect((await shown(document.slug)).document).toMatchObject({ symbol: document.symbol, isReserved: true });

    await issue(document);

    const now = await shown(document.slug);
    expect(now).toMatchObject({ isReserved: false, publication: 'posted', originalLanguage: 'en', titles: paper.titles });
    expect(now.checkedAt).not.toBeNull();
    const { items } = (await world.visitor.get(`/api/v1/documents/${document.slug}/files`)).body;
    expect(items.map(({ kind, isMadeHere }: Record<string, unknown>) => [kind, isMadeHere])).toEqual([['docx', true], ['pdf', true]]);
    expect((await world.visitor.get(`/documents/${document.slug}/en.docx`)).status).toBe(200);
    expect((await world.get(Journal).about(document.slug)).map(({ verb }) => verb)).toEqual(['documents.reserve', 'documents.issue']);
  });

  test('takes up the number of an attempt that came to nothing, with what is said of it now', async () => {
    const first = await issued.reserve(secretary, paper);
    const second = await issued.reserve(secretary, { ...paper, titles: { en: 'Report' } }, first);
    await issue(second);

    expect(second.id).toBe(first.id);
    expect((await shown(first.slug)).titles).toEqual({ en: 'Report' });
    expect((await issued.reserve(secretary, paper, first)).symbol).toMatch(/DT\/2$/);
  });

  test('gets another number where the reserved one was withdrawn meanwhile', async () => {
    const first = await issued.reserve(secretary, paper);
    await world.get(DocumentsService).withdraw(secretary, first.slug, null);

    expect((await issued.reserve(secretary, paper, first)).symbol).toMatch(/DT\/2$/);
    await expect(issue(first)).rejects.toMatchObject({ key: 'documents.withdrawn' });
  });

  test('is kept only as what it was made', async () => {
    const wrong = issued.keep([{ language: 'en', kind: 'pdf', bytes: Buffer.from('no PDF') }]);
    await expect(wrong).rejects.toThrow(/something else than pdf/);
  });

  test('is issued once', async () => {
    const document = await issued.reserve(secretary, paper);
    await issue(document);
    await expect(issue(document)).rejects.toMatchObject({ key: 'documents.alreadyFiled' });
  });

  test('bears the symbol of a body that numbers in its own way, which nothing else bears', async () => {
    const own = { ...paper, meeting: null, under: { symbol: `X${group.id}/50` }, foreignItem: 'PL 1.1', dated: '2008-10-15' };
    const document = await issued.reserve(secretary, own);
    await issue(document);

    expect(await shown(document.slug)).toMatchObject({ symbol: `X${group.id}/50`, dated: '2008-10-15', publication: 'posted' });
    await expect(issued.reserve(secretary, own)).rejects.toMatchObject({ fields: [{ field: 'symbol', key: 'documents.symbolTaken' }] });
  });

  test('is corrected by a corrigendum in the languages that it concerns', async () => {
    const document = await issued.reserve(secretary, paper);
    await issue(document);
    const path = await world.get(Database).transaction(() => issued.reserveCorrigendum(secretary, document));
    await issued.issue(secretary, document, await issued.keep(await texts(withSuffix(document.symbol, printVariant(path)))), path);

    const { variants } = await shown(document.slug);
    expect(variants.map(({ key }: { key: string }) => key)).toEqual(['rev0', 'corr1']);
    expect(variants[1].versions.map(({ state }: { state: string }) => state)).toEqual(['not-planned', 'not-planned', 'ready', 'not-planned', 'not-planned', 'not-planned']);
    expect((await world.visitor.get(`/documents/${document.slug}/corr1/en.pdf`)).status).toBe(200);
  });

  test('is for those who chair or serve the group', async () => {
    const delegate = await world.actor(await world.seat(group));
    expect(() => issued.reserve(delegate, paper)).toThrow(expect.objectContaining({ reason: 'forbidden' }));
  });
});
