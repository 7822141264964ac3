/** Longer strings are no symbols: they are refused before any work is done on them. */
export const longestSymbol = 200;

/**
 * The letters and digits of a text in upper case with single hyphens between them, so that full-width forms, Unicode
 * dashes and slashes, accents, brackets and invisible signs make no difference: ' (Ｒｅｖ．１) ' and 'Rev 1' are 'REV-1'.
 * Empty when the text is longer than a symbol can be, or holds neither letter nor digit.
 */
export function foldSpelling(text: string): string {
  if (text.length > longestSymbol) return '';
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.codePointAt(0)! % 16))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * What two spellings of one symbol of any grammar have in common: for comparing foreign symbols and aliases, never for
 * showing (NUM-4 to NUM-6). 'C08/50-C', 'c 08-50' and 'C08/50' are one; so are 'TDAG09-14/18-C' and 'tdag09_14_18'.
 */
export function normalisedSpelling(text: string): string {
  return slugOfSpelling(text).replace(/(?<=\p{L})-(?=\p{N})|(?<=\p{N})-(?=\p{L})/gu, '');
}

/** The slug of a symbol of another body: 'c08-50' for 'C08/50-C', 's08-cl-c-0050' for 'S08-CL-C-0050' (NUM-15). */
export function slugOfSpelling(text: string): string {
  return foldSpelling(withoutLanguageLetter(withoutFileName(text))).toLowerCase();
}

/** Takes off what makes a symbol a file name: the extension, and the format in keys such as 'T25-C-0001!R1!MSW-E'. */
export function withoutFileName(text: string): string {
  if (text.length > longestSymbol) return '';
  const name = text.trim().replace(/\.(?:docx?|odt|rtf|pdf|pptx?|odp|xlsx?|ods|txt|csv|zip)$/i, '');
  return name.replace(/!{1,2}(?:MSW|PDF|ZIP)(?=-[ACEFRS]$|$)/i, '');
}

/** A language letter follows a number or a bracket: the C of 'S08-CL-C' is part of the symbol. */
function withoutLanguageLetter(text: string): string {
  return text.replace(/(?<=[\p{N})!*])\s{0,9}[\p{Pd}\u2212]\s{0,9}[ACEFRS]\s{0,9}$/iu, '');
}
