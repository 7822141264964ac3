import type { Language } from '../../foundation/i18n/languages.js';
import type { ApprovalWay } from '../editions/edition.entity.js';

/** Whose interventions a delegation may correct: its own, or anybody's (SR-6). What is said of nobody, everybody corrects. */
export const correctables = ['own', 'any'] as const;
export type Correctable = (typeof correctables)[number];

/** Who decides corrections: the secretariat, and the chair above it; or the chair alone. */
export const deciders = ['secretariat', 'chair'] as const;
export type Decider = (typeof deciders)[number];

/** By which rules the records of a group are corrected and approved (SR-7). */
export interface RecordRules {
  /** For so many calendar days a record that was sent out may be corrected. */
  windowDays: number;
  correctable: Correctable;
  decidedBy: Decider;
  /** Whether a record waits for its approval until the window is closed. */
  isWindowBar: boolean;
  /** Whether two persons approve it, one after the other. */
  needsTwo: boolean;
  /** How its records are usually approved. */
  approvedBy: ApprovalWay;
  /** The letters of the series in which approved records are numbered. */
  series: string;
  /** In which language they are drawn up. */
  language: Language;
}

/** What holds in a group that says nothing else. */
export const usualRules: RecordRules = {
  windowDays: 7,
  correctable: 'own',
  decidedBy: 'secretariat',
  isWindowBar: true,
  needsTwo: false,
  approvedBy: 'meeting',
  series: 'R',
  language: 'en',
};
