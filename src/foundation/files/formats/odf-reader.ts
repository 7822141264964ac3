import type { FileNote } from '../inspection.js';
import type { TextBlocks } from '../text-block.js';
import { pointsOutside } from './findings.js';
import { RowGatherer } from './row-gatherer.js';
import type { Attributes, XmlReader } from './xml.js';

/** What was taken out, is said about the text, or is filled in by the program. */
const passed = new Set(['tracked-changes', 'annotation', 'forms', 'ruby-text', 'scripts', 'settings', 'footer']);
const processLinks = new Set(['dde-source', 'dde-connection-decl', 'dde-link', 'dde-connection']);
const mostRepeated = 64;

interface Paragraph {
  text: string;
  /** 0 for what is no heading. */
  heading: number;
}

/** Reads the content of an OpenDocument file of any kind; for style sheets only what lies within the named elements. */
export class OdfReader implements XmlReader {
  slides = 0;
  private readonly rows: RowGatherer;
  private readonly paragraphs: Paragraph[] = [];
  private readonly repeats: number[] = [];
  private passing = 0;
  private lists = 0;
  private within = 0;
  private isTitle = false;

  constructor(
    private readonly blocks: TextBlocks,
    private readonly notes: Set<FileNote>,
    private readonly onlyIn: readonly string[] = ['body'],
  ) {
    this.rows = new RowGatherer(blocks);
  }

  isDone(): boolean {
    return this.blocks.isFull;
  }

  open(name: string, attributes: Attributes): void {
    this.noteReferences(name, attributes);
    if (this.passing > 0 || passed.has(name)) {
      this.passing++;
      return;
    }
    if (this.onlyIn.includes(name)) this.within++;
    if (this.within === 0) return;
    this.openStructure(name, attributes);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += mark(name, attributes);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    if (this.onlyIn.includes(name)) this.within--;
    if (name === 'p' || name === 'h') this.endParagraph();
    if (name === 'list') this.lists = Math.max(0, this.lists - 1);
    if (name === 'table-cell') this.rows.endCell(this.repeats.pop());
    if (name === 'table-row') this.rows.endRow();
    if (name === 'frame') this.isTitle = false;
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph && this.passing === 0) paragraph.text += text.replace(/\s+/g, ' ');
  }

  private openStructure(name: string, attributes: Attributes): void {
    if (name === 'page') this.slides++;
    if (name === 'frame') this.isTitle = attributes['presentation:class'] === 'title';
    if (name === 'list') this.lists++;
    if (name === 'table-row') this.rows.startRow();
    if (name === 'table-cell') this.startCell(Number(attributes['number-columns-repeated'] ?? 1));
    if (name === 'p') this.paragraphs.push({ text: '', heading: this.isTitle ? 2 : 0 });
    if (name === 'h') this.paragraphs.push({ text: '', heading: Number(attributes['outline-level'] ?? 1) });
  }

  private startCell(repeated: number): void {
    this.repeats.push(Math.min(repeated || 1, mostRepeated));
    this.rows.startCell();
  }

  private noteReferences(name: string, attributes: Attributes): void {
    if (processLinks.has(name)) this.notes.add('dde-fields');
    const address = attributes['xlink:href'];
    if (address && name !== 'a' && pointsOutside(address)) this.notes.add('outside-references');
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (this.rows.isInCell) this.rows.add(paragraph.text);
    else if (paragraph.heading > 0) this.blocks.heading(paragraph.text, paragraph.heading);
    else if (this.lists > 0) this.blocks.item(paragraph.text, this.lists);
    else this.blocks.paragraph(paragraph.text);
  }
}

/** Runs of spaces, tabs and line breaks are elements in OpenDocument. */
function mark(name: string, { c }: Attributes): string {
  if (name === 's') return ' '.repeat(Math.min(Number(c ?? 1) || 1, mostRepeated));
  if (name === 'tab') return '\t';
  return name === 'line-break' ? '\n' : '';
}
