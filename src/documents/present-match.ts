import { exactly, text } from '../web/json-schema.js';
import type { Document } from './document.entity.js';

/** What a symbol means. Symbols are no secret, so everybody gets the same. */
export function presentMatch({ symbol, slug }: Document) {
  return { symbol, slug, url: `/documents/${slug}` };
}

export const matchSchema = exactly({ symbol: text, slug: text, url: text });
