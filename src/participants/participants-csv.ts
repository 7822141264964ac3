import { inLanguage, type Language } from '../foundation/i18n/languages.js';
import type { Participation } from './participation.entity.js';

/** What a program that opens the table would take for an order to calculate, full-width signs too. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/u;

/** Participants as a CSV table, with addresses for those who may see them. Programs for tables know UTF-8 by its mark. */
export function participantsCsv(participants: readonly Participation[], language: Language, withAddresses: boolean): string {
  const head = ['entity', 'code', 'name', 'capacity', ...(withAddresses ? ['email'] : [])];
  const rows = participants.map(({ organization: { names, code }, person, capacity }) => [
    ...[inLanguage(names, language)?.text ?? code, code, person.name, capacity],
    ...(withAddresses ? [person.email ?? ''] : []),
  ]);
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** An apostrophe in front makes of a formula what it is: a text. */
function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
