import type { TextBlocks } from '../text-block.js';

/** Puts the paragraphs of a table's cells together into rows; a table inside a cell is part of that cell's text. */
export class RowGatherer {
  private depth = 0;
  private cells: string[] = [];
  private cell: string[] = [];

  constructor(private readonly blocks: TextBlocks) {}

  get isInCell(): boolean {
    return this.depth > 0;
  }

  startRow(): void {
    this.depth++;
    if (this.depth === 1) this.cells = [];
  }

  startCell(): void {
    if (this.depth === 1) this.cell = [];
  }

  add(text: string): void {
    this.cell.push(text);
  }

  /** `repeated` is how many cells stand for the same text, as spreadsheets write them. */
  endCell(repeated = 1): void {
    if (this.depth !== 1) return;
    const text = this.cell.join('\n');
    for (let times = 0; times < repeated && this.cells.length < 64; times++) this.cells.push(text);
  }

  endRow(): void {
    if (this.depth === 1) this.blocks.row(this.cells);
    this.depth = Math.max(0, this.depth - 1);
  }
}
