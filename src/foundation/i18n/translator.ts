import { readFileSync } from 'node:fs';
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import type en from './catalogues/en.json';
import { type Language } from './languages.js';

type Catalogue = typeof en;

/** A room of the house and the name of a message in it: `contributions.closed`. Misspelt keys do not compile. */
export type MessageKey = { [Room in keyof Catalogue & string]: `${Room}.${keyof Catalogue[Room] & string}` }[keyof Catalogue &
  string];

export type Values = Record<string, PrimitiveType>;

/** Says a message in one language. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  readonly language: Language;
  /** The same with elements among the values, for sentences that hold a link or a symbol. */
  rich<Node>(key: MessageKey, values: Record<string, PrimitiveType | Node>): (string | Node)[];
  /** Whether there is such a message: for keys made of data, such as a state's name. */
  has(key: string): key is MessageKey;
}

const translators = new Map<Language, Translate>();

export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = makeTranslator(language);
  translators.set(language, made);
  return made;
}

export function readCatalogue(language: Language): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`./catalogues/${language}.json`, import.meta.url), 'utf8'));
}

function makeTranslator(language: Language): Translate {
  const catalogue = readCatalogue(language);
  const formats = new Map<string, IntlMessageFormat>();

  const messageAt = (key: string): string | undefined => {
    const [room = '', name = ''] = key.split('.');
    return catalogue[room]?.[name];
  };
  const formatOf = (key: string): IntlMessageFormat => {
    const known = formats.get(key);
    if (known) return known;
    const format = new IntlMessageFormat(messageAt(key) ?? key, language);
    formats.set(key, format);
    return format;
  };

  return Object.assign((key: MessageKey, values?: Values) => String(formatOf(key).format(values)), {
    language,
    rich<Node>(key: MessageKey, values: Record<string, PrimitiveType | Node>): (string | Node)[] {
      return [formatOf(key).format<Node>(values as Record<string, PrimitiveType>)].flat() as (string | Node)[];
    },
    has: (key: string): key is MessageKey => messageAt(key) !== undefined,
  });
}
