import type { Bytes } from '../foundation/files/file-store.js';
import type { ByteRange } from './byte-range.js';
import {
  centralLength,
  centralRecord,
  endRecords,
  localLength,
  localRecord,
  type PackedEntry,
} from './pack-records.js';

/** An entry with its bytes, for which nobody asks where it is empty. */
export interface ReadableEntry extends PackedEntry, Bytes {}

/** A piece of an archive: where it begins, how long it is, and its bytes. */
interface Piece extends Bytes {
  offset: number;
  length: number;
}

/** Lines of the directory are one piece as long as they are no more bytes than these. */
const chunkLength = 65_536;

/** How many pieces are read at the same time. */
const atOnce = 16;

/**
 * A ZIP archive that is nowhere: it knows where each of its bytes would be, and makes those that are asked for. The
 * same entries in the same order are the same bytes.
 */
export class PackArchive<Entry extends ReadableEntry> implements Bytes {
  /** Where the local record of each entry begins; then where the directory does. */
  private readonly offsets: number[] = [0];
  private readonly directoryLength: number;
  private readonly end: Buffer;

  constructor(private readonly entries: readonly Entry[]) {
    for (const entry of entries) this.offsets.push(this.directoryOffset + localLength(entry) + entry.size);
    this.directoryLength = entries.reduce((sum, entry, index) => sum + centralLength(entry, this.offsets[index]!), 0);
    this.end = endRecords(entries.length, this.directoryOffset, this.directoryLength);
  }

  /** In bytes. */
  get size(): number {
    return this.directoryOffset + this.directoryLength + this.end.length;
  }

  /** The entries of whose own bytes some are in a part of the archive. */
  entriesIn({ start, end }: ByteRange): Entry[] {
    return this.entries.filter((entry, index) => {
      const begins = this.offsets[index]! + localLength(entry);
      return entry.size > 0 && begins <= end && begins + entry.size > start;
    });
  }

  async fill(buffer: Buffer, from: number): Promise<void> {
    const reading: Promise<void>[] = [];
    for (const piece of this.piecesFrom(from)) {
      const place = piece.offset - from;
      if (place >= buffer.length) break;
      const part = buffer.subarray(Math.max(place, 0), Math.max(place + piece.length, 0));
      if (part.length > 0) reading.push(piece.fill(part, Math.max(-place, 0)));
      if (reading.length === atOnce) await allOf(reading.splice(0));
    }
    await allOf(reading);
  }

  private get directoryOffset(): number {
    return this.offsets.at(-1)!;
  }

  private *piecesFrom(start: number): Generator<Piece> {
    for (let index = this.indexAt(start); index < this.entries.length; index++) {
      const entry = this.entries[index]!;
      const record = localRecord(entry);
      yield pieceOf(record, this.offsets[index]!);
      const offset = this.offsets[index]! + record.length;
      if (entry.size > 0) yield { offset, length: entry.size, fill: (buffer, from) => entry.fill(buffer, from) };
    }
    let offset = this.directoryOffset;
    for (const chunk of this.directory()) {
      yield pieceOf(chunk, offset);
      offset += chunk.length;
    }
    yield pieceOf(this.end, offset);
  }

  /** The last entry that begins at this byte or before it; those before need not be looked at. */
  private indexAt(start: number): number {
    let [low, high] = [0, this.offsets.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offsets[middle]! <= start) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private *directory(): Generator<Buffer> {
    let lines: Buffer[] = [];
    let length = 0;
    for (const [index, entry] of this.entries.entries()) {
      const line = centralRecord(entry, this.offsets[index]!);
      lines.push(line);
      length += line.length;
      if (length < chunkLength) continue;
      yield Buffer.concat(lines);
      [lines, length] = [[], 0];
    }
    if (length > 0) yield Buffer.concat(lines);
  }
}

function pieceOf(bytes: Buffer, offset: number): Piece {
  return { offset, length: bytes.length, ...bytesOf(bytes) };
}

/** Those that are in memory anyway. */
export function bytesOf(bytes: Buffer): Bytes {
  return {
    async fill(buffer, from) {
      bytes.copy(buffer, 0, from);
    },
  };
}

/** Waits for all of them, for even where one fails the others still write into their buffers. */
async function allOf(readings: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(readings)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
