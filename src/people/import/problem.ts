import type { MessageKey, Values } from '../../foundation/i18n/translator.js';

/** Something that is wrong with a file of people or entities, and where. */
export interface Problem {
  /** Null for what is wrong with the file as a whole. */
  line: number | null;
  column: string | null;
  key: MessageKey;
  values?: Values;
}

/** Says that something is wrong with one cell. */
export type Complain = (column: string | null, key: MessageKey, values?: Problem['values']) => void;
