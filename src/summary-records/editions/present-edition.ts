import { exactly, instant, instantOrNull, listOf, named, text, textOrNull, texts, whole } from '../../web/json-schema.js';
import { approvalWays, type Edition, editionKinds } from './edition.entity.js';

/** A record as it was sent out, as programs get it. */
export function presentEdition({ record, number, kind, sections, issuedAt, issuedBy, correctionsCloseAt, approvedBy }: Edition) {
  return {
    meeting: record.meeting.slug,
    number,
    kind,
    issuedAt: issuedAt.toISOString(),
    issuedBy,
    correctionsCloseAt: correctionsCloseAt?.toISOString() ?? null,
    approvedBy,
    sections,
  };
}

const paragraphSchema = named('EditionParagraph', exactly({
  handle: { ...text, description: 'Its identity, the same in every edition.' },
  number: text,
  texts,
}));

const sectionSchema = named('EditionSection', exactly({ number: text, titles: texts, paragraphs: listOf(paragraphSchema) }));

export const editionSchema = named('RecordEdition', exactly({
  meeting: text,
  number: { ...whole, description: 'Counts the editions of the record.' },
  kind: { enum: editionKinds },
  issuedAt: instant,
  issuedBy: textOrNull,
  correctionsCloseAt: instantOrNull,
  approvedBy: { enum: [...approvalWays, null] },
  sections: listOf(sectionSchema),
}));
