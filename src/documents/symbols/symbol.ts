import { type Language, isLanguage, languages, letters } from '../../foundation/i18n/languages.js';
import { foldSpelling, withoutFileName } from './spelling.js';
import { type VariantPath, type VariantStep, kindOf, printVariant, withSuffix } from './symbol-variants.js';

/** A document's identity: group, meeting, series and number (NUM-1, NUM-2). Spelling and language are no part of it. */
export interface DocumentSymbol {
  /** The group's acronym as it is printed: 'WG-WSIS'. */
  prefix: string;
  /** Null for a document of the group itself, between meetings. */
  meeting: number | null;
  /** '' for the plain series, else 'INF', 'DT', ... (see isSeries). */
  series: string;
  number: number;
}

/** What a spelling says: which document, which variant of it, and in which language if it says so. */
export interface ReadSymbol {
  symbol: DocumentSymbol;
  variant: VariantPath;
  language: Language | null;
}

/** From normalised prefixes and aliases (see normalisedPrefix) to the acronym that is printed (NUM-3). */
export type Prefixes = ReadonlyMap<string, string>;

/** The one printed form: 'WG-WSIS-12/9', 'WG-WSIS-12/INF/1', 'WG-WSIS/3'; with a variant 'WG-WSIS-12/9 Rev.1'. */
export function printSymbol({ prefix, meeting, series, number }: DocumentSymbol, variant: VariantPath = []): string {
  const body = meeting === null ? prefix : `${prefix}-${meeting}`;
  const symbol = [body, ...(series ? [series] : []), number].join('/');
  return withSuffix(symbol, printVariant(variant));
}

/** The symbol in an address: 'wg-wsis-12-9', 'wg-wsis-12-inf-1' (NUM-15). */
export function slugOf(symbol: DocumentSymbol): string {
  return foldSpelling(printSymbol(symbol)).toLowerCase();
}

/**
 * Reads a symbol in any spelling: slash, hyphen or space, any case, an alias of the prefix, a language letter before or
 * after 'Rev. 1', '(Add.1)', 'R1', '!R1!' or nested suffixes (NUM-2 to NUM-4, NUM-7, REV-2). Of the known prefixes the
 * longest that makes sense of the text wins. Null when the text is no symbol of a known group; it never throws.
 */
export function parseSymbol(text: string, prefixes: Prefixes): ReadSymbol | null {
  const parts = foldSpelling(withStarsInWords(withoutFileName(text))).split('-');
  for (let length = parts.length - 1; length > 0; length--) {
    const prefix = prefixes.get(parts.slice(0, length).join('-'));
    const found = prefix === undefined ? null : readAfter(prefix, parts.slice(length));
    if (found) return found;
  }
  return null;
}

/** 'WG-WSIS-12/9*' is its first technical reissue. */
function withStarsInWords(text: string): string {
  return text.replace(/\*+/g, (stars) => ` Reissue ${stars.length} `);
}

/** The key of a prefix or alias in Prefixes: 'CWG-WSIS' for 'cwg wsis'. */
export function normalisedPrefix(text: string): string {
  return foldSpelling(text);
}

/**
 * The known acronym whose meeting numbers make this new one ambiguous, or null: beside 'WG', a group 'WG-2' cannot be
 * told from the second meeting of 'WG'.
 */
export function clashingPrefix(text: string, prefixes: Prefixes): string | null {
  const wanted = normalisedPrefix(text);
  const clash = [...prefixes].find(([key]) => countsUp(key, wanted) || countsUp(wanted, key));
  return clash?.[1] ?? null;
}

/** Whether a series may be called so: letters and digits, and nothing that reads as a suffix such as 'REV' or 'R1'. */
export function isSeries(text: string): boolean {
  return /^[A-Z][A-Z0-9]{0,11}$/.test(text) && (text.length === 1 || kindOf(/^.*\D/.exec(text)?.[0] ?? '') === null);
}

/** Orders by group, meeting, series and number, numbers as numbers: 2 before 10 (NUM-14). */
export function compareSymbols(one: DocumentSymbol, other: DocumentSymbol): number {
  return (
    compareTexts(one.prefix, other.prefix) ||
    (one.meeting ?? 0) - (other.meeting ?? 0) ||
    compareTexts(one.series, other.series) ||
    one.number - other.number
  );
}

/**
 * A text that sorts documents as lists do: by meeting, series and number, those of no meeting last. A space comes before
 * everything that stands in slugs and letters, so that the 2nd meeting is before the 20th, and 2 before 10 (NUM-14).
 */
export function symbolKey({ meeting, series, number }: { meeting: { slug: string } | null; series: string; number: number | null }): string {
  return [meeting?.slug ?? '~', series, String(number ?? 0).padStart(9, '0')].join(' ');
}

/** Meeting, series and number stand first; with two numbers the first is the meeting's. */
function readAfter(prefix: string, parts: readonly string[]): ReadSymbol | null {
  const [first = '', second = '', third = '', ...more] = parts.flatMap(splitAfterNumber);
  const rest = [second, third, ...more].filter((part) => part !== '');
  if (readNumber(first) === null) return isSeries(first) ? readNumbered(prefix, null, first, rest) : null;
  if (readNumber(second) !== null) return readNumbered(prefix, readNumber(first), '', rest);
  if (isSeries(second) && readNumber(third) !== null) {
    return readNumbered(prefix, readNumber(first), second, rest.slice(1));
  }
  return readNumbered(prefix, null, '', [first, ...rest]);
}

function readNumbered(prefix: string, meeting: number | null, series: string, parts: readonly string[]) {
  const number = readNumber(parts[0] ?? '');
  const suffixes = readSuffixes(parts.slice(1));
  return number === null || !suffixes ? null : { symbol: { prefix, meeting, series, number }, ...suffixes };
}

/** Suffixes and at most one language, in whichever order: '-E Rev. 1' and '(Rev.1)-E' are both written. */
function readSuffixes(parts: readonly string[]): { variant: VariantPath; language: Language | null } | null {
  const words = parts.flatMap((part) => part.match(/\d+|\D+/g) ?? []);
  const variant: VariantStep[] = [];
  let language: Language | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const kind = kindOf(word);
    const digits = words[at + 1] ?? '';
    if (kind && /^\d/.test(digits)) {
      const number = readNumber(digits);
      if (number !== null) variant.push({ kind, number });
      else if (!isOriginal(kind, digits, words)) return null;
      at++;
    } else if (language === null && languageOf(word)) {
      language = languageOf(word);
    } else {
      return null;
    }
  }
  return { variant, language };
}

/** Some bodies write r0 for the document as first issued (REV-3). */
function isOriginal(kind: string, digits: string, words: readonly string[]): boolean {
  const onlyStep = words.filter((word) => /^\d/.test(word)).length === 1;
  return kind === 'revision' && /^0{1,9}$/.test(digits) && onlyStep;
}

function languageOf(word: string): Language | null {
  const code = word.toLowerCase();
  return isLanguage(code) ? code : (languages.find((language) => letters[language] === word) ?? null);
}

/** '9R1' is '9', 'R1'. */
function splitAfterNumber(part: string): string[] {
  const number = /^\d+/.exec(part)?.[0] ?? '';
  return [number, part.slice(number.length)].filter((piece) => piece !== '');
}

/** A number from 1, with or without leading zeros, small enough for a 32-bit column. */
function readNumber(part: string): number | null {
  return /^\d{1,9}$/.test(part) && Number(part) > 0 ? Number(part) : null;
}

function countsUp(prefix: string, longer: string): boolean {
  return longer.startsWith(`${prefix}-`) && /^\d/.test(longer.slice(prefix.length + 1));
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
