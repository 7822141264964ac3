import { inLanguage, type Language, languages, type Texts } from '../foundation/i18n/languages.js';
import {
  acts,
  frames,
  type InstrumentKind,
  type IssuingBody,
  issuingBodies,
  marks,
  type NumberedKind,
  numberedKinds,
  paragraphs,
  type Revision,
  revisions,
} from './instrument-words.js';

/** What the name of a numbered instrument is made of. */
export interface InstrumentName {
  kind: NumberedKind;
  number: string;
  revision: Revision | null;
  /** When it was read from a name, only in the language in which that was written. */
  place: Texts | null;
  year: number | null;
}

/** An instrument as far as its name needs it: it may be one that is called by its title. */
export type Named = Omit<InstrumentName, 'kind' | 'number'> & { kind: InstrumentKind; number: string | null };

/** What numbers look like: 140, 1282, 70/125. */
export const numberShape = /^[A-Z]{0,3}\d{1,5}(?:[./-]\d{1,5}){0,3}$/;

/** What places look like, which a name has to be told apart from its year and its marks by. */
export const placeShape = /^[\p{L}\p{M}’'. -]+$/u;

/** What paragraphs are called: 71, 20(c), 1.2 bis. */
export const paragraphShape = /^\d{1,4}(?:\.\d{1,3}){0,3}(?: (?:bis|ter))?(?: ?\([a-z0-9]{1,4}\))?$/;

export function isNumbered(kind: InstrumentKind): kind is NumberedKind {
  return numberedKinds.some((numbered) => numbered === kind);
}

/** Prints a name, with the body that issued the instrument when it is given; null where it is not called by a number. */
export function printName({ kind, number, revision, place, year }: Named, language: Language, body: IssuingBody | null = null): string | null {
  if (!isNumbered(kind) || number === null) return null;
  const act = acts[kind][language].replace('{number}', number);
  const when = printOccasion({ revision, place: place && (inLanguage(place, language)?.text ?? null), year }, language);
  const frame = body ? frames[body][language] : bareFrame;
  return frame.replace('{act}', () => act).replace('{when}', () => when);
}

/** Reads a name in any of the six languages; null where it is none. */
export function parseName(text: string): (InstrumentName & { body: IssuingBody | null }) | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '').trim();
  for (const { language, body, kind, pattern } of namePatterns) {
    const found = pattern.exec(written)?.groups;
    const occasion = found && parseOccasion(found.when ?? '', language);
    if (found && occasion) return { kind, number: found.number!.toUpperCase(), body, ...occasion };
  }
  return null;
}

/** Names one paragraph of what is called so: Tunis Agenda, paragraph 71. */
export function printParagraph(name: string, paragraph: string | null, language: Language): string {
  if (paragraph === null) return name;
  return paragraphs[language].replace('{name}', () => name).replace('{paragraph}', () => paragraph);
}

/** Takes a reference apart into the name of what is referred to and the paragraph of it. */
export function parseParagraph(text: string): { name: string; paragraph: string | null } {
  const written = text.replace(/\s+/g, ' ').trim();
  const found = paragraphPatterns.map((pattern) => pattern.exec(written)?.groups).find(Boolean);
  return found ? { name: found.name!, paragraph: found.paragraph! } : { name: written, paragraph: null };
}

const bareFrame = '{act}{when}';

interface Occasion {
  revision: Revision | null;
  place: string | null;
  year: number | null;
}

/** Where and when, in brackets: (Antalya, 2006), (Rev. Doha, 2006), (Modified 2016). */
function printOccasion({ revision, place, year }: Occasion, language: Language): string {
  const mark = revision && marks[revision][language].printed;
  if (!mark && !place && !year) return '';
  if (language === 'zh') return `（${[year && `${year}年`, place, mark].filter(Boolean).join('，')}）`;
  const where = [mark, place].filter(Boolean).join(' ');
  const date = year && (language === 'ru' ? `${year} г.` : String(year));
  const comma = language === 'ar' ? '، ' : ', ';
  return ` (${[where, date].filter(Boolean).join(place ? comma : ' ')})`;
}

/** Null where what stands in the brackets is no occasion. */
function parseOccasion(brackets: string, language: Language): Pick<InstrumentName, 'revision' | 'place' | 'year'> | null {
  let rest = brackets.replace(/[()（）]/g, ' ');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found;
  };
  const year = take(/(?<![\p{L}\d])(\d{4})(?:年| г\.|(?![\p{L}\d]))/u)?.[1];
  const revision = revisions.find((one) => take(markPatterns[one][language]));
  const place = rest.replace(/[,،，\s]+/g, ' ').trim();
  if (place && !placeShape.test(place)) return null;
  return { revision: revision ?? null, place: place ? { [language]: place } : null, year: year ? Number(year) : null };
}

const markPatterns = mapped(marks, (mark) =>
  mapped(mark, ({ read }) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${read})(?![\\p{L}\\p{M}])`, 'iu')),
);

const namePatterns = languages.flatMap((language) =>
  [null, ...issuingBodies].flatMap((body) =>
    numberedKinds.map((kind) => ({ language, body, kind, pattern: namePattern(acts[kind][language], body ? frames[body][language] : bareFrame) })),
  ),
);

function namePattern(act: string, frame: string): RegExp {
  const number = `(?<number>${inner(numberShape)})`;
  const source = frame.replace('{act}', act).replace('{number}', () => number).replace('{when}', ' ?(?<when>[(（][^()（）]*[)）])?');
  return new RegExp(`^${source.replaceAll('’', "[’']")}$`, 'iu');
}

const paragraphPatterns = languages.map((language) => {
  const source = paragraphs[language]
    .replace(/[,،] /, '[,،]? ')
    .replace('{name}', '(?<name>.+?)')
    .replace('{paragraph}', () => `(?<paragraph>${inner(paragraphShape)})`);
  return new RegExp(`^${source}$`, 'iu');
});

/** A pattern of a whole text as a part of another one. */
function inner({ source }: RegExp): string {
  return source.slice(1, -1);
}

function mapped<Key extends string, From, To>(of: Readonly<Record<Key, From>>, change: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(of).map(([key, value]) => [key, change(value)])) as Record<Key, To>;
}
