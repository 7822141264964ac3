import { exactly, named, orNull, text, textOrNull, textsOrNull, yesNo } from '../../web/json-schema.js';
import { outsideKindOf, outsideKinds } from '../symbols/outside-symbols.js';
import { matchSchema, presentMatch } from '../symbols/present-match.js';
import { relationTypes } from './document-relation.entity.js';
import type { ShownRelation } from './related-documents.js';

/** A relation as programs get it: to a document, to a group by its slug, or to something known by its symbol or name alone. */
export function presentRelation({ type, isInverse, target, remark }: ShownRelation) {
  return {
    type,
    isInverse,
    document: 'line' in target ? presentMatch(target.line.document) : null,
    group: 'group' in target ? target.group.slug : null,
    symbol: 'symbol' in target ? { text: target.symbol, kind: outsideKindOf(target.symbol) } : null,
    text: 'text' in target ? target.text : null,
    remark,
  };
}

const outsideSymbolSchema = named('OutsideSymbol', exactly({ text, kind: { enum: [...outsideKinds, null] } }));

export const relationSchema = named(
  'Relation',
  exactly({
    type: { enum: relationTypes },
    isInverse: { ...yesNo, description: 'Whether the other document says it of this one.' },
    document: orNull(matchSchema),
    group: textOrNull,
    symbol: { ...orNull(outsideSymbolSchema), description: 'The symbol of a paper that is not here, with the kind of body that gave it.' },
    text: textsOrNull,
    remark: textsOrNull,
  }),
);
