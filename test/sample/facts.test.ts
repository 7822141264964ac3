import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Language, languages } from '../../src/foundation/i18n/languages.js';
import { PeopleService } from '../../src/people/people.service.js';
import { readSampleData } from '../../src/sample/data.js';
import { SampleService } from '../../src/sample/sample.service.js';
import { Program } from '../builders/program.js';
import { World } from '../builders/world.js';
import { facts, introduced, missing } from './facts-of-2008.js';

type Texts = Record<Language, string>;

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
    expect(texts.en).toMatch(presenter ? `${presenter} introduced Document ${symbol}` : /^Document WG-WSIS-\S+, “.*”, was introduced; source: /);
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
      expect(words.filter((text) => !/^(Совету?|Генерального) /u.test(text))).toEqual([]);
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
