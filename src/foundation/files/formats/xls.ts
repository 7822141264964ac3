import { Findings } from './findings.js';
import { SharedStrings } from './xls-strings.js';
import { Unacceptable } from './unacceptable.js';

/** Record types of BIFF8 ([MS-XLS] 2.3.2). */
const record = {
  formula: 0x06,
  filePass: 0x2f,
  continued: 0x3c,
  sheet: 0x85,
  numbers: 0xbd,
  links: 0x1ae,
  strings: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  label: 0x204,
  formulaText: 0x207,
  packed: 0x27e,
  start: 0x809,
};
const biff8 = 0x0600;
const macroSheet = 1;

/** A workbook of Excel 97 to 2003: its rows, texts and numbers. Older ones are only searched for macros. */
export function readXls(workbook: Buffer): Findings {
  if (workbook.length < 8 || (workbook.readUInt16LE(0) & 0xff) !== 0x09) throw Unacceptable.damaged();
  const found = new Findings('xls');
  try {
    new WorkbookReader(found, workbook.readUInt16LE(4) === biff8).read(workbook);
  } catch (error) {
    throw error instanceof RangeError ? Unacceptable.damaged() : error;
  }
  return found;
}

/** Goes through the records once and gathers cells into rows as they come. */
class WorkbookReader {
  private readonly strings = new SharedStrings();
  private cells: string[] = [];
  private row = -1;
  private column = 0;

  constructor(
    private readonly found: Findings,
    private readonly isReadable: boolean,
  ) {}

  read(workbook: Buffer): void {
    let stringParts: Buffer[] = [];
    for (let at = 0; at + 4 <= workbook.length && !this.found.text.isFull; ) {
      const type = workbook.readUInt16LE(at);
      const end = at + 4 + workbook.readUInt16LE(at + 2);
      if (end > workbook.length) throw Unacceptable.damaged();
      const body = workbook.subarray(at + 4, end);
      if (type === record.strings) stringParts = [body];
      else if (type === record.continued && stringParts.length > 0) stringParts.push(body);
      else {
        if (stringParts.length > 0 && this.isReadable) this.strings.read(stringParts);
        stringParts = [];
        this.take(type, body);
      }
      at = end;
    }
    this.endRow();
  }

  private take(type: number, body: Buffer): void {
    if (type === record.filePass) throw new Unacceptable('foundation.fileEncrypted');
    if (type === record.sheet && body.readUInt8(5) === macroSheet) throw new Unacceptable('foundation.fileMacros');
    if (this.isReadable) this.takeText(type, body);
  }

  private takeText(type: number, body: Buffer): void {
    if (type === record.links) this.noteLink(body);
    if (type === record.start) this.endRow();
    if (type === record.sharedText) this.cell(body, this.strings.at(body.readUInt32LE(6)));
    if (type === record.label) this.cell(body, this.strings.single(body.subarray(6)));
    if (type === record.number) this.cell(body, shown(body.readDoubleLE(6)));
    if (type === record.packed) this.cell(body, shown(unpack(body.readInt32LE(6))));
    if (type === record.numbers) this.packedCells(body);
    if (type === record.formula) this.formula(body);
    if (type === record.formulaText) this.cells[this.column] = this.strings.single(body);
  }

  /** A linked book's path holds the mark 3 between a program and its topic where the link is DDE. */
  private noteLink(body: Buffer): void {
    if (body.length <= 4) return;
    const isDde = this.strings.single(body.subarray(2)).includes('\u0003');
    this.found.notes.add(isDde ? 'dde-fields' : 'outside-references');
  }

  /** A result that is no number has all bits set at its end; a text then follows in a record of its own. */
  private formula(body: Buffer): void {
    this.cell(body, body.readUInt16LE(12) === 0xffff ? '' : shown(body.readDoubleLE(6)));
  }

  private packedCells(body: Buffer): void {
    for (let at = 4, column = body.readUInt16LE(2); at + 8 <= body.length; at += 6, column++) {
      this.put(body.readUInt16LE(0), column, shown(unpack(body.readInt32LE(at + 2))));
    }
  }

  private cell(body: Buffer, text: string): void {
    this.put(body.readUInt16LE(0), body.readUInt16LE(2), text);
  }

  private put(row: number, column: number, text: string): void {
    if (row !== this.row) this.endRow();
    this.row = row;
    this.column = column;
    this.cells[column] = text;
  }

  private endRow(): void {
    this.found.text.row(Array.from(this.cells, (cell) => cell ?? ''));
    this.cells = [];
    this.row = -1;
  }
}

/** An RK number: 30 bits of an integer or of a double, perhaps a hundredth of it ([MS-XLS] 2.5.217). */
function unpack(packed: number): number {
  const double = Buffer.alloc(8);
  double.writeInt32LE(packed & ~3, 4);
  const number = packed & 2 ? packed >> 2 : double.readDoubleLE(0);
  return packed & 1 ? number / 100 : number;
}

function shown(number: number): string {
  return String(Number(number.toPrecision(15)));
}
