/**
 * A piece of a document's text, in reading order. Lines inside a block are kept apart by a line feed.
 * A `row` is one row of a table: `cells` holds its cells, `text` the same joined by tabs.
 */
export interface TextBlock {
  as: 'heading' | 'paragraph' | 'item' | 'row';
  text: string;
  /** 1 for the title and the highest headings; of an item, how deep it is nested. */
  level?: number;
  cells?: string[];
}

const mostBlocks = 2_000;
const mostCharacters = 1_000_000;
const mostCells = 64;
const mostAbove = 20;
/** In milliseconds. */
const longestReading = 6_000;

/**
 * Gathers the blocks of one document until there are enough of them: the text serves the search,
 * the preview and the cover block, so its beginning matters and its ten thousandth row does not.
 */
export class TextBlocks {
  readonly all: TextBlock[] = [];
  isCut = false;
  private characters = 0;
  private readonly startedAt = performance.now();

  /** True once no more is wanted; readers stop then. Reading also ends after six seconds. */
  get isFull(): boolean {
    const isLate = performance.now() - this.startedAt > longestReading;
    this.isCut ||= isLate || this.all.length >= mostBlocks || this.characters >= mostCharacters;
    return this.isCut;
  }

  /** Puts what stands above the text, such as the first page's header, in front of it. */
  precede(above: TextBlocks): void {
    this.all.unshift(...above.all.slice(0, mostAbove));
  }

  heading(text: string, level: number): void {
    this.add({ as: 'heading', text, level: Math.min(Math.max(level, 1), 6) });
  }

  paragraph(text: string): void {
    this.add({ as: 'paragraph', text });
  }

  item(text: string, level = 1): void {
    this.add({ as: 'item', text, level });
  }

  row(cells: readonly string[]): void {
    if (this.isFull) return;
    const kept = cells.slice(0, mostCells).map(tidy);
    while (kept.at(-1) === '') kept.pop();
    if (kept.some(Boolean)) this.add({ as: 'row', text: kept.filter(Boolean).join('\t'), cells: kept });
  }

  private add(block: TextBlock): void {
    if (this.isFull) return;
    if (block.as !== 'row') block.text = tidy(block.text);
    if (block.text) this.keep(block);
  }

  private keep(block: TextBlock): void {
    const room = mostCharacters - this.characters;
    if (block.text.length > room) this.isCut = true;
    this.all.push(block.text.length > room ? { as: 'paragraph', text: block.text.slice(0, room) } : block);
    this.characters += block.text.length;
  }
}

/** Without what no reader sees: control characters, spaces at the ends of lines, runs of spaces and of empty lines. */
function tidy(text: string): string {
  return text
    .slice(0, mostCharacters)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .toWellFormed()
    .trim();
}
