import type { FileNote } from '../inspection.js';
import type { TextBlocks } from '../text-block.js';
import { noteField } from './findings.js';
import { RowGatherer } from './row-gatherer.js';
import type { WordStyle, WordStyles } from './word-styles.js';
import type { Attributes, XmlReader } from './xml.js';

/** What is told twice (the fallback of a newer shape), was taken out, or describes how it used to be. */
export const passed = new Set(['Fallback', 'del', 'moveFrom', 'pPrChange', 'rPrChange', 'tblPrChange', 'numberingChange']);
const plain: WordStyle = { heading: 0, isItem: false };

interface Paragraph {
  text: string;
  style: WordStyle;
  isNumbered: boolean;
  depth: number;
}

/** Reads a part of a Word document: its body, a header or its footnotes. */
export class WordReader implements XmlReader {
  /** The relationship ids of the headers of the first page, if the part names them. */
  readonly firstHeaders: string[] = [];
  private readonly rows: RowGatherer;
  private readonly paragraphs: Paragraph[] = [];
  private readonly fields: string[] = [];
  private passing = 0;
  private isText = false;
  private isInstruction = false;
  private runs = 0;
  private hasSection = false;

  constructor(
    private readonly styles: WordStyles,
    private readonly blocks: TextBlocks,
    private readonly notes: Set<FileNote>,
  ) {
    this.rows = new RowGatherer(blocks);
  }

  isDone(): boolean {
    return this.blocks.isFull;
  }

  open(name: string, attributes: Attributes): void {
    if (this.passing > 0 || passed.has(name)) {
      this.passing++;
      return;
    }
    this.openStructure(name, attributes);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) this.describe(paragraph, name, attributes.val ?? '');
    if (paragraph && this.runs > 0) this.addMark(paragraph, name);
    this.openField(name, attributes);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    if (name === 'p') this.endParagraph();
    if (name === 'r') this.runs--;
    if (name === 't') this.isText = false;
    if (name === 'instrText') this.isInstruction = false;
    if (name === 'sectPr') this.hasSection = true;
    if (name === 'tc') this.rows.endCell();
    if (name === 'tr') this.rows.endRow();
  }

  text(text: string): void {
    if (this.passing > 0) return;
    const paragraph = this.paragraphs.at(-1);
    if (this.isText && paragraph) paragraph.text += text;
    if (this.isInstruction && this.fields.length > 0) this.fields.push(`${this.fields.pop()}${text}`);
  }

  private openStructure(name: string, attributes: Attributes): void {
    if (name === 'p') this.paragraphs.push({ text: '', style: plain, isNumbered: false, depth: 1 });
    if (name === 'r') this.runs++;
    if (name === 't') this.isText = true;
    if (name === 'tr') this.rows.startRow();
    if (name === 'tc') this.rows.startCell();
    if (name === 'headerReference' && !this.hasSection) this.addHeader(attributes);
    if (name === 'textpath' && attributes.string) this.blocks.paragraph(attributes.string);
  }

  private describe(paragraph: Paragraph, name: string, val: string): void {
    if (name === 'pStyle') paragraph.style = this.styles.get(val) ?? plain;
    if (name === 'numId') paragraph.isNumbered = val !== '0';
    if (name === 'ilvl') paragraph.depth = Math.min(Number(val) || 0, 8) + 1;
    if (name === 'outlineLvl' && Number(val) < 6) paragraph.style = { heading: Number(val) + 1, isItem: false };
  }

  private addMark(paragraph: Paragraph, name: string): void {
    if (name === 'tab') paragraph.text += '\t';
    if (name === 'br' || name === 'cr') paragraph.text += '\n';
    if (name === 'noBreakHyphen') paragraph.text += '-';
  }

  private openField(name: string, attributes: Attributes): void {
    if (name === 'instrText') this.isInstruction = true;
    if (name === 'fldSimple') noteField(attributes.instr ?? '', this.notes);
    if (name !== 'fldChar') return;
    if (attributes.fldCharType === 'begin') this.fields.push('');
    else this.endInstruction(attributes.fldCharType === 'end');
  }

  private endInstruction(isEnd: boolean): void {
    noteField(this.fields.at(-1) ?? '', this.notes);
    if (isEnd) this.fields.pop();
    else if (this.fields.length > 0) this.fields[this.fields.length - 1] = '';
  }

  private addHeader(attributes: Attributes): void {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    if (!id || attributes.type === 'even') return;
    if (attributes.type === 'first') this.firstHeaders.unshift(id);
    else this.firstHeaders.push(id);
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const { text, style, isNumbered, depth } = paragraph;
    if (this.rows.isInCell) this.rows.add(text);
    else if (style.heading > 0) this.blocks.heading(text, style.heading);
    else if (isNumbered || style.isItem) this.blocks.item(text, depth);
    else this.blocks.paragraph(text);
  }
}
