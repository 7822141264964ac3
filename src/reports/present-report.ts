import { outcomes } from '../documents/treatments/treatment.entity.js';
import { languages } from '../foundation/i18n/languages.js';
import { paragraphMembers, presentParagraph, presentSources, sourceSchema } from '../summary-records/paragraphs/present-paragraph.js';
import type { FactSource } from '../summary-records/paragraphs/fact.js';
import type { NumberedParagraph, Section } from '../summary-records/paragraphs/sections.js';
import { exactly, instantOrNull, listOf, named, orNull, text, textOrNull, texts, textsOrNull, whole } from '../web/json-schema.js';
import type { ReportSight } from './report.gatherer.js';
import { type Report, reportStates } from './report.entity.js';
import type { ReportParagraph } from './report-paragraph.entity.js';

/** A report on its way to the parent body, as programs get it. */
export function presentReport({ group, number, titles, meetings, state, summary, actionRequired, ...report }: Report) {
  const { agendaItem, originalLanguage, draft, adoptedBy, document, compiledAt, version } = report;
  return {
    group: group.slug,
    number,
    titles,
    meetings,
    state,
    ...{ summary, actionRequired, agendaItem, originalLanguage, adoptedBy },
    draft: draft?.slug ?? null,
    document: document?.slug ?? null,
    compiledAt: compiledAt?.toISOString() ?? null,
    version,
  };
}

const members = {
  group: text,
  number: { ...whole, description: 'Counts the reports of the group.' },
  titles: texts,
  meetings: { ...listOf(text), description: 'The slugs of the meetings that it covers.' },
  state: { enum: reportStates },
  summary: textsOrNull,
  actionRequired: { ...textsOrNull, description: 'What the parent body is asked to do.' },
  agendaItem: { ...textOrNull, description: 'The agenda item of the parent body under which it comes.' },
  originalLanguage: { enum: languages },
  adoptedBy: { ...textOrNull, description: 'The slug of the meeting that adopted it.' },
  draft: { ...textOrNull, description: 'The document as which it was shown to the meeting.' },
  document: { ...textOrNull, description: 'The document of the parent body as which it was issued.' },
  compiledAt: instantOrNull,
  version: { ...whole, description: 'Counts its changes.' },
};

export const reportSchema = named('Report', exactly(members));

/** The same with what the parent body made of it. */
export function presentReportSight({ report, considered }: ReportSight) {
  return { ...presentReport(report), considered: considered && { ...considered, meeting: considered.meeting?.slug ?? null } };
}

export const reportSightSchema = named('ReportOnItsWay', exactly({
  ...members,
  considered: {
    ...orNull(named('ConsideredReport', exactly({ outcome: { enum: outcomes }, meeting: textOrNull, day: textOrNull }))),
    description: 'What the parent body made of it: its meeting and day are null where they are not known.',
  },
}));

/** The same with its text, for those who put it together. */
export function presentReportDraft(report: Report, sections: readonly Section[]) {
  return { ...presentReport(report), sections: sections.map(presentSection) };
}

function presentSection({ key, number, titles, paragraphs }: Section) {
  return { key, number, titles, paragraphs: paragraphs.map(presentNumbered) };
}

function presentNumbered({ number, paragraph }: NumberedParagraph) {
  return { number, fact: paragraph.fact, ...presentParagraph(paragraph) };
}

const numberedSchema = named('ReportParagraph', exactly({
  number: { ...textOrNull, description: 'The number that is printed; null for what is left out.' },
  fact: { ...textOrNull, description: 'Names the fact from which it was compiled.' },
  ...paragraphMembers,
}));

const sectionSchema = named('ReportSection', exactly({
  key: { ...text, description: 'Names the section for ever.' },
  number: text,
  titles: texts,
  paragraphs: listOf(numberedSchema),
}));

export const reportDraftSchema = named('ReportDraft', exactly({ ...members, sections: listOf(sectionSchema) }));

/** A paragraph with where its sentences come from. */
export function presentReportReasons(paragraph: ReportParagraph, sources: readonly FactSource[]) {
  const { report, section, fact } = paragraph;
  return { group: report.group.slug, report: report.number, section, fact, ...presentParagraph(paragraph), sources: presentSources(sources) };
}

export const reportReasonsSchema = named('ReportReasons', exactly({
  group: text,
  report: whole,
  section: text,
  fact: { ...textOrNull, description: 'Names the fact from which it was compiled.' },
  ...paragraphMembers,
  sources: listOf(sourceSchema),
}));
