import type { Texts } from '../../foundation/i18n/languages.js';
import { foldText, opensWith } from './cover-words.js';

/** An organization as it may be named on a cover. */
export interface NamedOrganization {
  code: string;
  names: Texts;
}

/** The same with its names as they are compared. */
export interface KnownOrganization {
  code: string;
  /** Each name whole, and without what stands in brackets behind it. */
  names: readonly string[];
}

interface Mention {
  code: string;
  from: number;
  to: number;
}

export function knownOrganizations(organizations: readonly NamedOrganization[]): KnownOrganization[] {
  return organizations.map(({ code, names }) => {
    const folded = Object.values(names).map(foldText);
    const short = folded.map((name) => name.replace(/ ?\([^()]*\)$/, ''));
    return { code, names: [...new Set([...folded, ...short])].filter((name) => name.length > 1) };
  });
}

/**
 * The codes of the organizations that a text names, in the order of the text: by their name in any of the six languages
 * ('Delegation of France', 'Делегации Франции', '法国'), or by their code ('FR', 'Director, TSB').
 */
export function namedOrganizations(text: string, known: readonly KnownOrganization[]): string[] {
  const folded = foldText(text);
  const mentions = known.flatMap((one) => [...mentionsByName(folded, one), ...mentionsByCode(text, folded, one)]);
  const codes = withoutOverlap(mentions).map(({ code }) => code);
  return codes.length > 0 ? [...new Set(codes)] : shortNamed(folded, known);
}

/** Whether a line is nothing but the name of one of them. */
export function isOrganizationName(text: string, known: readonly KnownOrganization[]): boolean {
  const folded = foldText(text);
  return known.some(({ names }) => names.includes(folded));
}

/** 'Equatorial Guinea' is not also 'Guinea': the longer mention counts. */
function withoutOverlap(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions.toSorted((one, other) => other.to - other.from - (one.to - one.from))) {
    if (!kept.some((other) => mention.from < other.to && other.from < mention.to)) kept.push(mention);
  }
  return kept.toSorted((one, other) => one.from - other.from);
}

/** Patterns are dear to make: only for names whose first letters the text holds at all. */
function mentionsByName(folded: string, { code, names }: KnownOrganization): Mention[] {
  return names
    .filter((name) => folded.includes(isRussian(name) ? stemOf(name.split(' ')[0]!) : name))
    .flatMap((name) => [...folded.matchAll(patternOf(name))])
    .map((found) => ({ code, from: found.index, to: found.index + found[0].length }));
}

/** Two letters are too short to be looked for inside a sentence ('IN', 'IT'): they must stand alone between commas. */
function mentionsByCode(text: string, folded: string, { code }: KnownOrganization): Mention[] {
  const separator = code.length > 2 ? /[^\p{L}\p{N}-]+/u : /[,;/，；、،\n]/;
  const isNamed = text.split(separator).some((piece) => piece.trim() === code);
  const from = folded.indexOf(foldText(code));
  return isNamed && from >= 0 ? [{ code, from, to: from + code.length }] : [];
}

/** 'Bolivia' for 'Bolivia, Plurinational State of', when exactly one organization's name begins so. */
function shortNamed(folded: string, known: readonly KnownOrganization[]): string[] {
  if (folded.length < 4) return [];
  const called = known.filter(({ names }) => names.some((name) => opensWith(name, folded)));
  return called.length === 1 ? [called[0]!.code] : [];
}

/**
 * Chinese writes names without spaces around them, Arabic writes its 'and' onto the next word, and Russian names change
 * their endings ('делегация Российской Федерации').
 */
function patternOf(name: string): RegExp {
  if (/\p{Script=Han}/u.test(name)) return new RegExp(literal(name), 'gu');
  const words = isRussian(name) ? name.split(' ').map(declined).join(' ') : literal(name);
  return new RegExp(`(?<![\\p{L}\\p{N}])و?${words}(?![\\p{L}\\p{N}])`, 'gu');
}

function declined(word: string): string {
  const stem = stemOf(word);
  return stem.length < 4 ? literal(word) : `${literal(stem)}\\p{L}{0,3}`;
}

/** Words too short to lose an ending stay as they are. */
function stemOf(word: string): string {
  const stem = word.replace(/[аеиоуыэюяь]{1,2}$/u, '');
  return stem.length >= 4 ? stem : word;
}

function isRussian(name: string): boolean {
  return /\p{Script=Cyrillic}/u.test(name);
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
