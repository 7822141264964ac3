import type { Language } from '../../foundation/i18n/languages.js';

/** One line of a cover: what is announced, and what is said there or is to be written there. */
export interface TemplateLine {
  /** Without its colon. */
  label: string;
  value: string;
  /** Whether the value asks for an answer instead of giving one. */
  isPrompt: boolean;
}

/** A paper before anybody has written it: its cover as far as it is known, and the parts that its text should have. */
export interface Template {
  language: Language;
  /** With the letter of the language, once it is known: WG-WSIS-14/3-E. */
  symbol: string | null;
  group: string;
  /** What papers of its series are called: Contributions, Information documents. */
  series: string;
  /** Number, place and days of the meeting, as far as they are known. */
  meeting: string[];
  cover: TemplateLine[];
  /** Headings under which the text stands; null for a text without any. */
  parts: (string | null)[];
  /** What stands where text is to be written. */
  textPrompt: string;
  /** At the foot of every page, before its number. */
  foot: string;
}
