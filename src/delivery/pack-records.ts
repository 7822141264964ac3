/**
 * The records of a ZIP archive whose entries are stored as they are, with sizes and sums that are known beforehand
 * (APPNOTE 6.3.10). Whatever does not fit into 32 bits, or 16, goes into the records of ZIP64.
 */
export interface PackedEntry {
  /** With slashes, in NFC; it is written in UTF-8 and said to be so. */
  name: string;
  /** In bytes. */
  size: number;
  /** Unsigned. */
  crc32: number;
  /** Told in UTC; ZIP knows no zones, no year before 1980, and even seconds alone. */
  modifiedAt: Date;
}

const most16 = 0xffff;
const most32 = 0xffffffff;
const namesInUtf8 = 0x0800;
const stored = 0;
const [version20, version45] = [20, 45];
/** Made on Unix, where the entry is a plain file that its owner may change and everybody read. */
const madeOnUnix = 3 << 8;
const plainFile = 0o100644 * 0x10000;

const lengths = { local: 30, central: 46, end: 22, end64: 56, locator: 20 } as const;

/** How many bytes stand before an entry's own. */
export function localLength(entry: PackedEntry): number {
  return lengths.local + Buffer.byteLength(entry.name) + (isLong(entry.size) ? 20 : 0);
}

/** What stands before an entry's own bytes. */
export function localRecord(entry: PackedEntry): Buffer {
  const name = Buffer.from(entry.name);
  const extra = isLong(entry.size) ? extraOf([entry.size, entry.size]) : Buffer.alloc(0);
  const record = Buffer.alloc(lengths.local);
  record.writeUInt32LE(0x04034b50, 0);
  writeCommon(record, 4, entry, extra.length > 0);
  record.writeUInt16LE(name.length, 26);
  record.writeUInt16LE(extra.length, 28);
  return Buffer.concat([record, name, extra]);
}

export function centralLength(entry: PackedEntry, offset: number): number {
  const long = longValues(entry, offset);
  return lengths.central + Buffer.byteLength(entry.name) + (long.length > 0 ? 4 + 8 * long.length : 0);
}

/** An entry's line in the directory at the end; `offset` is where its local record begins. */
export function centralRecord(entry: PackedEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const long = longValues(entry, offset);
  const extra = long.length > 0 ? extraOf(long) : Buffer.alloc(0);
  const record = Buffer.alloc(lengths.central);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(madeOnUnix | (long.length > 0 ? version45 : version20), 4);
  writeCommon(record, 6, entry, long.length > 0);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(plainFile, 38);
  record.writeUInt32LE(Math.min(offset, most32), 42);
  return Buffer.concat([record, name, extra]);
}

/** What ends an archive with this many entries, whose directory begins at `offset` and is `length` bytes long. */
export function endRecords(entries: number, offset: number, length: number): Buffer {
  const end = Buffer.alloc(lengths.end);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries, most16), 8);
  end.writeUInt16LE(Math.min(entries, most16), 10);
  end.writeUInt32LE(Math.min(length, most32), 12);
  end.writeUInt32LE(Math.min(offset, most32), 16);
  const isLarge = entries >= most16 || isLong(offset) || isLong(length);
  return isLarge ? Buffer.concat([...end64Records(entries, offset, length), end]) : end;
}

function end64Records(entries: number, offset: number, length: number): [Buffer, Buffer] {
  const end = Buffer.alloc(lengths.end64);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(BigInt(lengths.end64 - 12), 4);
  end.writeUInt16LE(madeOnUnix | version45, 12);
  end.writeUInt16LE(version45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(lengths.locator);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return [end, locator];
}

/** What both records of an entry tell in the same order, from `at`: versions, flags, method, time, sum and sizes. */
function writeCommon(record: Buffer, at: number, { size, crc32, modifiedAt }: PackedEntry, isLarge: boolean): void {
  record.writeUInt16LE(isLarge ? version45 : version20, at);
  record.writeUInt16LE(namesInUtf8, at + 2);
  record.writeUInt16LE(stored, at + 4);
  record.writeUInt32LE(dosTime(modifiedAt), at + 6);
  record.writeUInt32LE(crc32, at + 10);
  record.writeUInt32LE(Math.min(size, most32), at + 14);
  record.writeUInt32LE(Math.min(size, most32), at + 18);
}

/** What of an entry needs 64 bits, in the order in which the extra field holds it: both sizes, the offset. */
function longValues({ size }: PackedEntry, offset: number): number[] {
  return [...(isLong(size) ? [size, size] : []), ...(isLong(offset) ? [offset] : [])];
}

function extraOf(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  values.forEach((value, index) => extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
  return extra;
}

/** The value that means "look into the extra field" cannot be told itself. */
function isLong(value: number): boolean {
  return value >= most32;
}

/** Date and time in the 32 bits that MS-DOS gave them. */
function dosTime(at: Date): number {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107);
  if (year !== at.getUTCFullYear()) return (1 << 21) | (1 << 16);
  const day = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}
