import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { NewAgendaItem } from './meetings.service.js';

const longestTitle = 500;

/** A number, perhaps with letters before it and a dot or a bracket after it, then the title: PL 1.1 Opening. */
const line = /^((?:\p{L}{1,5} ?)?\d+(?:\.\d+)*)[.)]?\s+(\S.*)$/u;

/**
 * The agenda that somebody wrote, one item on each line with its code first. A code with a dot lies under another one.
 * What cannot be read, or stands there twice, is refused as an error of the field `agenda`.
 */
export function readAgenda(text: string, language: Language): NewAgendaItem[] {
  const items = text.split('\n').map((one) => one.trim()).filter(Boolean).map((one) => readItem(one, language));
  const codes = items.map(({ code }) => code);
  const twice = codes.find((code, position) => codes.indexOf(code) !== position);
  if (twice) throw Refused.field('agenda', 'meetings.codeTwice', { code: twice });
  return items;
}

/** An agenda that is carried over, with new items where their codes belong; one with a known code takes its place. */
export function mergeAgendas(carried: readonly NewAgendaItem[], written: readonly NewAgendaItem[]): NewAgendaItem[] {
  const isReplaced = ({ code }: NewAgendaItem) => written.some((item) => item.code === code);
  const kept = carried.filter((item) => !isReplaced(item));
  if (written.length === 0) return kept;
  return [...kept, ...written].toSorted((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }));
}

function readItem(written: string, language: Language): NewAgendaItem {
  const [, code, title] = line.exec(written) ?? [];
  if (!code || !title) throw Refused.field('agenda', 'meetings.itemUnreadable', { line: written.slice(0, 60) });
  if (title.length > longestTitle) throw Refused.field('agenda', 'meetings.itemTooLong', { code, most: longestTitle });
  return { code, titles: { [language]: title }, depth: code.includes('.') ? 1 : 0 };
}
