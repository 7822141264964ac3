import { localeOf } from '../../foundation/i18n/dates.js';
import type { Language } from '../../foundation/i18n/languages.js';

/** What a language is called in the reader's: anglais. */
export function languageInWords(named: Language, language: Language): string {
  return new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(named) ?? named;
}

/** A size as people say it: 84 kB, 1.2 MB. */
export function sizeInWords(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** Several things in one line: France, Egypt and Japan. */
export function listInWords(things: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(things);
}
