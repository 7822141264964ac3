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

export function sourceOf({ meeting, number, notedBy, notedAt }: Note): FactSource {
  return { href: `/meetings/${meeting.slug}/notes/${number}`, by: notedBy, at: notedAt };
}
