import { exactly, instant, language, listOf, named, text, textOrNull, whole } from '../../web/json-schema.js';
import type { Corrigendum } from './corrigendum.entity.js';

/** A corrigendum to a record, as programs get it. */
export function presentCorrigendum({ record, number, key, issuedAt, issuedBy, corrections, changes }: Corrigendum) {
  return { meeting: record.meeting.slug, number, variant: key, issuedAt: issuedAt!.toISOString(), issuedBy, corrections, changes };
}

const changeSchema = named('CorrigendumChange', exactly({
  handle: { ...text, description: 'The identity of the paragraph.' },
  language,
  before: text,
  after: text,
}));

export const corrigendumSchema = named('RecordCorrigendum', exactly({
  meeting: text,
  number: { ...whole, description: 'Corr.1 has the number 1.' },
  variant: { ...text, description: 'Its key among the variants of the record’s document.' },
  issuedAt: instant,
  issuedBy: textOrNull,
  corrections: { ...listOf(whole), description: 'The numbers of the corrections that it brings together.' },
  changes: listOf(changeSchema),
}));
