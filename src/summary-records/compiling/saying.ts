import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import { type MessageKey, type Translate, translator, type Values } from '../../foundation/i18n/translator.js';
import { escapeProse } from '../../foundation/prose/write-prose.js';
import { withoutNesting } from './nesting.js';

/** A language in which a sentence is being made. */
export interface Tongue {
  language: Language;
  /** A sentence of the catalogues; what is put into it is text, whatever marks it holds. */
  say(key: MessageKey, values?: Values): string;
  /** A part of a sentence, to be put into one. */
  part(key: MessageKey, values?: Values): string;
}

/** The same in all six languages, less those in which it cannot be said. */
export function inAllLanguages(make: (tongue: Tongue) => string | null): Texts {
  const said = languages.flatMap((language) => {
    const t = translator(language);
    const text = make({ language, say: saying(t), part: t });
    return text === null ? [] : [[language, text] as const];
  });
  return Object.fromEntries(said);
}

/** Sentences behind each other; Chinese puts no space between them. */
export function joined({ language }: Tongue, sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(language === 'zh' ? '' : ' ');
}

function saying(t: Translate): Tongue['say'] {
  return (key, values = {}) => {
    const written = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? escapeProse(value) : value] as const);
    return begun(withoutNesting(t(key, Object.fromEntries(written)), t.language));
  };
}

/** A sentence begins with a capital, whoever it begins with. */
function begun(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
