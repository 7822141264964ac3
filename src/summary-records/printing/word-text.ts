import { BookmarkEnd, BookmarkStart, HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { directionOf } from '../../foundation/i18n/languages.js';
import type { Block, Run } from '../../foundation/prose/prose.js';
import { endMark, markOf, type Marked } from './marks.js';
import type { PrintedParagraph, PrintedRecord, PrintedSection } from './printed-record.js';
import type { WordProse } from './word-prose.js';

/** A line of a paragraph as Word has it: its first bears the number, an item has a sign before it. */
interface Line {
  runs: readonly Run[];
  as: 'RecordParagraph' | 'RecordText' | 'RecordItem';
}

/** The text of a record in a Word file: sections and numbered paragraphs, each within a bookmark that says which it is. */
export class WordText {
  private bookmarks = 0;
  private readonly bidirectional: boolean;

  constructor(
    private readonly record: PrintedRecord,
    private readonly prose: WordProse,
  ) {
    this.bidirectional = directionOf(record.language) === 'rtl';
  }

  paragraphs(): Paragraph[] {
    return [...this.record.sections.flatMap((section) => this.section(section)), ...this.signature()];
  }

  private section(section: PrintedSection): Paragraph[] {
    const [start, end] = this.bookmark(markOf({ kind: 'section', id: section.id }));
    const heading = new Paragraph({
      children: [start, ...this.number(section.number), ...this.prose.plain(section.title), end],
      heading: HeadingLevel.HEADING_1,
      bidirectional: this.bidirectional,
    });
    return [heading, ...section.paragraphs.flatMap((paragraph) => this.paragraph(paragraph))];
  }

  private paragraph(paragraph: PrintedParagraph): Paragraph[] {
    const marked: Marked = { kind: 'paragraph', id: paragraph.id };
    const [start, end] = this.bookmark(markOf(marked));
    const lines = linesOf(paragraph.text);
    return lines.map(({ runs, as }, index) => {
      const before = index === 0 ? [start, ...this.number(paragraph.number)] : [];
      return this.set([...before, ...this.prose.line(runs), ...(index === lines.length - 1 ? [end] : [])], as);
    });
  }

  private signature(): Paragraph[] {
    const [start, end] = this.bookmark(endMark);
    const lines = this.record.signature.length > 0 ? this.record.signature : [''];
    return lines.map((text, index) => {
      const marks = index === 0 ? [start, end] : [];
      return this.set([...marks, ...this.prose.plain(text)], index === 0 ? 'RecordSignature' : 'RecordSigner');
    });
  }

  private set(children: ParagraphChild[], style: string): Paragraph {
    const numbering = style === 'RecordItem' ? { reference: 'items', level: 0 } : undefined;
    return new Paragraph({ children, style, numbering, bidirectional: this.bidirectional });
  }

  private number(number: string): TextRun[] {
    return [new TextRun({ text: number, style: 'RecordNumber' }), new TextRun({ children: ['\t'] })];
  }

  private bookmark(name: string): [ParagraphChild, ParagraphChild] {
    this.bookmarks += 1;
    return [new BookmarkStart(name, this.bookmarks), new BookmarkEnd(this.bookmarks)] as unknown as [ParagraphChild, ParagraphChild];
  }
}

/** The number stands before the first text; where a paragraph begins with a list, before nothing. */
function linesOf(text: readonly Block[]): Line[] {
  const lines = text.flatMap((block): Line[] =>
    block.kind === 'text' ? [{ runs: block.runs, as: 'RecordText' }] : block.items.map((runs) => ({ runs, as: 'RecordItem' })));
  const [first, ...rest] = lines;
  if (first?.as === 'RecordText') return [{ ...first, as: 'RecordParagraph' }, ...rest];
  return [{ runs: [], as: 'RecordParagraph' }, ...lines];
}
