import type { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Session } from '../../sessions/session.entity.js';

/** On which day an item is first discussed; null while no session takes it up. */
export type DayOfItem = (code: string) => string | null;

/**
 * The days on which the items of an agenda, in its order, are discussed: in the first session that is to take them up.
 * A sub-item that no session names is discussed with its item.
 */
export function daysOfItems(agenda: readonly AgendaItem[], sessions: readonly Session[]): DayOfItem {
  const days = new Map<string, string>();
  for (const { state, day, items } of sessions) {
    if (state !== 'scheduled') continue;
    for (const code of items) days.set(code, earlier(days.get(code), day));
  }
  const itemAbove = itemsAbove(agenda);
  return (code) => days.get(code) ?? days.get(itemAbove.get(code) ?? '') ?? null;
}

function itemsAbove(agenda: readonly AgendaItem[]): Map<string, string> {
  const above = new Map<string, string>();
  let item: string | undefined;
  for (const { code, depth } of agenda) {
    if (depth === 0) item = code;
    else if (item !== undefined) above.set(code, item);
  }
  return above;
}

function earlier(one: string | undefined, other: string): string {
  return one !== undefined && one < other ? one : other;
}
