import { exactly, instantOrNull, named, text, textOrNull, texts, textsOrNull, whole, yesNo } from '../../web/json-schema.js';
import type { FactSource } from './fact.js';
import type { Paragraph } from './paragraph.js';

/** A paragraph of a text under work, as programs get it. */
export function presentParagraph({ handle, texts: said, compiled, isEdited, isOutdated, isLeftOut, joinedInto, splitFrom, version }: Paragraph) {
  return { handle, texts: said, compiled, isEdited, isOutdated, isLeftOut, joinedInto, splitFrom, version };
}

export const paragraphMembers = {
  handle: { ...text, description: 'Names the paragraph for ever, wherever it is moved.' },
  texts,
  compiled: { ...textsOrNull, description: 'What its facts say now; null where it has none.' },
  isEdited: { ...yesNo, description: 'A person wrote it; compiling leaves it alone.' },
  isOutdated: { ...yesNo, description: 'Its facts have changed since a person wrote it.' },
  isLeftOut: yesNo,
  joinedInto: { ...textOrNull, description: 'The handle of the paragraph into which its words went.' },
  splitFrom: { ...textOrNull, description: 'The handle of the paragraph from which it was split off.' },
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
};

/** Where the sentences of a paragraph come from. */
export function presentSources(sources: readonly FactSource[]) {
  return sources.map(({ href, by, at }) => ({ href, by, at: at?.toISOString() ?? null }));
}

export const sourceSchema = named('FactSource', exactly({
  href: { ...text, description: 'The page that tells the fact.' },
  by: { ...textOrNull, description: 'Who wrote it down.' },
  at: instantOrNull,
}));
