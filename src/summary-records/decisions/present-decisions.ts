import { exactly, named, text, texts, whole } from '../../web/json-schema.js';
import type { Decided } from './decisions.service.js';

/** The decisions of a record, as programs get them. */
export function presentDecisions({ edition, sections }: Decided) {
  return sections.flatMap(({ titles, paragraphs }) =>
    paragraphs.map(({ number, handle, texts: said }) => ({ edition: edition.number, number, handle, under: titles, texts: said })),
  );
}

export const decisionSchema = named('RecordDecision', exactly({
  edition: { ...whole, description: 'The number of the edition in which it stands.' },
  number: { ...text, description: 'The number that is printed beside its paragraph.' },
  handle: { ...text, description: 'The identity of its paragraph.' },
  under: texts,
  texts,
}));
