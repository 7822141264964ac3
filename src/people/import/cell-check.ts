import type { Complain } from './problem.js';

/** What a program that opens the table would take for an order to calculate, full-width signs too. */
export const formula = /^[=+\-@\t\r＝＋－＠]/u;
/** What nobody sees, and what turns the direction of what follows. */
const invisible = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;
const most: Record<string, number> = { email: 254, name: 200, organization: 300, code: 30 };
const usualMost = 300;

/** Finds what is wrong with a cell, whatever it stands for. Answers with whether it is worth a closer look. */
export function isSound(column: string, text: string, complain: Complain): boolean {
  const limit = most[column] ?? usualMost;
  if (text.length > limit) complain(column, 'people.import_tooLong', { column, most: limit });
  else if (/\p{Cc}/u.test(text)) complain(column, 'people.import_control', { column });
  else if (invisible.test(text)) complain(column, 'people.import_invisible', { column });
  else if (/\ufffd/.test(text) || !text.isWellFormed()) complain(column, 'people.import_broken', { column });
  else if (formula.test(text)) complain(column, 'people.import_formula', { column });
  else return true;
  return false;
}
