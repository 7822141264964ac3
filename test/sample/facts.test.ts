import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/foundation/i18n/languages.js';
import { PeopleService } from '../../src/people/people.service.js';
import { readSampleData } from '../../src/sample/data.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';

type Texts = Record<Language, string>;

/** What the report of 2008 tells of a document: in which paragraph, of which one, and the first words of who presented it. */
const introduced: Record<'wg-wsis-12' | 'wg-wsis-13', [paragraph: string, symbol: string, presenter: string | null][]> = {
  'wg-wsis-12': [
    ['2.1.1', 'WG-WSIS-12/3', 'Telecommunication Standardization Bureau (TSB)'],
    ['2.1.2', 'WG-WSIS-12/17', 'TSB secretariat'],
    ['2.1.3', 'WG-WSIS-12/4', 'BDT staff'],
    ['2.1.4', 'WG-WSIS-12/8', 'Telecommunication Development Bureau (BDT)'],
    ['2.1.5', 'WG-WSIS-12/5', null],
    ['2.1.6', 'WG-WSIS-12/6', null],
    ['2.1.7', 'WG-WSIS-12/7', 'Radiocommunication Bureau (BR)'],
    ['2.1.8', 'WG-WSIS-12/15', 'Chair of the WSIS Task Force'],
    ['2.1.9', 'WG-WSIS-12/10', 'General Secretariat'],
    ['2.1.10', 'WG-WSIS-12/11', 'General Secretariat'],
  ],
  'wg-wsis-13': [
    ['2.1.11', 'WG-WSIS-13/3', 'General Secretariat'],
    ['2.1.12', 'WG-WSIS-13/5', 'General Secretariat'],
    ['2.1.13', 'WG-WSIS-13/6', 'General Secretariat'],
    ['2.1.14', 'WG-WSIS-13/7', 'General Secretariat'],
    ['2.1.15', 'WG-WSIS-13/8', 'General Secretariat'],
    ['2.1.16', 'WG-WSIS-13/10', 'General Secretariat'],
  ],
};

/** The other facts of the report: in which record, under which item, and the figures and names that no language changes. */
const facts: [fact: string, meeting: number, item: string | null, figures: string][] = [
  ['request-11/1', 11, null, ''],
  ['request-11/2', 11, null, ''],
  ['symposium-tokyo-2008', 12, '2.1', '15 16 2008'],
  ['symposium-london-2008', 12, '2.1', ''],
  ['wtsa', 12, '2.1', ''],
  ['TSB Circular 189', 12, '2.1', '189'],
  ['joint-facilitation-c2c4c6-2007', 12, '2.1', '16 2007 2 4 6'],
  ['connect-africa-2007', 12, '2.1', '29 30 2007 1036 54 43 23 20'],
  ['C7', 12, '2.1', '7 20 91'],
  ['WG-WSIS-12/9', 12, '4', 'WG-WSIS-12/9'],
  ['roadmap/first-version', 12, '6', ''],
  ['c5-meeting-2008', 13, '2.1', '22 23 2008'],
  ['C5', 13, '2.1', '5'],
  ['wtisd-2008', 13, '2.1', 'DAISY'],
  ['council-2008', 13, '2.1', '2008'],
  ['o9', 13, '2.1', '2008'],
  ['facilitators-3rd-2008', 13, '2.1', '23 2008'],
  ['open-consultation-2008', 13, '2.1', '15 2008 2007'],
  ['next-cluster-2009', 13, '2.1', '2009'],
  ['o16', 13, '2.1', '2009'],
  ['wsis-cluster-2008', 13, '2.1', '13 23 2008'],
  ['o17', 13, '2.1', 'WG-WSIS 2 3 2007 2008'],
  ['C2', 13, '2.1', '2'],
  ['C6', 13, '2.1', '2 6 2008'],
  ['o8', 13, '2.1', '6'],
  ['stocktaking', 13, '3', '2004 2007 2008'],
  ['stocktaking/1', 13, '3', ''],
  ['stocktaking/2', 13, '3', ''],
  ['stocktaking/3', 13, '3', ''],
  ['stocktaking/4', 13, '3', ''],
  ['stocktaking/5', 13, '3', 'UNGIS'],
  ['stocktaking/6', 13, '3', ''],
  ['stocktaking/report', 13, '3', '2005 2008'],
  ['stocktaking/national', 13, '3', '2007 51 2008'],
  ['o1', 13, '4', '71 101 102 130 133 140 1282 2007'],
  ['o2', 13, '4', '102 2006'],
  ['o3/1', 13, '4', '2008 IGF'],
  ['o3/2', 13, '4', 'IGF'],
  ['o3/3', 13, '4', '133 2006 IDN'],
  ['igf-3', 13, '4', '2008 IGF'],
  ['o4', 13, '4', '140 2006 71'],
  ['o5', 13, '4', ''],
  ['o6', 13, '5', '102 1282 IGF'],
  ['o7', 13, '5', 'WG-WSIS'],
  ['WG-WSIS-13/4', 13, '6', 'WG-WSIS-13/4 2015'],
  ['roadmap/structure', 13, '6', ''],
  ['roadmap/target/2015', 13, '6', '2015'],
  ['roadmap/target/2012', 13, '6', '2 2012'],
  ['roadmap/target/2014', 13, '6', '2014'],
  ['pp-2014', 13, '6', '2014'],
  ['roadmap/phase/short', 13, '6', '2008 2009'],
  ['roadmap/phase/medium', 13, '6', '2010 2011'],
  ['roadmap/phase/long', 13, '6', '2012 2014'],
  ['roadmap/appreciation', 13, '6', ''],
  ['roadmap/comment/1', 13, '6', '1282'],
  ['roadmap/comment/2', 13, '6', ''],
  ['roadmap/comment/3', 13, '6', '2012 2'],
  ['roadmap/comment/4', 13, '6', '2 8 131 2006'],
  ['roadmap/comment/5', 13, '6', 'UNGIS 1282 2015'],
  ['roadmap/comment/6', 13, '6', '15 2008'],
  ['roadmap/comment/7', 13, '6', '2 5'],
  ['o10', 13, '7', 'strategy@itu.int www.itu.int/wg-wsis'],
  ['o11/1', 13, '7', ''],
  ['o11/2', 13, '7', '2015 2012'],
  ['o11/3', 13, '7', '6'],
  ['o12', 13, '7', ''],
  ['o13', 13, '7', '1282 2007 WG-WSIS'],
  ['o14', 13, '8', ''],
  ['o15', 13, '8', ''],
  ['thanks/1', 13, '8', 'Kushtuev 25 2008'],
  ['thanks/2', 13, '8', 'Blary'],
  ['thanks/3', 13, '8', ''],
  ['thanks/4', 13, '8', ''],
  ['thanks/5', 13, '8', ''],
];

/** Facts of the report that no record tells, each with its reason. */
const missing: Record<string, string> = {};

interface Draft {
  sections: { item: string | null; paragraphs: { number: string | null; handle: string; texts: Texts }[] }[];
}

const { notes, demonstration } = readSampleData();

let world: World;
let secretariat: Program;
const records = new Map<string, Draft>();

beforeAll(async () => {
  world = await World.open();
  await world.get(SampleService).load();
  secretariat = await account('secretariat');
  for (const slug of ['wg-wsis-11', 'wg-wsis-12', 'wg-wsis-13']) {
    records.set(slug, (await secretariat.post(`meetings/${slug}/record/compilations`)).body as Draft);
  }
});
afterAll(() => world.close());

async function account(name: string): Promise<Program> {
  return Program.of(world, (await world.get(PeopleService).byEmail(`${name}@plenary.example`))!);
}

/** What a record tells under an item; the meeting without an agenda tells everything at its end. */
const told = (meeting: string, item: string | null) =>
  records.get(meeting)!.sections.filter((section) => section.item === item).flatMap(({ paragraphs }) => paragraphs.map(({ texts }) => texts));

const noteOf = (symbol: string) => notes.find(({ kind, document }) => kind === 'introduction' && document === symbol.toLowerCase().replace('/', '-'));

describe.each(Object.entries(introduced))('the record of %s', (meeting, documents) => {
  test('introduces the documents in the order of the report, in every language', () => {
    for (const language of languages) {
      const texts = told(meeting, '2.1').slice(0, documents.length).map((one) => one[language]);
      expect(texts.map((text) => /WG-WSIS-\d+\/\d+/.exec(text)?.[0])).toEqual(documents.map(([, symbol]) => symbol));
    }
  });

  test.each(documents)('tells, as paragraph %s does, what %s contains and that %s presented it', (paragraph, symbol, presenter) => {
    const note = noteOf(symbol)!;
    const texts = told(meeting, '2.1').find(({ en }) => [`${symbol}, “`, `${symbol} (`].some((beginning) => en.includes(beginning)))!;
    expect(note.paragraph).toBe(paragraph);
    expect(texts.en).toMatch(presenter ? `${presenter} introduced ${symbol}` : /^WG-WSIS-\S+, “.*”, was introduced \(source: /);
    for (const language of languages) expect(texts[language].endsWith(note.texts[language]!)).toBe(true);
  });
});

describe('the facts of the report', () => {
  test.each(facts)('%s stands in the record of meeting %i under item %s', (fact, number, item, figures) => {
    if (fact in missing) return;
    const own = notes.filter(({ facts: names }) => names.includes(fact));
    expect(own.length).toBeGreaterThan(0);
    for (const language of languages) {
      const standing = own.map((note) => told(`wg-wsis-${number}`, item).find((texts) => texts[language]?.endsWith(note.texts[language]))?.[language]);
      expect(standing).not.toContain(undefined);
      for (const figure of figures.split(' ')) expect(standing.join(' ')).toContain(figure);
    }
  });

  test('are all named here, with none missing', () => {
    const named = [...facts.map(([fact]) => fact), ...Object.values(introduced).flatMap((documents) => documents.map(([, symbol]) => symbol))];
    expect(notes.flatMap((note) => note.facts).filter((fact) => !named.includes(fact))).toEqual([]);
    expect(Object.entries(missing).filter(([fact, reason]) => !named.includes(fact) || reason === '')).toEqual([]);
  });

  test('were noted by nobody at no time that the portal knows', async () => {
    const { body } = await secretariat.get('meetings/wg-wsis-13/notes');
    const own = notes.filter(({ meeting }) => meeting === 'wg-wsis-13');
    expect(body.items).toHaveLength(own.length);
    expect(body.items.filter((note: { notedAt: unknown; notedBy: unknown }) => note.notedAt !== null || note.notedBy !== null)).toEqual([]);
  });
});

describe('the words of the notes', () => {
  const texts = [...notes, ...demonstration.notes].map((note) => note.texts);

  test('begin, behind the sentence of the record, as a part of it', () => {
    const parts = [...notes, ...demonstration.notes].filter(({ kind, by, document }) => document === null && (kind !== 'point' || by !== null));
    expect(parts.length).toBeGreaterThan(20);
    for (const language of ['en', 'es', 'fr', 'ru'] as const) {
      const words = parts.map(({ texts: said }) => said[language]).filter((text) => /^\p{Lu}\p{Ll}/u.test(text));
      expect(words.filter((text) => !/^(Совет|Генерального) /u.test(text))).toEqual([]);
    }
  });

  test('are this project’s own: no twelve characters in a row are the report’s', () => {
    const windows = texts.flatMap(({ zh }) => [...zh.matchAll(/\p{Script=Han}{12,}/gu)].flatMap(([run]) => windowsOf(run)));
    expect(windows.length).toBeGreaterThan(200);
    expect(windows.filter((window) => fingerprints.has(fingerprintOf(window)))).toEqual([]);
  });
});

describe('the made-up record of the meeting to come', () => {
  const at = (rest: string) => `meetings/wg-wsis-14/record${rest}`;

  test('is sent out provisionally, says that it is made up, and is open for corrections for thirty days', async () => {
    const { body } = await (await account('egypt')).get(at(''));
    expect(body).toMatchObject({ kind: 'provisional', correctionsCloseAt: '2026-04-01T21:59:59.000Z', approvedBy: null });
    const words = body.sections.flatMap(({ paragraphs }: Draft['sections'][0]) => paragraphs.map(({ texts: said }) => said));
    for (const language of languages) expect(words[1][language]).toBe(demonstration.notes[0]!.texts[language]);
  });

  test('has a correction of France that waits for a decision', async () => {
    const france = await account('france');
    const { body } = await france.get(at('/corrections'));
    expect(body.items).toMatchObject([{ organization: 'FR', state: 'received', decidedAt: null }]);
    expect(body.items[0].present.replace('12:00', '12:30')).toBe(body.items[0].proposed);
    const decided = await secretariat.post(at('/corrections/1/decision'), { decision: 'accepted' });
    expect(decided.body.state).toBe('accepted');
  });

  test('is not there for a visitor', async () => {
    expect((await Program.anonymous(world).get(at(''))).status).toBe(404);
  });
});

/** The report itself is not kept here: of every twelve characters in a row only what a hash leaves of them. */
const fingerprints = new Set(readFileSync(new URL('fingerprints.txt', import.meta.url), 'utf8').split(/\s+/));

function fingerprintOf(window: string): string {
  return createHash('sha256').update(window).digest('hex').slice(0, 8);
}

function windowsOf(run: string): string[] {
  return Array.from({ length: run.length - 11 }, (_, start) => run.slice(start, start + 12));
}
