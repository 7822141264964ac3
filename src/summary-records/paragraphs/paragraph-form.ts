import type { Language } from '../../foundation/i18n/languages.js';
import { FilledForm } from '../../web/filled-form.js';
import { fieldsOfTexts } from '../../web/six-languages.js';
import type { SplitForm } from '../arranging/arranging.dto.js';
import type { ParagraphForm } from './paragraph.dto.js';
import type { Paragraph } from './paragraph.js';
import type { ParagraphChange } from './paragraph-writing.js';

/** The form of a paragraph, filled in with what stands there in one language. */
export function filledParagraph({ texts, isLeftOut }: Paragraph, language: Language): FilledForm<ParagraphForm> {
  return FilledForm.blank<ParagraphForm>({ text: texts[language] ?? '', leftOut: isLeftOut ? 'yes' : '' });
}

/** The form in which it is split, filled in with what stands there in every language. */
export function filledSplit({ texts }: Paragraph): FilledForm<SplitForm> {
  return FilledForm.blank<SplitForm>(fieldsOfTexts('text', texts));
}

/** What the answers make of a paragraph; a text that came back as it was is not rewritten. */
export function changeOf(before: Paragraph, { text = '', leftOut, act, version }: ParagraphForm, language: Language): ParagraphChange {
  const isRewritten = act !== 'compiled' && text.replaceAll('\r\n', '\n') !== (before.texts[language] ?? '');
  const words = isRewritten ? { texts: { [language]: text } } : { takesCompiled: act === 'compiled' };
  return { ...words, isLeftOut: leftOut === 'yes', version };
}
