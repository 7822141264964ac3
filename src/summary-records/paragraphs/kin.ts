import { type Language, languages, type Texts } from '../../foundation/i18n/languages.js';
import { readProse } from '../../foundation/prose/prose.js';
import type { Paragraph } from './paragraph.js';

/** The paragraphs whose facts stand behind this one: itself, what was joined into it, and that from which it was split off. */
export function kinOf<P extends Paragraph>(paragraph: P, all: readonly P[]): P[] {
  const kin = new Set([paragraph]);
  for (const one of kin) for (const other of all) if (other.joinedInto === one.handle || one.splitFrom === other.handle) kin.add(other);
  return [...kin];
}

/** What was joined into it, in the order in which it was. */
export function joinedInto<P extends Paragraph>({ handle }: P, all: readonly P[]): P[] {
  return all.filter((one) => one.joinedInto === handle).flatMap((one) => [one, ...joinedInto(one, all)]);
}

/** Where the words of a paragraph stand now: in itself, or in the one into which it went. */
export function heirOf<P extends Paragraph>(paragraph: P, all: readonly P[]): P {
  const into = all.find(({ handle }) => handle === paragraph.joinedInto);
  return into ? heirOf(into, all) : paragraph;
}

/** Texts behind each other, in each language in which there are any. */
export function joinedTexts(parts: readonly (Texts | null)[]): Texts {
  const joined = languages.flatMap((language) => {
    const texts = parts.flatMap((part) => part?.[language] ?? []);
    return texts.length > 0 ? [[language, texts.reduce((one, other) => joinedText(one, other, language))] as const] : [];
  });
  return Object.fromEntries(joined);
}

/** A sentence goes on in the line of the one before it; lists stand on lines of their own. */
function joinedText(one: string, other: string, language: Language): string {
  const isRunning = readProse(one).at(-1)?.kind === 'text' && readProse(other)[0]?.kind === 'text';
  return `${one}${isRunning ? (language === 'zh' ? '' : ' ') : '\n'}${other}`;
}

/** Stands alone on the line at which a text is split. */
export const splitMark = '---';

/** The two parts of a text; what has no mark stays whole in the first, whatever stands behind a second mark in the second. */
export function splitText(text: string): [first: string, second: string | null] {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() === splitMark);
  if (at < 0) return [text.trim(), null];
  const rest = lines.slice(at + 1).filter((line) => line.trim() !== splitMark);
  return [lines.slice(0, at).join('\n').trim(), rest.join('\n').trim()];
}
