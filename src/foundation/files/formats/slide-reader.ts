import type { TextBlocks } from '../text-block.js';
import { RowGatherer } from './row-gatherer.js';
import type { Attributes, XmlReader } from './xml.js';

/** Placeholders that repeat on every slide. */
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

/** Reads one slide, or the notes to one. */
export class SlideReader implements XmlReader {
  private readonly rows: RowGatherer;
  private placeholder = '';
  private paragraph = '';
  private isText = false;
  private level = 0;
  private passing = 0;

  constructor(private readonly blocks: TextBlocks) {
    this.rows = new RowGatherer(blocks);
  }

  isDone(): boolean {
    return this.blocks.isFull;
  }

  open(name: string, attributes: Attributes): void {
    if (this.passing > 0 || name === 'Fallback') this.passing++;
    if (this.passing > 0) return;
    if (name === 'sp') this.placeholder = '';
    if (name === 'ph') this.placeholder = attributes.type ?? 'body';
    if (name === 'p') this.startParagraph();
    if (name === 'pPr') this.level = Number(attributes.lvl ?? 0) || 0;
    if (name === 't') this.isText = true;
    if (name === 'br') this.paragraph += '\n';
    if (name === 'tr') this.rows.startRow();
    if (name === 'tc') this.rows.startCell();
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    if (name === 't') this.isText = false;
    if (name === 'p') this.endParagraph();
    if (name === 'tc') this.rows.endCell();
    if (name === 'tr') this.rows.endRow();
  }

  text(text: string): void {
    if (this.isText && this.passing === 0) this.paragraph += text;
  }

  private startParagraph(): void {
    this.paragraph = '';
    this.level = 0;
  }

  private endParagraph(): void {
    if (this.rows.isInCell) this.rows.add(this.paragraph);
    else if (furniture.has(this.placeholder)) return;
    else if (/title/i.test(this.placeholder)) this.blocks.heading(this.paragraph, 2);
    else if (this.level > 0) this.blocks.item(this.paragraph, this.level + 1);
    else this.blocks.paragraph(this.paragraph);
  }
}
