import type { HeadLine } from '../../foundation/files/making/head-line.js';
import { daysInWords } from '../../foundation/i18n/days.js';
import { directionOf, inLanguage, letters } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import type { DocumentSource } from '../document-source.entity.js';
import { withSuffix } from '../symbols/symbol-variants.js';
import type { LanguageVersion } from '../variants/language-version.entity.js';

/** What the PDF of a language version bears above its text: its symbol, where it belongs, and who contributes it. */
export function headLineOf({ variant, language }: LanguageVersion, sources: readonly DocumentSource[]): HeadLine {
  const { document } = variant;
  const { group, meeting } = document;
  const t = translator(language);
  const words = [
    inLanguage(group.names, language)?.text,
    meeting && numberInWords(meeting, t),
    meeting && inLanguage(meeting.place ?? {}, language)?.text,
    meeting && meeting.days.length > 0 && daysInWords(meeting.days, language),
    ...sources.map(({ names }) => inLanguage(names, language)?.text),
  ];
  return {
    symbol: `${withSuffix(document.symbol, variant.suffix)}-${letters[language]}`,
    words: words.filter(Boolean).join(' · '),
    isRightToLeft: directionOf(language) === 'rtl',
  };
}
