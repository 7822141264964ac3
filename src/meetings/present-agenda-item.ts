import { exactly, listOf, named, text, texts, whole } from '../web/json-schema.js';
import type { AgendaItem } from './agenda-item.entity.js';
import type { Meeting } from './meeting.entity.js';

/** A point of the agenda as programs get it; `depth` is 0 for an item, 1 for a sub-item. */
export function presentAgendaItem({ code, depth, titles }: AgendaItem) {
  return { code, depth, titles };
}

export const agendaItemSchema = named('AgendaItem', exactly({ code: text, depth: whole, titles: texts }));

/** An agenda in its order, with the number of its changes. */
export function presentAgenda({ agendaVersion }: Meeting, items: readonly AgendaItem[]) {
  return { items: items.map(presentAgendaItem), total: items.length, version: agendaVersion };
}

export const agendaSchema = named('Agenda', exactly({
  items: listOf(agendaItemSchema),
  total: whole,
  version: { ...whole, description: 'Counts its changes; a change names it in `If-Match`.' },
}));
