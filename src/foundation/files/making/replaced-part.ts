import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** What stands at the end of an archive: where its directory lies. In bytes (APPNOTE 4.3.16). */
interface Ending {
  record: Buffer;
  offset: number;
  length: number;
}

const endSize = 22;
const longestComment = 255;
const entrySize = 46;
const localSize = 30;
/** The bit that says that sizes stand behind the bytes. */
const sizesFollow = 0x0008;

/**
 * Gives a part of a ZIP archive other bytes where it lies: they go behind those that are there, with a new directory
 * that points to them. However large the archive, no more than its directory and these bytes are in memory.
 * @param file an archive whose directory was checked, open for reading and writing
 */
export async function replacePart(file: FileHandle, name: string, bytes: Buffer): Promise<void> {
  const ending = await endingOf(file);
  if (!ending) return;
  const directory = await read(file, ending.offset, ending.length);
  const entry = entriesOf(directory).find((one) => nameOf(one).toString('latin1').toLowerCase() === name);
  if (!entry) return;
  pointTo(entry, ending.offset, bytes);
  const added = Buffer.concat([localOf(entry), bytes]);
  ending.record.writeUInt32LE(ending.offset + added.length, 16);
  await file.write(Buffer.concat([added, directory, ending.record]), 0, undefined, ending.offset);
}

/** Null in an archive whose directory stands elsewhere, as that of a very large one does. */
async function endingOf(file: FileHandle): Promise<Ending | null> {
  const { size } = await file.stat();
  const start = Math.max(0, size - endSize - longestComment);
  const end = await read(file, start, size - start);
  const record = end.subarray(end.lastIndexOf('PK\x05\x06', end.length - endSize, 'latin1'));
  const [length, offset] = [record.readUInt32LE(12), record.readUInt32LE(16)];
  return offset === 0xffffffff ? null : { record, offset, length };
}

/** The directory's entries, each as the part of it that it is (APPNOTE 4.3.12). */
function entriesOf(directory: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < directory.length; at += entries.at(-1)!.length) {
    const lengths = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
    entries.push(directory.subarray(at, at + entrySize + lengths.reduce((sum, length) => sum + length)));
  }
  return entries;
}

function nameOf(entry: Buffer): Buffer {
  return entry.subarray(entrySize, entrySize + entry.readUInt16LE(28));
}

/** As they are: one program reads them once, and packing costs more than it saves. */
function pointTo(entry: Buffer, offset: number, bytes: Buffer): void {
  entry.writeUInt16LE(entry.readUInt16LE(8) & ~sizesFollow, 8);
  entry.writeUInt16LE(0, 10);
  entry.writeUInt32LE(crc32(bytes), 16);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt32LE(bytes.length, 24);
  entry.writeUInt32LE(offset, 42);
}

/** The record before a part's bytes says what its entry says (APPNOTE 4.3.7). */
function localOf(entry: Buffer): Buffer {
  const name = nameOf(entry);
  const record = Buffer.alloc(localSize);
  record.write('PK\x03\x04', 'latin1');
  entry.copy(record, 4, 6, 28); // what is needed, flags, method, time, checksum, sizes
  record.writeUInt16LE(name.length, 26);
  return Buffer.concat([record, name]);
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer;
}
