/** The six official languages, in the order in which every page shows them (LNG-1). */
export const languages = ['ar', 'zh', 'en', 'es', 'fr', 'ru'] as const;

export type Language = (typeof languages)[number];

/** One text in some of the six languages. */
export type Texts = Partial<Record<Language, string>>;

/** The languages' own names, by which readers find them. */
export const ownNames: Readonly<Record<Language, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
};

/** The letter that ITU puts behind a symbol or into a file name for each language (LNG-1). */
export const letters: Readonly<Record<Language, string>> = { ar: 'A', zh: 'C', en: 'E', es: 'S', fr: 'F', ru: 'R' };

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The text in the reader's language, else in the original's, else in English, else in whatever there is (LNG-4).
 * Null when the text exists in no language at all.
 */
export function inLanguage(texts: Texts, wanted: Language, original?: Language | null): LocalizedText | null {
  const order = [wanted, ...(original ? [original] : []), 'en' as const, ...languages];
  const language = order.find((one) => texts[one]);
  return language ? { text: texts[language]!, language } : null;
}

/** The texts with this one in its language; an empty one is taken out. Null when none is left. */
export function withText(texts: Texts | null, language: Language, text: string): Texts | null {
  const left = Object.entries({ ...texts, [language]: text }).filter(([, one]) => one);
  return left.length > 0 ? Object.fromEntries(left) : null;
}

/** A text together with the language that it turned out to be in, for its `lang` attribute. */
export interface LocalizedText {
  text: string;
  language: Language;
}

/** Whether two texts say the same in a language in which both are written. */
export function areAlike(one: Texts, other: Texts): boolean {
  return languages.some((language) => one[language] !== undefined && one[language] === other[language]);
}
