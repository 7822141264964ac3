import { pipeline, Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { Content } from './content.js';
import { Unacceptable } from './unacceptable.js';

const localHeaderSize = 30;
/** A part of up to so many bytes is expanded in one go, which is several times faster; a larger one in pieces. */
export const wholeSize = 2 * 1_048_576;
const pieceSize = 65_536;
/** The least for which the library for expanding takes orders. */
const leastRoom = 64;

/** Where a part's own bytes begin, behind its local header. */
export function startOf(content: Content, { relativeOffsetOfLocalHeader: at, fileNameRaw }: Entry): number {
  const header = content.read(at, at + localHeaderSize + fileNameRaw.length);
  if (header.length < localHeaderSize || header.readUInt32LE(0) !== 0x04034b50) throw Unacceptable.damaged();
  const isSameName = header.readUInt16LE(26) === fileNameRaw.length && header.subarray(localHeaderSize).equals(fileNameRaw);
  if (!isSameName) throw Unacceptable.damaged();
  return at + header.length + header.readUInt16LE(28);
}

/** Stops one byte beyond the promised size, whatever the stream holds. */
export function expand(content: Content, entry: Entry): Buffer {
  const start = startOf(content, entry);
  const packed = content.read(start, start + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  try {
    const size = Math.max(entry.uncompressedSize, 1);
    return inflateRawSync(packed, { maxOutputLength: size, chunkSize: Math.min(Math.max(size, leastRoom), wholeSize) });
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? Unacceptable.expands() : Unacceptable.damaged();
  }
}

/** The same, piece by piece; none of them is kept. */
export async function* pieces(content: Content, entry: Entry): AsyncGenerator<Buffer> {
  const packed = Readable.from(packedPieces(content, entry), { objectMode: false, highWaterMark: pieceSize });
  const expanded = entry.compressionMethod === 0 ? packed : pipeline(packed, createInflateRaw({ chunkSize: pieceSize }), () => undefined);
  try {
    yield* expanded;
  } catch {
    throw Unacceptable.damaged();
  } finally {
    // Nobody may read on once the file is closed.
    packed.destroy();
  }
}

function* packedPieces(content: Content, entry: Entry): Generator<Buffer> {
  const start = startOf(content, entry);
  const end = start + entry.compressedSize;
  for (let at = start; at < end; at += pieceSize) yield content.read(at, Math.min(at + pieceSize, end));
}
