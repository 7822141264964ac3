import { exactly, instantOrNull, listOf, named, text, textOrNull, texts, whole } from '../web/json-schema.js';
import type { FactSource } from './paragraphs/fact.js';
import { paragraphMembers, presentParagraph, presentSources, sourceSchema } from './paragraphs/present-paragraph.js';
import type { NumberedParagraph, Section } from './paragraphs/sections.js';
import type { RecordParagraph } from './record-paragraph.entity.js';
import { recordStates, type SummaryRecord } from './summary-record.entity.js';

/** A record under work, as programs get it. */
export function presentDraft({ meeting, state, compiledAt, correctionsCloseAt, version }: SummaryRecord, sections: readonly Section[]) {
  return {
    meeting: meeting.slug,
    state,
    compiledAt: compiledAt?.toISOString() ?? null,
    correctionsCloseAt: correctionsCloseAt?.toISOString() ?? null,
    sections: sections.map(presentSection),
    version,
  };
}

function presentSection({ key, number, titles, paragraphs }: Section) {
  return { number, titles, item: key || null, paragraphs: paragraphs.map(presentNumbered) };
}

function presentNumbered({ number, paragraph }: NumberedParagraph) {
  return { number, ...presentParagraph(paragraph) };
}

const numberedSchema = named('RecordParagraph', exactly({
  number: { ...textOrNull, description: 'The number that is printed; null for what is left out.' },
  ...paragraphMembers,
}));

const sectionSchema = named('RecordSection', exactly({
  number: text,
  titles: texts,
  item: { ...textOrNull, description: 'The code of the agenda item; null at the end.' },
  paragraphs: listOf(numberedSchema),
}));

export const draftSchema = named('RecordDraft', exactly({
  meeting: text,
  state: { enum: recordStates },
  compiledAt: instantOrNull,
  correctionsCloseAt: instantOrNull,
  sections: listOf(sectionSchema),
  version: { ...whole, description: 'Counts its changes.' },
}));

/** A paragraph with where its sentences come from. */
export function presentReasons(paragraph: RecordParagraph, sources: readonly FactSource[]) {
  return {
    meeting: paragraph.record.meeting.slug,
    item: paragraph.item?.code ?? null,
    ...presentParagraph(paragraph),
    fact: paragraph.fact,
    sources: presentSources(sources),
  };
}

export const reasonsSchema = named('RecordReasons', exactly({
  meeting: text,
  item: textOrNull,
  ...paragraphMembers,
  fact: { ...textOrNull, description: 'Names the fact from which it was compiled.' },
  sources: listOf(sourceSchema),
}));
