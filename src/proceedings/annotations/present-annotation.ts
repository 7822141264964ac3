import { exactly, named, text, textOrNull, whole } from '../../web/json-schema.js';
import type { Annotation } from './annotation.entity.js';

/** What is written to an item, as programs get it. */
export function presentAnnotation({ code, speech, remarks, version }: Annotation) {
  return { item: code, speech, remarks, version };
}

export const annotationSchema = named('Annotation', exactly({
  item: { ...text, description: 'The code of the agenda item; of one that may have left the agenda since.' },
  speech: { ...textOrNull, description: 'What is to be said, in light markup.' },
  remarks: { ...textOrNull, description: 'What is not to be said, in light markup.' },
  version: { ...whole, description: 'Counts its changes; 0 while nothing is written.' },
}));
