import { languages } from '../../foundation/i18n/languages.js';
import { exactly, instant, instantOrNull, listOf, named, text, textOrNull, texts, textsOrNull, whole } from '../../web/json-schema.js';
import { approvalWays, type Edition, editionKinds } from './edition.entity.js';

/** A record as it was sent out, as programs get it. */
export function presentEdition(edition: Edition) {
  const { record, number, kind, sections, issuedAt, issuedBy, correctionsCloseAt, approvedBy, language, document, signers } = edition;
  return {
    meeting: record.meeting.slug,
    number,
    kind,
    issuedAt: issuedAt.toISOString(),
    issuedBy,
    correctionsCloseAt: correctionsCloseAt?.toISOString() ?? null,
    approvedBy,
    language,
    document: document?.slug ?? null,
    signers: (signers ?? []).map(({ name, capacity, office }) => ({ name, capacity, office })),
    sections,
  };
}

const paragraphSchema = named('EditionParagraph', exactly({
  handle: { ...text, description: 'Its identity, the same in every edition.' },
  number: text,
  texts,
}));

const sectionSchema = named('EditionSection', exactly({ number: text, titles: texts, paragraphs: listOf(paragraphSchema) }));

const signerSchema = named('RecordSigner', exactly({
  name: text,
  capacity: { enum: ['chair', 'acting'] },
  office: { ...textsOrNull, description: 'The office by which she chaired, where it was by one.' },
}));

export const editionSchema = named('RecordEdition', exactly({
  meeting: text,
  number: { ...whole, description: 'Counts the editions of the record.' },
  kind: { enum: editionKinds },
  issuedAt: instant,
  issuedBy: textOrNull,
  correctionsCloseAt: instantOrNull,
  approvedBy: { enum: [...approvalWays, null] },
  language: { enum: [...languages, null], description: 'In which language it was drawn up.' },
  document: { ...textOrNull, description: 'The document that the approved record is.' },
  signers: listOf(signerSchema),
  sections: listOf(sectionSchema),
}));
