import { exactly, named, orNull, text, textOrNull, whole } from '../../web/json-schema.js';
import { outsideKinds } from '../symbols/outside-symbols.js';
import { matchSchema } from '../symbols/present-match.js';
import type { Mention } from './mentions.service.js';

/** Something that a text speaks of, as programs get it. */
export function presentMention({ at, text: written, document, variant, instrument, kind }: Mention) {
  return {
    at,
    text: written,
    document: document && {
      symbol: document.symbol,
      slug: document.slug,
      url: `/documents/${document.slug}${variant ? `/${variant}` : ''}`,
    },
    instrument: instrument?.slug ?? null,
    kind,
  };
}

export const mentionSchema = named(
  'Mention',
  exactly({
    at: { ...whole, description: 'Where it stands in the text, counted in UTF-16 units from 0.' },
    text,
    document: orNull(matchSchema),
    instrument: { ...textOrNull, description: 'The slug of the instrument.' },
    kind: { enum: [...outsideKinds, null], description: 'The kind of body that gave the symbol, where what it names is not here.' },
  }),
);
