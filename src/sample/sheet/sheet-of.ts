import { letters } from '../../foundation/i18n/languages.js';
import type { PartialDate, SampleData, SampleDocument } from '../data.js';
import { labels, type SheetLabels } from './labels.js';
import { actionLine, found, instrumentName, sourceName, symbolOf, targetName } from './names.js';
import type { Sheet, SheetLanguage, SheetLine } from './sheet.js';

type Line = [label: string | null, value: string | null | undefined];

/** What a sheet about this document says. Unknown facts are named as unknown, never filled in. */
export function sheetOf(document: SampleDocument, language: SheetLanguage, data: SampleData): Sheet {
  const words = labels[language];
  const symbol = `${symbolOf(document, data)}-${letters[language]}`;
  return {
    language,
    symbol,
    title: document.titles[language],
    body: found(data.groups, 'slug', document.group).names[language],
    meeting: meetingLine(document, language, data),
    cover: coverOf(document, symbol, language, data),
    notice: words.notice,
    factsHeading: words.factsHeading,
    facts: factsOf(document, language, data),
    paragraphs: remarksOn(document, language),
    footer: words.footer,
  };
}

function meetingLine(document: SampleDocument, language: SheetLanguage, data: SampleData): string | null {
  const meeting = data.meetings.find(({ slug }) => slug === document.meeting);
  if (!meeting) {
    return null;
  }
  const words = labels[language];
  const days = meeting.when ? [meeting.when] : meeting.days;
  const parts = [words.meeting(meeting.number), meeting.place?.[language], ...days.map((day) => dateIn(words, day))];
  return parts.filter(isText).join(words.comma);
}

function coverOf(document: SampleDocument, symbol: string, language: SheetLanguage, data: SampleData): SheetLine[] {
  const words = labels[language];
  const sources = document.sources.map((source) => sourceName(source, language, data));
  return written([
    [words.agendaItem, document.agendaItems.join(words.comma)],
    [null, `${words.document} ${symbol}`],
    [null, document.date && dateIn(words, document.date)],
    [words.original, document.originalLanguage && words.languageNames[document.originalLanguage]],
    [null, document.purpose && words.purpose[document.purpose]],
    [words.source, sources.join(words.comma)],
    [words.title, document.titles[language]],
  ]);
}

function factsOf(document: SampleDocument, language: SheetLanguage, data: SampleData): SheetLine[] {
  const words = labels[language];
  const { main, supplementary } = document.actionLines;
  return written([
    [words.presentedBy, presenterOf(document, language, data)],
    [words.covers, document.covers?.[language]],
    [words.topics, document.topics.map((topic) => topic[language]).join(words.semicolon)],
    [words.mainActionLines, main.map((code) => actionLine(code, language, data)).join(words.semicolon)],
    [words.supplementaryActionLines, supplementary.join(words.comma)],
    ...relationLines(document, language, data),
    [words.relation['refers-to'], citationsOf(document, language, data)],
    ...treatmentLines(document, language),
    [words.paragraphs, document.paragraphs.filter((paragraph) => paragraph !== 'cover').join(words.comma)],
    [words.notStated, notStated(document, words)],
  ]);
}

function presenterOf({ presentedBy, presentingOffice }: SampleDocument, language: SheetLanguage, data: SampleData): string | undefined {
  return presentingOffice ? found(data.offices, 'code', presentingOffice).names[language] : presentedBy?.[language];
}

function citationsOf({ citations = [] }: SampleDocument, language: SheetLanguage, data: SampleData): string {
  return citations.map((citation) => instrumentName(citation, language, data)).join(labels[language].semicolon);
}

function relationLines(document: SampleDocument, language: SheetLanguage, data: SampleData): Line[] {
  return document.relations.map(({ type, target }) => [
    labels[language].relation[type],
    targetName(target, language, data),
  ]);
}

function treatmentLines(document: SampleDocument, language: SheetLanguage): Line[] {
  const words = labels[language];
  return document.treatments.map(({ outcome, remark }) => [
    words.treatment,
    [words.outcome[outcome], remark?.[language]].filter(isText).join(words.colon),
  ]);
}

function notStated(document: SampleDocument, words: SheetLabels): string {
  const missing = [
    !document.titleStated && words.missing.title,
    document.sources.length === 0 && words.missing.source,
    !document.purpose && words.missing.purpose,
    !document.date && words.missing.date,
    !document.originalLanguage && words.missing.originalLanguage,
  ];
  return missing.filter(isText).join(words.comma);
}

function remarksOn(document: SampleDocument, language: SheetLanguage): string[] {
  const words = labels[language];
  const isReconstructed = document.meeting !== null && document.agendaItems.length > 0;
  const remarks = [
    document.titleStated && words.titleWording,
    isReconstructed && words.agendaWording,
    document.notes?.[language],
  ];
  return remarks.filter(isText);
}

function dateIn(words: SheetLabels, date: PartialDate): string {
  const day = date.length > 'YYYY-MM'.length ? { day: 'numeric' as const } : {};
  const format = new Intl.DateTimeFormat(words.locale, { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
  return format.format(new Date(date));
}

function written(lines: Line[]): SheetLine[] {
  return lines.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function isText(value: string | false | null | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
