import type { Language, Texts } from '../../foundation/i18n/languages.js';
import type { Note } from '../../proceedings/notes/note.entity.js';
import type { FactSource } from '../paragraphs/fact.js';

/** Whether somebody's words can be told in a language: they are written in it, or there are none at all. */
export function isWritten(texts: Texts | null, language: Language): boolean {
  return texts === null || Object.keys(texts).length === 0 || Boolean(texts[language]);
}

export function wordsOf(texts: Texts | null, language: Language): string {
  return texts?.[language] ?? '';
}

/**
 * Whether words go on with the sentence before them: they begin with a small letter, here or in another language, for
 * Arabic and Chinese have none and names begin with a capital. Russian sets a clause of its own off with a comma.
 */
export function continuing(texts: Texts | null, language: Language): 'yes' | 'clause' | 'no' {
  if (language === 'ru' && /^(что|чтобы)\s/u.test(wordsOf(texts, language))) return 'clause';
  return Object.values(texts ?? {}).some((words) => /^\p{Ll}/u.test(words)) ? 'yes' : 'no';
}

export function sourceOf({ meeting, number, notedBy, notedAt }: Note): FactSource {
  return { href: `/meetings/${meeting.slug}/notes/${number}`, by: notedBy, at: notedAt };
}
