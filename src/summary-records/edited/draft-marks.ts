import { createHash } from 'node:crypto';
import { isLanguage, type Language } from '../../foundation/i18n/languages.js';
import { readProse } from '../../foundation/prose/prose.js';
import { writeProse } from '../../foundation/prose/write-prose.js';
import { anchorOf } from '../paragraphs/views/paragraph-text.js';

/** What a paragraph of a draft that was taken away to be edited tells of itself, wherever it is carried. */
export interface DraftMark {
  handle: string;
  language: Language;
  /** The sign of its meeting, and of the text that it had then. */
  meeting: string;
  said: string;
}

const paragraphMark = /^(p\d{1,9})-(\w\w)-([0-9a-f]{6})-([0-9a-f]{8})$/;
const sectionMark = /^(.+)-n(\d{1,9})$/;

export function markOfParagraph({ handle, language, meeting, said }: DraftMark): string {
  return [handle, language, meeting, said].join('-');
}

export function paragraphMarked(mark: string): DraftMark | null {
  const [, handle = '', language = '', meeting = '', said = ''] = paragraphMark.exec(mark) ?? [];
  return isLanguage(language) ? { handle, language, meeting, said } : null;
}

/** A section tells also the last paragraph that the record had when it was taken away: what came later is not missing. */
export function markOfSection(number: string, last: number): string {
  return `${anchorOf(number)}-n${last}`;
}

export function sectionMarked(mark: string): { anchor: string; last: number } | null {
  const [, anchor, last] = sectionMark.exec(mark) ?? [];
  return anchor === undefined ? null : { anchor, last: Number(last) };
}

/** The same for all ways to write the same text. */
export function signOfText(text: string): string {
  return signOf(writeProse(readProse(text)), 8);
}

export function signOfMeeting(slug: string): string {
  return signOf(slug, 6);
}

/** In which order paragraphs have come into a record. */
export function countOf(handle: string): number {
  return Number(handle.slice(1));
}

function signOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
