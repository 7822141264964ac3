import type { Language } from './languages.js';

const colons: Readonly<Partial<Record<Language, string>>> = { zh: '：', fr: '\u00a0:' };

/** What announces something: `Source:`, as the language writes it. */
export function withColon(label: string, language: Language): string {
  return label + (colons[language] ?? ':');
}
