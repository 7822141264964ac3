import { exactly, instant, listOfTexts, named, text, textOrNull } from '../../web/json-schema.js';
import type { Placed } from './placings.service.js';

/** Before what a document is put, as programs get it. */
export function presentPlacing({ placing, items }: Placed) {
  const { group, meeting, placedAt } = placing;
  return {
    group: group.slug,
    meeting: meeting?.slug ?? null,
    items: items.map(({ code }) => code),
    placedAt: placedAt.toISOString(),
  };
}

export const placingSchema = named(
  'Placing',
  exactly({
    group: text,
    meeting: { ...textOrNull, description: 'Null where it is put before the group itself.' },
    items: { ...listOfTexts, description: 'The codes of agenda items of that meeting, the main one first.' },
    placedAt: instant,
  }),
);
