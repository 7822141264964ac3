import type { Document, Purpose } from '../../documents/document.entity.js';
import type { Series } from '../../documents/series/series.entity.js';
import { dayInWords } from '../../foundation/i18n/dates.js';
import { daysInWords } from '../../foundation/i18n/days.js';
import { inLanguage, type Language, letters, type Texts } from '../../foundation/i18n/languages.js';
import { type Translate, translator } from '../../foundation/i18n/translator.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { numberInWords } from '../../meetings/views/meeting-name.js';
import { languageInWords } from '../../web/ui/in-words.js';
import { type CoverField, coverLabels } from '../cover/cover-labels.js';
import type { Prompt } from '../cover/cover-prompts.js';
import type { Template, TemplateLine } from './template.js';

/** What is known of a paper before it is written. */
export interface TemplateFacts {
  language: Language;
  meeting: Meeting;
  series: Series;
  /** The document whose number is given already. */
  document: Document | null;
  /** The codes of its agenda items. */
  items: readonly string[];
  /** The names of those who contribute it. */
  sources: readonly Texts[];
}

/** The cover says what the labels of the cover's reader announce, so that the reader finds it again. */
export function templateOf(facts: TemplateFacts): Template {
  const { language, meeting, series, document } = facts;
  const t = translator(language);
  const symbol = document && `${document.symbol}-${letters[language]}`;
  return {
    language,
    symbol,
    group: textIn(meeting.group.names, language) ?? meeting.group.label,
    series: textIn(series.names, language) ?? series.letters,
    meeting: [numberInWords(meeting, t), textIn(meeting.place ?? {}, language), daysOf(meeting, language)].filter((part) => part !== null),
    cover: coverOf(facts, symbol, t),
    parts: isContribution(series) ? [t('contributions.templateIntroduction'), t('contributions.templateProposal')] : [null],
    textPrompt: t('contributions.prompt_text'),
    foot: symbol ?? meeting.group.label,
  };
}

function coverOf({ language, series, document, items, sources }: TemplateFacts, symbol: string | null, t: Translate): TemplateLine[] {
  const told = (field: CoverField, value: string): TemplateLine => ({ label: coverLabels[language][field][0]!, value, isPrompt: false });
  const line = (field: CoverField & Prompt, value: string | null): TemplateLine =>
    value ? told(field, value) : { ...told(field, t(`contributions.prompt_${field}`)), isPrompt: true };
  const purpose = document?.purpose ?? series.purpose;
  const named = sources.map((names) => textIn(names, language)).filter((name) => name !== null);
  return [
    line('document', symbol),
    ...(series.isOnAgenda ? [line('agendaItem', items.join(', '))] : []),
    told('original', languageInWords(document?.originalLanguage ?? language, language)),
    line('purpose', purpose && purposeIn(purpose, t)),
    line('source', named.join(language === 'ar' ? '، ' : ', ')),
    line('title', document && textIn(document.titles, language, document.originalLanguage)),
  ];
}

function purposeIn(purpose: Purpose, t: Translate): string {
  return t(`documents.purpose_${purpose}`);
}

/** Papers that ask something of the meeting say why and what. */
function isContribution({ registeredBy, isOnAgenda }: Series): boolean {
  return registeredBy === 'members' && isOnAgenda;
}

function daysOf({ days, when }: Meeting, language: Language): string | null {
  if (days.length > 0) return daysInWords(days, language);
  return when && dayInWords(when, language);
}

function textIn(texts: Texts, language: Language, original?: Language | null): string | null {
  return inLanguage(texts, language, original)?.text ?? null;
}
