import { randomBytes } from 'node:crypto';

/** Words of a paper that stand nowhere else, so that one sees where they come out. */
export interface Canaries {
  title: string;
  text: string;
  fileName: string;
  /** What its files say of themselves: title, author, keywords. */
  properties: string;
  /** Who contributes it, where that is nobody whom the portal knows. */
  source?: string;
  /** What is noted about it. */
  note?: string;
  /** Why it was withdrawn. */
  reason?: string;
}

export function newCanaries(): Canaries {
  return { title: newCanary(), text: newCanary(), fileName: newCanary(), properties: newCanary() };
}

/** A word of 128 random bits, in letters. */
export function newCanary(): string {
  const hex = randomBytes(16).toString('hex');
  return `canary${hex.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
}
