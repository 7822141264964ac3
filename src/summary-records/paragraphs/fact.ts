import type { Texts } from '../../foundation/i18n/languages.js';

/** Where a fact was written down, for whoever asks why a sentence stands there. */
export interface FactSource {
  /** The address of the page that tells it. */
  href: string;
  /** Who wrote it down and when, as far as the portal knows. */
  by: string | null;
  at: Date | null;
}

/** Something that happened, and how a record or a report says it: one paragraph. */
export interface Fact {
  /** Names the fact for ever: `note/12`, `treatment/40`. */
  key: string;
  /** In light markup, in every language in which all of its parts exist. */
  texts: Texts;
  sources: FactSource[];
}
