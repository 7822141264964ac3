import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/foundation/i18n/languages.js';
import { GroupsService } from '../../src/groups/groups.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { ReportFactsService } from '../../src/reports/compiling/report-facts.service.js';
import { ReportsService } from '../../src/reports/reports.service.js';
import { Actor } from '../../src/foundation/actor.js';
import { readSampleData, type SampleData } from '../../src/sample/data.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { facts, introduced, missing } from './facts-of-2008.js';

type Texts = Record<Language, string>;

interface Section {
  key: string;
  number: string;
  titles: Texts;
  paragraphs: { number: string | null; fact: string | null; texts: Texts }[];
}

/** The sample in a portal of its own, with the report that is compiled from it. */
class Told {
  private constructor(
    readonly world: World,
    readonly program: Program,
    readonly report: Record<string, unknown>,
    readonly sections: Section[],
  ) {}

  static async by(data: SampleData, group: string): Promise<Told> {
    const world = await World.open();
    await world.get(SampleService).load(data);
    const program = await Program.of(world, (await world.get(PeopleService).byEmail('secretariat@plenary.example'))!);
    const { sections, ...report } = (await program.get(`groups/${group}/reports/1/draft`)).body as { sections: Section[] };
    return new Told(world, program, report, sections);
  }

  under(title: string): Texts[] {
    return this.sections.find(({ titles }) => titles.en.startsWith(title))!.paragraphs.map(({ texts }) => texts);
  }
}

const data = readSampleData();
const { notes } = data;

let told: Told;
let other: Told;

beforeAll(async () => {
  told = await Told.by(data, 'wg-wsis');
  other = await Told.by(othersOf(data), 'wg-polis');
});
afterAll(() => Promise.all([told.world.close(), other.world.close()]));

/** The heading of an agenda item of 2008 in the report. */
const themes: Record<string, string> = {
  '2.1': 'Information reports',
  '3': 'Update on stocktaking',
  '4': 'Proposals on ITU’s role',
  '5': 'Ad hoc subgroup',
  '6': 'Draft roadmap',
  '7': 'Proposals to the Council',
  '8': 'Conclusions',
};

describe('the report of 2008', () => {
  test('has the parts that are proposed for a report, the themes in the order of the agendas', () => {
    const outline = told.sections.map(({ number, titles }) => `${number} ${titles.en}`);
    expect(outline.map((line) => line.slice(0, 24))).toEqual([
      '1 Introduction',
      '2 ITU activities in WSIS',
      '2.1 Information reports',
      '3 Update on stocktaking',
      '4 Proposals on ITU’s rol',
      '5 Ad hoc subgroup',
      '6 Draft roadmap of ITU a',
      '7 Proposals to the Counc',
      '8 Conclusions',
      '9 Thanks',
    ]);
  });

  test.each(languages)('tells in %s of the documents for information, each with source and content, in the order of the original', (language) => {
    const documents = Object.values(introduced).flat().map(([, symbol]) => symbol);
    const texts = told.under('Information reports').slice(0, documents.length).map((one) => one[language]);
    expect(texts.map((text) => /WG-WSIS-\d+\/\d+/.exec(text)?.[0])).toEqual(documents);
    for (const [index, symbol] of documents.entries()) {
      const note = notes.find(({ kind, document }) => kind === 'introduction' && document === symbol.toLowerCase().replace('/', '-'))!;
      expect(texts[index]!.endsWith(note.texts[language])).toBe(true);
    }
  });

  test.each(facts.filter(([fact, meeting]) => meeting > 11 && !(fact in missing)))('%s stands in it', (fact, meeting, item, figures) => {
    const own = notes.filter((note) => note.facts.includes(fact) && note.meeting === `wg-wsis-${meeting}`);
    const title = own.every(({ kind }) => kind === 'thanks') ? 'Thanks' : themes[item!]!;
    for (const language of languages) {
      const standing = own.map((note) => told.under(title).find((texts) => texts[language]?.endsWith(note.texts[language]))?.[language]);
      expect(standing).not.toContain(undefined);
      for (const figure of figures.split(' ')) expect(standing.join(' ')).toContain(figure);
    }
  });

  test.each(languages)('tells in %s of mandate and resolutions, days and place, chairs and who stood in, and of the sittings', (language) => {
    const introduction = told.under('Introduction').map((texts) => texts[language]).join('\n');
    for (const figure of ['140', '102', '1282', '2006', '2007', 'Minkin', 'Kushtuev', '25', '28', '26', '2008', 'https://www.itu.int/wg-wsis']) {
      expect(introduction).toContain(figure);
    }
    expect(introduction.match(/^- /gm)).toHaveLength(3);
    const sittings = told.under('Proposals on ITU’s role').map((texts) => texts[language]).filter((text) => text.includes('Blary'));
    expect(sittings.map((text) => text.match(/\d\d:\d\d/g))).toEqual([['14:00', '16:00'], ['09:00', '11:00'], ['09:00', '12:00']]);
  });

  test('says nothing without a fact, and every fact says where it was written down', async () => {
    const paragraphs = told.sections.flatMap((section) => section.paragraphs);
    const group = await told.world.get(GroupsService).find('wg-wsis');
    const known = (await told.world.get(ReportFactsService).of(Actor.portal, await told.world.get(ReportsService).find(group, 1))).facts;
    expect(paragraphs.length).toBeGreaterThan(60);
    expect(paragraphs.map(({ fact }) => fact)).toEqual(known.map(({ key }) => key).toSorted(byPlace(paragraphs)));
    expect(known.filter(({ sources }) => sources.length === 0)).toEqual([]);
    for (const { texts } of paragraphs) expect(Object.keys(texts).toSorted()).toEqual([...languages].toSorted());
  });

  test('stands beside the original, paragraph by paragraph, in a page for people', async () => {
    await expect(besideTheOriginal(told.sections)).toMatchFileSnapshot('../../docs/report-2008.md');
  });

  test('was issued to the Council, and forwarded from there for information', async () => {
    expect(told.report).toMatchObject({ state: 'issued', adoptedBy: 'wg-wsis-13', document: 'c08-50', agendaItem: 'PL 1.1' });
    const visitor = await Program.anonymous(told.world);
    const { body } = await visitor.get('groups/council/transmissions');
    const forwarded = { original: 'c08-50', addressee: 'tdag', purpose: 'information', document: 'tdag09-14-18', sentOn: '2009-01-06' };
    expect(body.items).toMatchObject([forwarded]);
  });
});

describe('with other names, dates, numbers and symbols', () => {
  test('the report is the same but for these', () => {
    expect(other.sections).toEqual(replacedIn(told.sections));
    expect(JSON.stringify(other.sections)).not.toMatch(/WG-WSIS|Minkin|Kushtuev|Blary|\b2008\b/);
  });

  test('for what makes records and reports knows nothing of the sample', () => {
    const rooms = ['proceedings', 'summary-records', 'outcomes', 'reports'].map((room) => join(import.meta.dirname, '../../src', room));
    const files = rooms.flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()));
    const mentions = files.filter(({ parentPath, name }) => /wsis/i.test(readFileSync(join(parentPath, name), 'utf8')));
    expect(mentions.map(({ name }) => name)).toEqual([]);
  });
});

/** Where the original tells what no note does. */
const originals: [pattern: RegExp, paragraph: string, fact: string][] = [
  [/opening\/held$/, '1.1', 'days and place of the meeting'],
  [/^website$/, '1.1', 'where documents and summary records are'],
  [/^mandate/, '1.2, 1.3, 1.4', 'mandate and resolutions'],
  [/^chair\//, '1.5', 'chairman'],
  [/opening\/acting/, '8.2', 'acting chairman'],
  [/sitting\//, '4.2', 'sitting of the ad hoc subgroup'],
];

function besideTheOriginal(sections: readonly Section[]): string {
  const rows = sections.flatMap(({ number, titles, paragraphs }) => [
    `| **${number}** | **${titles.en}** | |`,
    ...paragraphs.map(({ number: own, fact }) => `| ${own} | ${originalOf(fact!)} |`),
  ]);
  return [
    '# The report of 2008, beside the original',
    '',
    'The sample holds what a public report of 2008 tells of two meetings, as notes, sittings, treatments and mandates. From',
    'these the portal compiles a report of its own, in six languages and in its own sentences. This page says which of its',
    'paragraphs tells what a paragraph of the original tells. `npm test -- report-of-2008` compares them fact by fact, and',
    'with `-u` behind `npx vitest run` writes this page again.',
    '',
    '| Compiled | Original | Facts |',
    '| --- | --- | --- |',
    ...rows,
    '',
    missingFacts(),
    '',
  ].join('\n');
}

function originalOf(key: string): string {
  const noted = /^(wg-wsis-\d+)\/note\/(\d+)$/.exec(key);
  const note = noted && notes.filter(({ meeting }) => meeting === noted[1])[Number(noted[2]) - 1];
  if (note) return `${note.paragraph} | ${note.facts.join(', ')}`;
  const [, paragraph, fact] = originals.find(([pattern]) => pattern.test(key))!;
  return `${paragraph} | ${fact}`;
}

function missingFacts(): string {
  const reasons = Object.entries(missing).map(([fact, reason]) => `- ${fact}: ${reason}`);
  return reasons.length > 0 ? `Facts of the original that are missing, each with its reason:\n\n${reasons.join('\n')}` : 'No fact of the original is missing.';
}

const names: Record<string, string> = { 'WG-WSIS': 'WG-POLIS', 'wg-wsis': 'wg-polis', Minkin: 'Anders', Kushtuev: 'Moreau', Blary: 'Novak' };

/** Another group, other people, everything ten years later, and numbers that are higher by forty. */
function replacedIn<Thing>(thing: Thing): Thing {
  const renamed = JSON.stringify(thing)
    .replace(/(WG-WSIS-1\d[/-]|wg-wsis-1\d-)(\d+)/g, (_, before: string, number: string) => `${before}${Number(number) + 40}`)
    .replace(/WG-WSIS|wg-wsis|Minkin|Kushtuev|Blary/g, (name) => names[name]!)
    .replace(/\b20(0\d|1[0-5])\b/g, (year) => String(Number(year) + 10));
  return JSON.parse(renamed) as Thing;
}

function othersOf(sample: SampleData): SampleData {
  const replaced = replacedIn(sample);
  for (const document of replaced.documents) if (document.number !== null) document.number += 40;
  return replaced;
}

function byPlace(paragraphs: Section['paragraphs']): (one: string, other: string) => number {
  const placeOf = (key: string) => paragraphs.findIndex(({ fact }) => fact === key);
  return (one, another) => placeOf(one) - placeOf(another);
}
