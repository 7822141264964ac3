import { exactly, named, text, texts, whole } from '../web/json-schema.js';
import type { AgendaItem } from './agenda-item.entity.js';

/** A point of the agenda as programs get it; `depth` is 0 for an item, 1 for a sub-item. */
export function presentAgendaItem({ code, depth, titles }: AgendaItem) {
  return { code, depth, titles };
}

export const agendaItemSchema = named('AgendaItem', exactly({ code: text, depth: whole, titles: texts }));
