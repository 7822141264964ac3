import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MessageFormatElement, TYPE, isStructurallySame, parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../src/foundation/i18n/languages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'src/foundation/i18n');
const others = languages.filter((language) => language !== 'en');

/** Words that stand in every language: names, formats, units, and parts of examples that are typed as they stand. */
const names = new Set(
  `Plenary WSIS ITU WG TDAG Rev Add Corr UTC GMT API JSON PDF Word OpenDocument Excel PowerPoint JavaScript XML HTML SVG
   DDE ZIP CSV ISO IANA SHA KB MB GB ID MIT OCR URL SMTP HTTP HTTPS
   Authorization Bearer Idempotency Key file
   wg wsis CWG FR ar zh en es fr ru null true false metadata Tab AA RFC tsb director`.split(/\s+/),
);

/** Words that are the same in English and in another language of the same letters. Everything else is left over. */
const sameWord: Partial<Record<Language, readonly string[]>> = {
  es: ['No', 'Error', 'Error:', 'Original', 'Normal', 'Plural', 'General', 'Final', 'Regional', 'Total', 'Editor'],
  fr: `Action Actions Agenda Annexes Code Codes Contribution Contributions Date Document Documents Format Formats Message
   Introduction Note Notes Observation Observations Original Page Pages Participants Point Points Session Sessions Source Sources Total Type
   Types Version Versions`.split(/\s+/),
};

/** Prefixes of keys whose end is no literal in a template but the name of a rule of class-validator. */
const keysOfConstraints = /^web\.(is|max|min|matches|array|equals|contains|whitelist)/;

/** Messages that use a word of the glossary in its everyday sense, and which word. */
const everydaySense: Readonly<Record<string, readonly string[]>> = {
  'groups.currentSeats': ['held'],
  'groups.namedFromUntil': ['office'],
  'instruments.kind_agenda': ['agenda'],
  'meetings.deadlineTimeHint': ['held'],
  'meetings.deadlineWritten': ['held'],
  'web.isInt': ['number'],
  'web.min': ['number'],
  'web.max': ['number'],
};

interface Term {
  term: string;
  texts: Record<Language, string>;
  /** Beginnings and forms that count as the term, by language; without them the text itself. */
  stems?: Partial<Record<Language, readonly string[]>>;
  /** False where the term is too ordinary a word to be looked for. */
  check?: boolean;
}

type Messages = ReadonlyMap<string, string>;
const catalogues = new Map<Language, Messages>(languages.map((language) => [language, read(language)]));
const english = messagesOf('en');
const glossary = readGlossary();
const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(root, 'src', name), 'utf8'))
  .join('\n');

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);

  test('has every message', () => {
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test('can be read, and says something each time', () => {
    const faults = [...messages].map(([key, message]) => ({ key, fault: faultOf(message) }));
    expect(faults.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  test('has every plural form of the language', () => {
    const lacking = readable(messages).flatMap(([key, message]) =>
      lackingForms(parse(message), language).map((form) => `${key}: ${form}`));
    expect(lacking).toEqual([]);
  });
});

describe.each(others)('%s beside English', (language) => {
  const pairs = readable(messagesOf(language)).flatMap(([key, message]) => {
    const original = english.get(key);
    return original === undefined ? [] : [{ key, message, original }];
  });

  test('asks for the same values', () => {
    const differing = pairs.flatMap(({ key, message, original }) => {
      const { success, error } = isStructurallySame(parse(original), parse(message));
      return success ? [] : [`${key}: ${error?.message ?? ''}`];
    });
    expect(differing).toEqual([]);
  });

  test('leaves no English over', () => {
    const leftOver = pairs.filter((pair) => isLeftOver(pair, language));
    expect(leftOver.map(({ key, message }) => `${key}: ${message}`)).toEqual([]);
  });

  test('uses the words of the glossary', () => {
    const missing = pairs.flatMap(({ key, message, original }) =>
      termsIn(original)
        .filter(({ term }) => !everydaySense[key]?.includes(term))
        .filter((term) => !holds(message, formsOf(term, language)))
        .map(({ term, texts }) => `${key}: "${term}" is ${texts[language]}, but: ${message}`));
    expect(missing).toEqual([]);
  });
});

describe('keys', () => {
  /** A key made of data is written in one template: `documents.outcome_${outcome}`. */
  const prefixes = [...code.matchAll(/`([a-z-]+\.\w+)\$\{/g)].map(([, prefix]) => prefix ?? '');

  test('that the code says exist', () => {
    const said = [...code.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
    expect([...new Set(said)].filter((key) => !english.has(key))).toEqual([]);
  });

  test('that are there are used', () => {
    const isUsed = (key: string): boolean =>
      code.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix)) || keysOfConstraints.test(key);
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

test('the glossary says every term in six languages, and its own words are found by its own forms', () => {
  const faults = glossary.flatMap((term) =>
    languages.filter((language) => !term.texts[language] || !holds(term.texts[language], formsOf(term, language)))
      .map((language) => `${term.term} (${language})`));
  expect(faults).toEqual([]);
});

/** A catalogue as flat keys; empty where there is none yet, so that the tests name what is missing. */
function read(language: Language): Messages {
  const file = join(folder, 'catalogues', `${language}.json`);
  if (!existsSync(file)) return new Map();
  const rooms = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
  const messages = Object.entries(rooms).flatMap(([room, texts]) =>
    Object.entries(texts).map(([name, text]): [string, string] => [`${room}.${name}`, text]));
  return new Map(messages);
}

function messagesOf(language: Language): Messages {
  return catalogues.get(language) ?? new Map();
}

function readable(messages: Messages): [string, string][] {
  return [...messages].filter(([, message]) => !faultOf(message));
}

function faultOf(message: string): string | null {
  if (message.trim() === '') return 'empty';
  try {
    parse(message);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Plural forms that the language has and a plural of the message has not. One for an exact number is none of them. */
function lackingForms(elements: readonly MessageFormatElement[], language: Language): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return lackingForms(element.children, language);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const within = Object.values(element.options).flatMap(({ value }) => lackingForms(value, language));
    if (element.type === TYPE.select) return within;
    const rules = new Intl.PluralRules(language, { type: element.pluralType ?? 'cardinal' });
    const lacking = rules.resolvedOptions().pluralCategories.filter((form) => !(form in element.options));
    return [...lacking.map((form) => `${element.value}, ${form}`), ...within];
  });
}

/** The message's own words, without values, examples (with digits, dots, slashes, @) and names. */
function wordsOf(message: string): string[] {
  return proseOf(parse(message))
    .replaceAll(/\S*[\d@/]\S*|\.\w+/g, ' ')
    .split(/[^\p{L}\p{M}'’]+/u)
    .filter((word) => word !== '' && !names.has(word));
}

function proseOf(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return proseOf(element.children);
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return ' ';
      return Object.values(element.options).map(({ value }) => proseOf(value)).join(' ');
    })
    .join(' ');
}

/** In other letters any English word is left over; in Latin letters a message that is the same, unless it may be. */
function isLeftOver({ message, original }: { message: string; original: string }, language: Language): boolean {
  const words = wordsOf(message);
  if (['ar', 'zh', 'ru'].includes(language)) return words.some((word) => /[A-Za-z]{2}/.test(word));
  return message === original && words.length > 0 && !sameWord[language]?.includes(message);
}

function readGlossary(): Term[] {
  const file = join(folder, 'glossary.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Term[]) : [];
}

/** The glossary's terms in an English message. The longest wins: in "working group" there is no "group". */
function termsIn(message: string): Term[] {
  let rest = wordsOf(message).join(' ');
  const wanted = glossary.filter(({ check }) => check !== false);
  const longestFirst = wanted.toSorted((a, b) => b.term.length - a.term.length);
  return longestFirst.filter((term) => {
    const before = rest;
    for (const form of formsOf(term, 'en')) rest = rest.replaceAll(new RegExp(`\\b${form}(s|es)?\\b`, 'giu'), '·');
    return rest !== before;
  });
}

function formsOf({ texts, stems }: Term, language: Language): readonly string[] {
  return stems?.[language] ?? [texts[language]];
}

function holds(message: string, forms: readonly string[]): boolean {
  return forms.some((form) => bare(message).includes(bare(form)));
}

/** Small letters without marks: Arabic vowels and lengthening, accents of capitals that may be left out. */
function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}|\u0640/gu, '');
}
