import { BorderStyle, HeadingLevel, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { withColon } from '../../foundation/i18n/colon.js';
import { directionOf } from '../../foundation/i18n/languages.js';
import type { PrintedRecord } from './printed-record.js';
import type { WordProse } from './word-prose.js';

/** In twentieths of a point: together the text width of an A4 page with margins of 25 mm. */
const head = [4870, 4200];
const facts = [2600, 6470];
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const double = { style: BorderStyle.DOUBLE, size: 6, color: '404040' };
const sides = { left: none, right: none, insideHorizontal: none, insideVertical: none };

/** What stands above a record: whose it is, its symbol, title and facts, between double rules. */
export class WordCover {
  private readonly bidirectional: boolean;

  constructor(
    private readonly record: PrintedRecord,
    private readonly prose: WordProse,
  ) {
    this.bidirectional = directionOf(record.language) === 'rtl';
  }

  parts(): (Paragraph | Table)[] {
    const { title, note } = this.record;
    return [
      this.table(head, [[this.bodies(), this.place()]], { top: none, bottom: double, ...sides }),
      new Paragraph({ children: this.prose.plain(title), heading: HeadingLevel.TITLE, bidirectional: this.bidirectional }),
      this.table(facts, this.facts(), { top: none, bottom: double, ...sides }),
      ...(note === null ? [] : [this.line(this.prose.plain(note), { before: 240, after: 0 })]),
    ];
  }

  private bodies(): Paragraph[] {
    return this.record.bodies.map((body) => this.line(this.prose.plain(body, { bold: true })));
  }

  private place(): Paragraph[] {
    const { symbol, placeAndDays } = this.record;
    const first = symbol === null ? [] : [this.line(this.prose.plain(symbol, { bold: true, size: 26 }))];
    return [...first, this.line(this.prose.plain(placeAndDays))];
  }

  private facts(): Paragraph[][][] {
    const { status, words, address } = this.record;
    const told = [...this.record.facts, { label: words.status, value: status }];
    return [
      ...told.map(({ label, value }) => this.fact(label, this.prose.plain(value))),
      this.fact(words.address, [this.prose.link(address, [{ text: address }])]),
    ];
  }

  private fact(label: string, value: ParagraphChild[]): Paragraph[][] {
    return [[this.line(this.prose.plain(withColon(label, this.record.language), { bold: true }))], [this.line(value)]];
  }

  private line(children: ParagraphChild[], spacing = { before: 20, after: 60 }): Paragraph {
    return new Paragraph({ children, spacing, bidirectional: this.bidirectional });
  }

  private table(widths: readonly number[], rows: Paragraph[][][], borders: object): Table {
    return new Table({
      width: { size: widths[0]! + widths[1]!, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      columnWidths: [...widths],
      borders,
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      visuallyRightToLeft: this.bidirectional,
      rows: rows.map((cells) => new TableRow({
        cantSplit: true,
        children: cells.map((children, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children })),
      })),
    });
  }
}
