/**
 * A text as searching compares it: without case, accents, Arabic vowel signs and the variants of Arabic letters.
 * The same folding is used for what is searched and for what is asked.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLocaleLowerCase('und')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a question, folded; at most ten. */
export function foldedWords(text: string): string[] {
  return fold(text.slice(0, 300)).split(' ').filter(Boolean).slice(0, 10);
}
