import { type Purpose, purposes } from '../documents/document.entity.js';
import type { FieldError } from '../foundation/errors.js';
import { isDay } from '../foundation/i18n/dates.js';
import { isLanguage, type Language, type Texts } from '../foundation/i18n/languages.js';
import type { DocumentClass } from '../groups/deadline-policy.entity.js';
import { type AccessLevel, accessLevels } from '../groups/group.entity.js';

/** What the author of a draft has answered so far. Whatever she typed is kept, right or wrong. */
export interface Answers {
  /** The title in the language of the original. */
  title: string;
  /** The title in other languages. */
  otherTitles: Texts;
  language: string;
  purpose: string;
  /** Codes or names of the entities that contribute it; none means the author's own. */
  sources: string[];
  /** The codes of agenda items, the main one first. */
  items: string[];
  /** Empty: as usual in the group. */
  access: string;
  /** The code of the entity for which the author submits, where she sits for several. */
  onBehalfOf: string;
  /** The slug of the document of which it is a revision; empty for a new one. */
  revises: string;
  /** Which answers the portal found in the document. */
  found: AnswerName[];
  /** What it is, as far as its deadline depends on it; drafts from before there was a choice lack it. */
  documentClass?: string;
  /** Of a report, on which day the event was over. */
  eventOn?: string;
}

/** The answers that a document can give by itself. */
export const answerNames = ['title', 'language', 'purpose', 'sources', 'items', 'revises'] as const;
export type AnswerName = (typeof answerNames)[number];

/** Answers that can be registered as they are. */
export interface RightAnswers extends Answers {
  language: Language;
  purpose: Purpose;
  access: AccessLevel | '';
}

export const longestTitle = 500;

/** What a delegation may say of its own paper; other classes are the secretariat's to say. */
export const broughtClasses = ['contribution', 'event-report', 'requested'] as const satisfies DocumentClass[];

export function classOf({ documentClass }: Answers): DocumentClass {
  return broughtClasses.find((one) => one === documentClass) ?? 'contribution';
}

export const noAnswers: Answers = {
  title: '',
  otherTitles: {},
  language: '',
  purpose: '',
  sources: [],
  items: [],
  access: '',
  onBehalfOf: '',
  revises: '',
  found: [],
};

/** What is wrong with the answers, in the order of the form; nothing when they can be registered. */
export function faultsOf(answers: Answers): FieldError[] {
  const { title, otherTitles, language, purpose, access } = answers;
  const faults: FieldError[] = [];
  if (!title.trim()) faults.push({ field: 'title', key: 'contributions.titleMissing' });
  const titles = [title, ...Object.values(otherTitles)];
  if (titles.some((one) => one.length > longestTitle)) {
    faults.push({ field: 'title', key: 'contributions.titleTooLong', values: { most: longestTitle } });
  }
  if (!purposes.some((one) => one === purpose)) faults.push({ field: 'purpose', key: 'contributions.purposeMissing' });
  if (!isLanguage(language)) faults.push({ field: 'language', key: 'contributions.languageMissing' });
  if (access !== '' && !accessLevels.some((one) => one === access)) {
    faults.push({ field: 'access', key: 'contributions.accessUnknown' });
  }
  if (answers.documentClass === 'event-report' && !isDay(answers.eventOn ?? '')) {
    faults.push({ field: 'eventOn', key: 'contributions.eventDayMissing' });
  }
  return faults;
}

/** Whether every question that a document can answer is answered the same. */
export function sayTheSame(one: Answers, other: Answers): boolean {
  return answerNames.every((name) => String(one[name]) === String(other[name]));
}

export function areRight(answers: Answers): answers is RightAnswers {
  return faultsOf(answers).length === 0;
}
