import iconv from 'iconv-lite';
import type { TextBlocks } from '../text-block.js';
import { type Findings, noteField, pointsOutside } from './findings.js';
import { codePageOf, marks, passedDestinations, starredDestinations } from './rtf-words.js';

/** An object's data goes on for megabytes without a control word. */
const mostPending = 8_192;

/** What a group is for. Text in `passed` ones is nobody's. */
type Destination = 'text' | 'header' | 'passed' | 'fonts' | 'styles' | 'instruction' | 'object' | 'template';

interface Group {
  destination: Destination;
  /** How many characters stand in for each `\u`. */
  standIns: number;
  codePage: string;
  heading: number;
  isItem: boolean;
  isInTable: boolean;
}

/** Keeps what a Rich Text file has said so far: its fonts and styles, its open groups, the paragraph it is writing. */
export class RtfReader {
  /** The data of wrapped objects, in hexadecimal. */
  readonly objects: string[] = [];
  private readonly groups: Group[] = [];
  private readonly fonts = new Map<number, string>();
  private readonly styles = new Map<number, number>();
  private group: Group = {
    destination: 'text',
    standIns: 1,
    codePage: 'windows-1252',
    heading: 0,
    isItem: false,
    isInTable: false,
  };
  private documentCodePage = 'windows-1252';
  private pending: number[] = [];
  private paragraph = '';
  private collected = '';
  private cells: string[] = [];
  private skipping = 0;
  private isStarred = false;
  private font = -1;
  private style = -1;

  constructor(
    private readonly found: Findings,
    private readonly above: TextBlocks,
  ) {}

  startGroup(): void {
    this.flush();
    this.skipping = 0;
    this.groups.push(this.group);
    this.group = { ...this.group };
  }

  endGroup(): void {
    this.flush();
    this.skipping = 0;
    const ended = this.group;
    this.group = this.groups.pop() ?? ended;
    if (ended.destination !== this.group.destination) this.endDestination(ended.destination);
    else if (ended.destination === 'styles') this.endStyle();
  }

  end(): void {
    this.flush();
    this.endParagraph(this.found.text);
  }

  /** A character of the file itself. */
  literal(byte: number): void {
    this.byte(byte);
  }

  /** A character by its number in the code page of its font. */
  byte(byte: number): void {
    this.isStarred = false;
    if (this.skipping > 0) this.skipping--;
    else if (this.group.destination !== 'passed' && Number.isInteger(byte)) this.pending.push(byte);
    if (this.pending.length >= mostPending && this.group.destination === 'object') this.flush();
  }

  symbol(symbol: string): void {
    if (symbol === '*') {
      this.isStarred = true;
      return;
    }
    this.flush();
    if (this.skipping > 0) this.skipping--;
    else this.put({ '~': '\u00a0', _: '-', '\n': '\n', '\r': '\n', '\\': '\\', '{': '{', '}': '}' }[symbol] ?? '');
  }

  word(word: string, value: number | null): void {
    const isStarred = this.isStarred;
    this.isStarred = false;
    this.flush();
    if (word === 'u') return this.unicode(value ?? 0);
    if (this.enter(word, isStarred)) return;
    if (marks[word] !== undefined) return this.put(marks[word]);
    this.describeCharacters(word, value);
    if (this.group.destination === 'text' || this.group.destination === 'header') this.describeParagraph(word, value);
  }

  /** Decides from the first word of a group what the group is for. */
  private enter(word: string, isStarred: boolean): boolean {
    const destination = destinations[word];
    if (this.group.destination === 'passed') return true;
    if (word === 'object') this.found.notes.add('embedded-objects');
    if (destination) this.group.destination = destination;
    else if (passedDestinations.has(word)) this.group.destination = 'passed';
    else if (isStarred && !starredDestinations.has(word)) this.group.destination = 'passed';
    else return false;
    return true;
  }

  private describeCharacters(word: string, value: number | null): void {
    if (word === 'ansicpg') this.documentCodePage = this.group.codePage = codePageOf(value ?? 1252);
    if (word === 'mac') this.documentCodePage = this.group.codePage = 'macintosh';
    if (word === 'pc') this.documentCodePage = this.group.codePage = 'cp437';
    if (word === 'pca') this.documentCodePage = this.group.codePage = 'cp850';
    if (word === 'uc') this.group.standIns = Math.max(0, Math.min(value ?? 1, 8));
    if (word === 'f') this.useFont(value ?? 0);
    if (word === 'plain') this.group.codePage = this.documentCodePage;
    if (word === 's' && this.group.destination === 'styles') this.style = value ?? 0;
    if (word === 'fcharset') this.fonts.set(this.font, codePageOf(charsets[value ?? 0]));
  }

  private useFont(font: number): void {
    if (this.group.destination === 'fonts') this.font = font;
    else this.group.codePage = this.fonts.get(font) ?? this.documentCodePage;
  }

  private describeParagraph(word: string, value: number | null): void {
    const blocks = this.group.destination === 'header' ? this.above : this.found.text;
    if (word === 'par' || word === 'sect' || word === 'page') this.endParagraph(blocks);
    if (word === 'pard') Object.assign(this.group, { heading: 0, isItem: false, isInTable: false });
    if (word === 's') this.group.heading = this.styles.get(value ?? 0) ?? 0;
    if (word === 'outlinelevel') this.group.heading = (value ?? 9) < 6 ? (value ?? 0) + 1 : 0;
    if (word === 'ls') this.group.isItem = value !== 0;
    if (word === 'intbl') this.group.isInTable = true;
    if (word === 'cell') this.endCell();
    if (word === 'row') this.endRow(blocks);
  }

  private unicode(value: number): void {
    this.put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.skipping = this.group.standIns;
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(this.pending);
    this.pending = [];
    this.put(iconv.decode(bytes, this.group.codePage));
  }

  private put(text: string): void {
    const { destination } = this.group;
    if (destination === 'text' || destination === 'header') this.paragraph += text;
    else if (destination !== 'passed') this.collected += text;
  }

  private endDestination(destination: Destination): void {
    const text = this.collected;
    if (destination === 'header') this.endParagraph(this.above);
    if (destination === 'passed' || destination === 'text' || destination === 'header') return;
    this.collected = '';
    if (destination === 'instruction') noteField(text, this.found.notes);
    if (destination === 'template' && pointsOutside(text)) this.found.notes.add('outside-references');
    if (destination === 'object') this.objects.push(text.replace(/[^0-9a-f]/gi, ''));
  }

  /** `{\s2 ... heading 1;}` in the style sheet. */
  private endStyle(): void {
    const level = /^\s*heading ([1-6]);?\s*$/i.exec(this.collected)?.[1];
    if (level && this.style >= 0) this.styles.set(this.style, Number(level));
    this.collected = '';
  }

  private endCell(): void {
    this.cells.push(this.paragraph);
    this.paragraph = '';
  }

  private endRow(blocks: TextBlocks): void {
    blocks.row(this.cells);
    this.cells = [];
  }

  private endParagraph(blocks: TextBlocks): void {
    if (this.group.isInTable) {
      this.paragraph += '\n';
      return;
    }
    if (this.group.heading > 0) blocks.heading(this.paragraph, this.group.heading);
    else if (this.group.isItem) blocks.item(this.paragraph);
    else blocks.paragraph(this.paragraph);
    this.paragraph = '';
  }
}

const destinations: Record<string, Destination | undefined> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  header: 'header',
  headerf: 'header',
  fldinst: 'instruction',
  objdata: 'object',
  template: 'template',
};

/** Windows code pages by the character set of a font. */
const charsets: Record<number, number | undefined> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
