import { exactly, named, text } from '../../web/json-schema.js';
import type { Document } from '../document.entity.js';
import type { Variant } from '../variants/variant.entity.js';

/** What a symbol means. Symbols are no secret, so everybody gets the same; a variant only for whoever may read it. */
export function presentMatch({ symbol, slug }: Document, variant?: Variant) {
  return { symbol, slug, url: `/documents/${slug}${variant ? `/${variant.key}` : ''}` };
}

export const matchSchema = named('Match', exactly({ symbol: text, slug: text, url: text }));
