import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCoverBlock } from '../../src/contributions/cover/cover-block.js';
import type { Document } from '../../src/documents/document.entity.js';
import { ReservationsService } from '../../src/documents/reservations/reservations.service.js';
import { SeriesService } from '../../src/documents/series/series.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { Archive, Expansion } from '../../src/foundation/files/formats/archive.js';
import type { TextBlock } from '../../src/foundation/files/text-block.js';
import { languages, letters } from '../../src/foundation/i18n/languages.js';
import type { Meeting } from '../../src/meetings/meeting.entity.js';
import type { Organization } from '../../src/people/organization.entity.js';
import type { Person } from '../../src/people/person.entity.js';
import { PeopleService } from '../../src/people/people.service.js';
import type { Visitor } from '../builders/visitor.js';
import { World } from '../builders/world.js';
import { inspectBytes } from '../files/inspecting.js';

let world: World;
let meeting: Meeting;
let france: Organization;
let seated: Person;
let delegate: Visitor;
let secretary: Visitor;
let reserved: Document;

beforeAll(async () => {
  world = await World.open();
  const group = await world.group({
    ...{ slug: 'wg-wsis', acronym: 'WG-WSIS' },
    names: { en: 'Working Group on WSIS', ar: 'فريق العمل المعني بالقمة', zh: '信息社会世界峰会工作组' },
  });
  meeting = await world.meeting({ group, number: 14, place: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' } });
  const names = { en: 'France', fr: 'France', es: 'Francia', ru: 'Франция', zh: '法国', ar: 'فرنسا' };
  france = await world.get(PeopleService).addOrganization(Actor.portal, { code: 'FR', kind: 'member-state', names });
  seated = await world.seat(group, { organization: france });
  delegate = await world.signedIn(seated);
  secretary = await world.signedIn(await world.seat(group, { role: 'secretary' }));
  const series = world.get(SeriesService);
  for (const one of ['INF', 'R']) await series.open(Actor.portal, group, { letters: one });
  reserved = await reserve();
});
afterAll(() => world.close());

const path = '/meetings/wg-wsis-14/template.docx';

async function template(query: string, who: Visitor = delegate): Promise<Buffer> {
  const answer = await who.get(`${path}${query}`).responseType('blob');
  expect(answer.status, String(answer.body)).toBe(200);
  return answer.body as Buffer;
}

/** What the portal finds in the file when it is sent back. */
async function readBack(bytes: Buffer) {
  const inspection = await inspectBytes(bytes, 'template.docx');
  if (inspection.verdict === 'refused') throw new Error(inspection.key);
  expect(inspection.notes).toEqual([]);
  return { blocks: inspection.text, cover: coverOf(inspection.text) };
}

function coverOf(blocks: readonly TextBlock[]) {
  return readCoverBlock(blocks, { agendaCodes: ['1', '2'], organizations: [france] });
}

async function reserve(): Promise<Document> {
  const series = await world.get(SeriesService).find(meeting.group, 'plain');
  const titles = { en: 'Next steps', fr: 'La suite' };
  return world.get(ReservationsService).reserve(await world.actor(seated), {
    ...{ group: meeting.group, meeting, series, titles, sources: ['FR'], items: ['2'], purpose: 'discussion' as const, access: null, language: 'fr' as const },
  });
}

describe('the template of a contribution', () => {
  test.each(languages)('bears what is known on its cover, and the portal reads it back (%s)', async (language) => {
    const { cover, blocks } = await readBack(await template(`?language=${language}&item=2`));

    expect(cover).toMatchObject({ sources: ['FR'], agendaItem: '2', language });
    expect(cover).toMatchObject({ title: undefined, purpose: undefined, symbol: undefined });
    if (['ar', 'zh', 'ru'].includes(language)) expect(cover.writtenIn).toBe(language);
    expect(blocks.filter(({ as }) => as === 'heading')).toHaveLength(2);
  });

  test.each(languages)('of a reserved number bears its symbol and everything said of it (%s)', async (language) => {
    const { slug, symbol } = reserved;
    const { cover } = await readBack(await template(`?language=${language}&document=${slug}`));

    expect(cover).toMatchObject({
      ...{ symbol: `${symbol}-${letters[language]}`, sources: ['FR'], agendaItem: '2', purpose: 'discussion' },
      ...{ language: 'fr', title: language === 'en' ? 'Next steps' : 'La suite' },
    });
  });

  test('names group, meeting, place and days', async () => {
    const { blocks } = await readBack(await template('?language=fr'));
    const said = blocks.map(({ text }) => text);

    expect(said.slice(0, 5)).toEqual(['Working Group on WSIS', '14e réunion', 'Genève', '4–5 mai 2026', 'Contributions']);
  });

  test('runs from right to left in Arabic, with Latin letters in runs of their own', async () => {
    const { slug } = reserved;
    const xml = (await Archive.open(await template(`?language=ar&document=${slug}`), new Expansion())).read('word/document.xml').toString();

    expect(xml).toContain('<w:bidiVisual/>');
    expect(xml.match(/<w:bidi\/>/g)!.length).toBe(xml.match(/<w:p>/g)!.length);
    expect(xml).toMatch(/<w:r><w:rPr>(?:(?!<w:rtl\/>)(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>WG-WSIS-14\/\d+-A</);
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>فرنسا</);
  });

  test('is the same bytes whenever it is made, and is not sent twice', async () => {
    const first = await delegate.get(`${path}?language=es`).responseType('blob');
    const again = await delegate.get(`${path}?language=es`).set('If-None-Match', first.headers.etag!);

    expect(await template('?language=es')).toEqual(first.body);
    expect(again.status).toBe(304);
    expect(first.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment; filename="WG-WSIS-14-ES.docx"',
      'cache-control': 'private, no-store',
    });
  });

  test('fills in the form when it is sent back', async () => {
    const key = randomUUID();
    const bytes = await template(`?language=en&document=${reserved.slug}`);
    const files = [{ name: 'template.docx', bytes }];
    const sent = await delegate.send('/meetings/wg-wsis-14/contributions', { key, act: 'read' }, files);
    const form = await delegate.get(`/contributions/${key}`);

    expect(sent.status, sent.text).toBe(303);
    expect(form.text).toContain('Next steps</textarea>');
    expect(form.text).toContain('value="France"');
    expect(form.text).toContain('<option value="2" selected>');
  });
});

describe('the template of another kind', () => {
  test('of an information document says what it is for and has no agenda item', async () => {
    const { cover, blocks } = await readBack(await template('?language=en&series=INF'));

    expect(cover).toMatchObject({ purpose: 'information', sources: ['FR'], agendaItem: undefined });
    expect(blocks.map(({ text }) => text)).toContain('Information documents');
    expect(blocks.filter(({ as }) => as === 'heading')).toEqual([]);
  });

  test('of a report comes from the group itself', async () => {
    const { cover } = await readBack(await template('?language=en&series=r', secretary));

    expect(cover.sourceText).toBe('Working Group on WSIS');
  });

  test('leaves open for a visitor who contributes', async () => {
    const { cover } = await readBack(await template('?language=en', world.visitor));

    expect(cover.sources).toBeUndefined();
    expect(cover.sourceText).toBeUndefined();
  });
});

describe('what is wanted of a template', () => {
  test.each([
    ['?series=nothing', 422],
    ['?item=9', 422],
    ['?language=xx', 422],
    ['?document=wg-wsis-14-9999', 404],
  ])('%s is answered with %i', async (query, status) => {
    expect((await delegate.get(`${path}${query}`)).status).toBe(status);
    expect((await delegate.get(`/api/v1${path}${query}`)).status).toBe(status);
  });

  test('is no way to see a document that is not open', async () => {
    const { slug } = reserved;
    const elsewhere = await world.meeting({ group: meeting.group, number: 15 });

    expect((await world.visitor.get(`${path}?document=${slug}`)).status).toBe(401);
    expect((await (await world.signedIn(await world.person())).get(`${path}?document=${slug}`)).status).toBe(403);
    expect((await delegate.get(`/meetings/${elsewhere.slug}/template.docx?document=${slug}`)).status).toBe(404);
  });
});

describe('the pages', () => {
  test('of a meeting offer the kinds that the reader may bring', async () => {
    const seen = async (who: Visitor) => {
      const { text } = await who.get('/meetings/wg-wsis-14');
      const form = /<form[^>]*action="\/meetings\/wg-wsis-14\/template.docx".*?<\/form>/s.exec(text)![0];
      const select = /<select id="template-series".*?<\/select>/s.exec(form)![0];
      return [...select.matchAll(/value="(\w+)"/g)].map(([, key]) => key);
    };
    expect(await seen(delegate)).toEqual(['plain', 'inf']);
    expect(await seen(secretary)).toEqual(['plain', 'inf', 'r']);
  });

  test('of a contribution and of a reserved document lead to it', async () => {
    const { slug } = reserved;
    const form = await delegate.get('/meetings/wg-wsis-14/contributions/new');
    const document = await delegate.get(`/documents/${slug}`);

    expect(form.text).toContain(`${path}?language=ar`);
    expect(document.text).toContain(`${path}?document=${slug}&amp;language=fr`);
    expect((await world.visitor.get(`/documents/${slug}`)).text).not.toContain('template.docx');
  });
});
