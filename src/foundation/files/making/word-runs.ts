import { type IRunOptions, TextRun } from 'docx';
import { directionOf, type Language } from '../../i18n/languages.js';

/** Words in Latin letters, with the digits and marks inside them: WG-WSIS-14/3-A. */
const latin = /(\p{Script=Latin}(?:[\p{Script=Latin}\p{N} ./-]*[\p{Script=Latin}\p{N}])?)/u;

/** A text as Word sets it: in a language written from right to left, what is in Latin letters stands in runs of its own. */
export function runsOf(text: string, language: Language, look: IRunOptions = {}): TextRun[] {
  if (directionOf(language) === 'ltr') return [new TextRun({ ...look, text })];
  const pieces = text.split(latin).filter((piece) => piece !== '');
  return pieces.map((piece) => new TextRun({ ...look, text: piece, rightToLeft: !latin.test(piece) }));
}
