import type { Language } from '../../foundation/i18n/languages.js';

type Pair = readonly [opening: string, closing: string];

/** What stands for these marks inside a pair of their own kind. */
const round: readonly [outer: Pair, inner: Pair][] = [
  [['(', ')'], ['[', ']']],
  [['（', '）'], ['［', '］']],
];

const pointed: Pair = ['«', '»'];
const quotes: Readonly<Record<Language, readonly [outer: Pair, inner: Pair]>> = {
  ar: [pointed, ['“', '”']],
  zh: [['《', '》'], ['〈', '〉']],
  en: [['“', '”'], ['‘', '’']],
  es: [pointed, ['“', '”']],
  fr: [pointed, ['“', '”']],
  ru: [pointed, ['„', '“']],
};

/** The same sentence without brackets in brackets and quotation marks in quotation marks, as names and titles bring them. */
export function withoutNesting(sentence: string, language: Language): string {
  const tidy = [...round, quotes[language]].reduce((text, [outer, inner]) => told(text, outer, inner), sentence);
  return tidy.replace(/(?<=“)\u00a0|\u00a0(?=”)/g, '');
}

/** Marks that have no partner stay as they are: of an apostrophe nobody knows what it closes. */
function told(text: string, [opening, closing]: Pair, inner: Pair): string {
  let depth = 0;
  return [...text]
    .map((sign) => {
      if (sign === opening) return (depth += 1) > 1 ? inner[0] : sign;
      if (sign !== closing || depth === 0) return sign;
      return (depth -= 1) > 0 ? inner[1] : sign;
    })
    .join('');
}
