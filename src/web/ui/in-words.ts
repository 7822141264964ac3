import { localeOf } from '../../foundation/i18n/dates.js';
import type { Language } from '../../foundation/i18n/languages.js';

/** What a language is called in the reader's: anglais. */
export const languageInWords = remembered(
  (named: Language, language: Language) => officialNames[language]?.[named] ?? displayNames(language).of(named) ?? named,
);

/** A size as people say it: 84 kB, 1.2 MB. */
export function sizeInWords(bytes: number, language: Language): string {
  if (bytes >= 1_000_000) return sizes(language, 'megabyte').format(bytes / 1_000_000);
  return sizes(language, 'kilobyte').format(Math.max(1, Math.round(bytes / 1000)));
}

/** Several things in one line: France, Egypt and Japan. */
export function listInWords(things: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(things);
}

/** What the United Nations call languages of documents where Intl says otherwise. */
const officialNames: Partial<Record<Language, Partial<Record<Language, string>>>> = {
  ar: { en: 'الإنكليزية' },
  zh: { ar: '阿拉伯文', en: '英文', es: '西班牙文', fr: '法文', ru: '俄文' },
};

/** Making one of these takes far longer than using it, and a page uses it a hundred times. */
const displayNames = remembered((language: Language) => new Intl.DisplayNames(localeOf(language), { type: 'language' }));

const sizes = remembered(
  (language: Language, unit: string) => new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, maximumFractionDigits: 1 }),
);

function remembered<Arguments extends string[], Made>(make: (...of: Arguments) => Made): (...of: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...of) => {
    const known = made.get(of.join()) ?? make(...of);
    made.set(of.join(), known);
    return known;
  };
}
