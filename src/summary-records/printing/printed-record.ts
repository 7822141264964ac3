import type { Block } from '../../foundation/prose/prose.js';
import { withoutUnseen } from '../../foundation/prose/unseen.js';
import type { Language } from '../../foundation/i18n/languages.js';

/**
 * A summary record in one language, ready to be made a file: every word that people read is in that language already,
 * every number is given. What makes files of it asks nobody, so that the same record is always the same bytes.
 */
export interface PrintedRecord {
  language: Language;
  /** With the letter of the language: WG-X-13/R1-E. Null before the record has become a document. */
  symbol: string | null;
  title: string;
  /** Whose record it is: the parent body, then the group. */
  bodies: string[];
  /** Where and when the meeting was held. */
  placeAndDays: string;
  /** What the cover tells beside its status: who was in the chair, the original language. */
  facts: PrintedFact[];
  /** In which state the record is, and since when: Approved on 13 October 2008. */
  status: string;
  /** What a reader has to know of it besides, such as that it was put together from other sources. */
  note: string | null;
  sections: PrintedSection[];
  /** Who signs, a line each. */
  signature: string[];
  /** Where the record lives and tells its present status: an address of the web. */
  address: string;
  /** At the head of every page: the symbol, or what stands for it. */
  running: string;
  words: PrintedWords;
  identity: RecordIdentity;
}

export interface PrintedFact {
  /** Without its colon. */
  label: string;
  value: string;
}

export interface PrintedSection {
  /** Stable, as the identity of a paragraph is. */
  id: string;
  number: string;
  title: string;
  paragraphs: PrintedParagraph[];
}

export interface PrintedParagraph {
  /** What it stays while its number changes: letters, digits and hyphens, at most 38 of them. */
  id: string;
  number: string;
  text: Block[];
}

/** The words that belong to every record, in its language. */
export interface PrintedWords {
  status: string;
  /** At the foot of every page, with {page} and {pages} where the numbers stand. */
  page: string;
  /** What introduces the permanent address. */
  address: string;
  /** What the picture of the address is, for whoever does not see it. */
  picture: string;
}

/** What a record is called among programs, apart from its language (AKN4UN naming). */
export interface RecordIdentity {
  /** Whose record it is, by its slug. */
  actor: string;
  /** The body's name. */
  actorName: string;
  /** The symbol without the letter of a language, or what stands for it. */
  number: string;
  /** The last day of the meeting: 2008-09-26. */
  held: string;
  /** The day of this text: of its approval, or of its last change. */
  dated: string;
  /** The language in which the record was drawn up, if it is known. */
  original: Language | null;
}

/** The record without characters that nobody sees and some formats cannot hold. */
export function seenRecord(record: PrintedRecord): PrintedRecord {
  return JSON.parse(JSON.stringify(record), (_, value) => (typeof value === 'string' ? withoutUnseen(value) : value)) as PrintedRecord;
}
