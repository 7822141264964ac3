import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for each other, and make no words. */
const signs = '23456789bcdfghjkmnpqrstvwxz';
const length = 12;

/** A name for addresses that tells nothing, and that nobody guesses. */
export function newHandle(): string {
  return Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
}
