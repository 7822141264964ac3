import { type Translate } from '../../foundation/i18n/translator.js';
import { exactly, named, text, textOrNull, yesNo } from '../../web/json-schema.js';
import type { Posting } from './inbox.service.js';

/** What became of one of several documents, as programs get it. */
export function presentPosting({ slug, symbol, refused }: Posting, t: Translate) {
  return { slug, symbol, posted: refused === null, detail: refused && t(refused.key, refused.values) };
}

export const postingSchema = named('Posting', exactly({
  slug: text,
  symbol: text,
  posted: { ...yesNo, description: 'Whether it has been posted now, or checked where it was posted already.' },
  detail: { ...textOrNull, description: 'Why it has not; null where it has.' },
}));
