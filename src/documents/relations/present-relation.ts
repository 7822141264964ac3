import { exactly, named, orNull, textOrNull, textsOrNull, yesNo } from '../../web/json-schema.js';
import { matchSchema, presentMatch } from '../symbols/present-match.js';
import { relationTypes } from './document-relation.entity.js';
import type { ShownRelation } from './related-documents.js';

/** A relation as programs get it: to a document, to a group by its slug, or to something known by its name alone. */
export function presentRelation({ type, isInverse, target }: ShownRelation) {
  return {
    type,
    isInverse,
    document: 'line' in target ? presentMatch(target.line.document) : null,
    group: 'group' in target ? target.group.slug : null,
    text: 'text' in target ? target.text : null,
  };
}

export const relationSchema = named(
  'Relation',
  exactly({
    type: { enum: relationTypes },
    isInverse: { ...yesNo, description: 'Whether the other document says it of this one.' },
    document: orNull(matchSchema),
    group: textOrNull,
    text: textsOrNull,
  }),
);
