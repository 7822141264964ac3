/** A text as it is compared: lower case, without accents, vowel signs, invisible signs or doubled spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]+/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** A text as it is shown: its own signs, without line breaks, doubled and invisible ones. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cf}+/gu, '').replace(/\s+/g, ' ').trim();
}

/** A text as it is searched for symbols: full-width forms and Unicode dashes made plain. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/[\u2010-\u2013\u2212]/g, '-').replace(/\u2215/g, '/');
}

/** The first run of letters, digits, hyphens and slashes that can be a document's symbol: 'C08/50-C'. */
export function symbolIn(text: string): string | undefined {
  const runs = plainText(text).match(/(?<![A-Za-z0-9/-])[A-Z][A-Za-z0-9.]{0,30}(?:[-/][A-Za-z0-9.]{1,30}){1,9}/gu) ?? [];
  return /^.*[^.]/.exec(runs.find((run) => /\d/.test(run)) ?? '')?.[0];
}

/** Whether a folded text begins with these words. Chinese does without a space behind them. */
export function opensWith(folded: string, words: string): boolean {
  const isWhole = /\p{Script=Han}$/u.test(words) || !/^\p{L}/u.test(folded.slice(words.length));
  return folded.startsWith(words) && isWhole;
}
