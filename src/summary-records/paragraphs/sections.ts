import type { Texts } from '../../foundation/i18n/languages.js';
import type { Paragraph } from './paragraph.js';

/** A paragraph under the number that is printed beside it; what is left out has none. */
export interface NumberedParagraph<P extends Paragraph = Paragraph> {
  number: string | null;
  paragraph: P;
}

/** A part of a text under its heading. */
export interface Section<P extends Paragraph = Paragraph> {
  /** Names it among the sections of its text. */
  key: string;
  number: string;
  titles: Texts;
  paragraphs: NumberedParagraph<P>[];
}

/** The paragraphs of one section, numbered in their order. */
export function sectionOf<P extends Paragraph>({ key, number, titles }: Omit<Section, 'paragraphs'>, all: readonly P[]): Section<P> {
  const own = all.filter(({ section }) => section === key).toSorted((one, other) => one.position - other.position);
  let count = 0;
  const paragraphs = own.map((paragraph) => ({ number: paragraph.isLeftOut ? null : `${number}.${(count += 1)}`, paragraph }));
  return { key, number, titles, paragraphs };
}
