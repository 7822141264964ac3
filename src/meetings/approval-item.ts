import { languages, type Texts } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import type { AgendaItem } from './agenda-item.entity.js';
import type { Meeting } from './meeting.entity.js';
import type { NewAgendaItem } from './meetings.service.js';

/**
 * An agenda as the next meeting takes it over: the record of the last meeting is to be approved in place of the one
 * before it, or under the first item where none was.
 */
export function withApproval(items: readonly AgendaItem[], last: Meeting): NewAgendaItem[] {
  const kept = items.map(({ code, titles, depth, approves }) => {
    return approves ? { code, titles: titlesFor(last), depth, approves: last } : { code, titles, depth };
  });
  if (items.length === 0 || items.some(({ approves }) => approves)) return kept;
  const [first] = items;
  const end = items.findIndex(({ depth }, position) => position > 0 && depth === 0);
  const at = end === -1 ? items.length : end;
  const approval = { code: freeCodeUnder(first!.code, items), titles: titlesFor(last), depth: 1, approves: last };
  return kept.toSpliced(at, 0, approval);
}

function titlesFor({ number }: Meeting): Texts {
  return Object.fromEntries(languages.map((language) => [language, translator(language)('meetings.approvalItem', { number })]));
}

/** The first of 1.1, 1.2, 1.3 that no item has. */
function freeCodeUnder(code: string, items: readonly AgendaItem[]): string {
  const taken = new Set(items.map((item) => item.code));
  for (let number = 1; ; number += 1) if (!taken.has(`${code}.${number}`)) return `${code}.${number}`;
}
