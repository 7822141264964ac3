import iconv from 'iconv-lite';
import { Findings, noteField } from './findings.js';
import type { OleFile } from './ole.js';
import { Unacceptable } from './unacceptable.js';

/** Offsets in the file information block of [MS-DOC] 2.5. */
const fib = { magic: 0, version: 2, flags: 10, mainLength: 76, clx: 418 };
const word97 = 0x00c1;
const isEncrypted = 0x0100;
const usesFirstTable = 0x0200;
const mostCharacters = 4_000_000;

/** A document of Word 97 to 2003. Of the older ones only the kind is known. */
export function readDoc(ole: OleFile, document: Buffer): Findings {
  if (document.length < 32 || document.readUInt16LE(fib.magic) !== 0xa5ec) throw Unacceptable.damaged();
  const flags = document.readUInt16LE(fib.flags);
  if (flags & isEncrypted) throw new Unacceptable('foundation.fileEncrypted');
  const found = new Findings('doc');
  if (document.readUInt16LE(fib.version) < word97) return found;

  const table = ole.stream(flags & usesFirstTable ? '1Table' : '0Table');
  if (!table || document.length < fib.clx + 8) throw Unacceptable.damaged();
  try {
    addBlocks(withoutFields(readPieces(document, table), found), found);
  } catch (error) {
    throw error instanceof RangeError ? Unacceptable.damaged() : error;
  }
  return found;
}

/** The main text, put together from the pieces that the table stream lists ([MS-DOC] 2.4.1). */
function readPieces(document: Buffer, table: Buffer): string {
  const pieces = pieceTable(table, document.readUInt32LE(fib.clx), document.readUInt32LE(fib.clx + 4));
  const length = Math.min(document.readUInt32LE(fib.mainLength), mostCharacters);
  const count = (pieces.length - 4) / 12;
  let text = '';
  for (let index = 0; index < count && text.length < length; index++) {
    const characters = pieces.readUInt32LE(4 * index + 4) - pieces.readUInt32LE(4 * index);
    text += readPiece(document, pieces.readUInt32LE(4 * (count + 1) + 8 * index + 2), characters);
  }
  return text.slice(0, length);
}

/** The list of pieces stands in the Clx behind any number of property runs, each of which tells its own length. */
function pieceTable(table: Buffer, start: number, length: number): Buffer {
  const end = start + length;
  let at = start;
  while (at < end && table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  const size = table.readUInt32LE(at + 1);
  if (table.readUInt8(at) !== 2 || at + 5 + size > table.length || (size - 4) % 12 !== 0) throw Unacceptable.damaged();
  return table.subarray(at + 5, at + 5 + size);
}

/** Bit 30 says that a piece is kept in one byte a character, at half the offset. */
function readPiece(document: Buffer, position: number, characters: number): string {
  const isNarrow = (position & 0x40000000) !== 0;
  const offset = position & 0x3fffffff;
  const start = isNarrow ? offset / 2 : offset;
  const end = start + (isNarrow ? characters : 2 * characters);
  if (characters < 0 || end > document.length) throw Unacceptable.damaged();
  const bytes = document.subarray(start, end);
  return isNarrow ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf16le');
}

/** Of a field only the result is text; its instruction is looked at for outside references and DDE. */
function withoutFields(text: string, { notes }: Findings): string {
  const fields: { instruction: string; isResult: boolean }[] = [];
  let kept = '';
  for (const part of text.split(/([\u0013-\u0015])/)) {
    const innermost = fields.at(-1);
    const instructed = fields.find(({ isResult }) => !isResult);
    if (part === '\u0013') fields.push({ instruction: '', isResult: false });
    else if (part === '\u0014' && innermost) innermost.isResult = true;
    else if (part === '\u0015') noteField(fields.pop()?.instruction ?? '', notes);
    else if (instructed) instructed.instruction += part;
    else kept += part;
  }
  return kept;
}

/**
 * Paragraphs end with a carriage return, cells with a bell. A row ends with a bell of its own, so two in a row close
 * it; an empty cell looks the same and divides its row, for the properties that tell them apart are not read.
 */
function addBlocks(text: string, { text: blocks }: Findings): void {
  let cells: string[] = [];
  let cell = '';
  for (const part of readable(text).split(/([\r\u0007\f])/)) {
    if (blocks.isFull) return;
    if (part === '\u0007' && cell === '' && cells.length > 0) {
      blocks.row(cells);
      cells = [];
    } else if (part === '\u0007') {
      cells.push(cell);
      cell = '';
    } else if (part === '\r' || part === '\f') {
      if (cells.length > 0) cell += '\n';
      else blocks.paragraph(cell);
      if (cells.length === 0) cell = '';
    } else cell += part;
  }
  blocks.paragraph(cell);
}

/** Word's own characters for line breaks, hyphens and anchors of pictures. */
function readable(text: string): string {
  return text
    .replace(/\u000b/g, '\n')
    .replace(/\u001e/g, '-')
    .replace(/[\u0001-\u0006\u0008\u001f]/g, '');
}
