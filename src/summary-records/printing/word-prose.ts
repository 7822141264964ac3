import { type IRunOptions, NoBreakHyphen, type ParagraphChild, TextRun } from 'docx';
import { NumberedLink } from '../../foundation/files/making/word-links.js';
import { runsOf } from '../../foundation/files/making/word-runs.js';
import { directionOf, type Language } from '../../foundation/i18n/languages.js';
import { type Run, stretchesOf } from '../../foundation/prose/prose.js';
import { symbolPattern } from './symbols.js';

/** Emphasis as each script knows it: slanted letters are none of Arabic's, nor of Chinese. */
const emphases: Readonly<Partial<Record<Language, IRunOptions>>> = { ar: { underline: {} }, zh: { emphasisMark: {} } };

const symbols = new RegExp(`(${symbolPattern})`);

/** Sets the prose of one Word file, whose links it numbers. */
export class WordProse {
  private links = 0;

  constructor(private readonly language: Language) {}

  line(runs: readonly Run[]): ParagraphChild[] {
    return stretchesOf(runs).flatMap(({ link, runs: inside }) => (link === undefined ? this.words(inside) : [this.link(link, inside)]));
  }

  /**
   * A symbol in it is not broken at the end of a line, but in Arabic: LibreOffice lays words over each other where hyphens
   * that do not break stand among letters from right to left.
   */
  plain(text: string, look: IRunOptions = {}): TextRun[] {
    if (directionOf(this.language) === 'rtl') return runsOf(text, this.language, look);
    const pieces = text.split(symbols).filter((piece) => piece !== '');
    return pieces.flatMap((piece) => (symbols.test(piece) ? [unbroken(piece, look)] : runsOf(piece, this.language, look)));
  }

  link(address: string, runs: readonly Run[]): ParagraphChild {
    this.links += 1;
    return new NumberedLink(this.words(runs, { style: 'Hyperlink' }), address, this.links);
  }

  private words(runs: readonly Run[], look: IRunOptions = {}): TextRun[] {
    return runs.flatMap(({ text, emphasis, strong }) =>
      this.plain(text, { ...look, ...(emphasis && (emphases[this.language] ?? { italics: true })), ...(strong && { bold: true }) }));
  }
}

function unbroken(symbol: string, look: IRunOptions): TextRun {
  const parts = symbol.split('-').flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]));
  return new TextRun({ ...look, children: parts });
}
