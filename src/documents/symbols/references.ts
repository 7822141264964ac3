import { type OutsideKind, outsideKindOf } from './outside-symbols.js';
import { longestSymbol } from './spelling.js';
import { parseSymbol, type Prefixes, type ReadSymbol } from './symbol.js';

/** A symbol that stands in a text: one of a group of the portal, or of another body in one of its grammars (NUM-5, NUM-7). */
export type Reference = { at: number; text: string } & ({ read: ReadSymbol } | { kind: OutsideKind });

/** What a symbol is written with, where no space is left in it. */
const unbroken = /[A-Za-z0-9][A-Za-z0-9./!_\u2010-\u2014-]*\**/g;
/** What may follow it: 'Rev.1', '(Add. 2)', '(Rev.4)-E'. */
const suffix = /(?: ?\((?:Rev|Add|Corr)\.? ?\d{1,3}\)|[ \u00a0](?:Rev|Add|Corr)\.? ?\d{1,3})(?:-[ACEFRS](?![A-Za-z]))?/y;
/** The one grammar with a space inside: 'COM 14-10', 'COM 14-C 10'. */
const spaced = /COM \d{1,2}-(?:C ?)?\d{1,4}(?![A-Za-z0-9/-])/y;
const mostSuffixes = 4;

/** The symbols in a text, in their order, none inside another. It takes a time that grows with the text alone. */
export function referencesIn(text: string, prefixes: Prefixes): Reference[] {
  const references: Reference[] = [];
  let from = 0;
  for (const { index, 0: word } of text.matchAll(unbroken)) {
    const found = index < from ? null : referenceAt(text, index, word, prefixes);
    if (!found) continue;
    references.push(found);
    from = index + found.text.length;
  }
  return references;
}

/** The longest symbol that begins here. */
function referenceAt(text: string, at: number, word: string, prefixes: Prefixes): Reference | null {
  for (const written of writtenAt(text, at, word).toReversed()) {
    const read = parseSymbol(written, prefixes);
    if (read) return { at, text: written, read };
    const kind = outsideKindOf(written);
    if (kind) return { at, text: written, kind };
  }
  return null;
}

/** What a symbol that begins here could be, without suffixes and with one after the other. */
function writtenAt(text: string, at: number, word: string): string[] {
  const bare = matchAt(spaced, text, at) ?? withoutStop(word);
  if (bare.length > longestSymbol || !/[-/\u2010-\u2014]/.test(bare) || !/\d/.test(bare)) return [];
  const written = [bare];
  while (written.length <= mostSuffixes) {
    const next = matchAt(suffix, text, at + written.at(-1)!.length);
    if (next === null) break;
    written.push(written.at(-1)! + next);
  }
  return written;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A full stop or a dash at the end belongs to the sentence. */
function withoutStop(word: string): string {
  let end = word.length;
  while (end > 0 && /[^A-Za-z0-9*]/.test(word[end - 1]!)) end--;
  return word.slice(0, end);
}
