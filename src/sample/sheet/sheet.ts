/** The languages in which the sample makes files. */
export type SheetLanguage = 'en' | 'zh';

export interface SheetLine {
  /** With its colon, as it is printed ('Source:'); null for a line that stands alone. */
  label: string | null;
  value: string;
}

/** One page about a document, made from its metadata: what a sample file holds instead of the document itself. */
export interface Sheet {
  language: SheetLanguage;
  /** With the letter of the language: 'WG-WSIS-12/9-E'. */
  symbol: string;
  title: string;
  /** The body in whose series the document stands. */
  body: string;
  meeting: string | null;
  /** The cover block, line by line, as meetings print it: agenda item, symbol, date, original, source, title. */
  cover: SheetLine[];
  /** Says that this is a sample sheet and not the document. */
  notice: string;
  factsHeading: string;
  facts: SheetLine[];
  paragraphs: string[];
  footer: string;
}
