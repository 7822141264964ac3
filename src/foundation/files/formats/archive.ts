import { crc32 } from 'node:zlib';
import yauzl, { type Entry } from 'yauzl';
import { Asking, type Content, HeldContent } from './content.js';
import { expand, pieces, startOf, wholeSize } from './expanding.js';
import { Unacceptable } from './unacceptable.js';

const mostEntries = 2_000;
const mostBytes = 200 * 1_048_576;
const mostRatio = 100;
/** Small parts may be as dense as they like: an empty style sheet of 100 kB harms nobody. */
const unmeasured = 1_048_576;
/** Two thousand such parts are 8 MB. */
const smallSize = 4_096;
const longestComment = 255;
const directoryHeaderSize = 46;
const endSize = 22;

/** What one received file, with the files inside it, may expand to. */
export class Expansion {
  private entries = 0;
  private bytes = 0;

  /** Refuses with `fileExpands` once there are more than 2,000 entries or 200 MB altogether. */
  spend(entries: number, bytes: number): void {
    this.entries += entries;
    this.bytes += bytes;
    if (this.entries > mostEntries || this.bytes > mostBytes) throw Unacceptable.expands();
  }
}

/** A ZIP package whose directory was checked before anything in it was expanded. */
export class Archive {
  /** Small parts that were read: most are asked for more than once. */
  private readonly known = new Map<Entry, Buffer>();

  private constructor(
    private readonly content: Content,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * Reads and checks the central directory: numbers and sizes, no overlap, no link, no name that climbs,
   * nothing before the first part or behind the comment.
   */
  static async open(archive: Buffer | Content, expansion: Expansion): Promise<Archive> {
    const content = Buffer.isBuffer(archive) ? new HeldContent(archive) : archive;
    const entries = await readDirectory(content, expansion);
    checkPlaces(content, entries);
    const parts = new Map<string, Entry>();
    for (const entry of entries.filter(({ fileName }) => !fileName.endsWith('/'))) {
      if (parts.has(entry.fileName.toLowerCase())) throw Unacceptable.damaged();
      parts.set(entry.fileName.toLowerCase(), entry);
    }
    return new Archive(content, parts);
  }

  /** As the directory spells them. */
  get names(): string[] {
    return [...this.parts.values()].map(({ fileName }) => fileName);
  }

  /** Names are compared without regard to case, as office programs do. */
  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The expanded bytes of a part, checked against the size and checksum that the directory promised. */
  read(name: string): Buffer {
    const entry = this.entry(name);
    const expanded = this.known.get(entry) ?? expandWhole(this.content, entry);
    if (expanded.length <= smallSize) this.known.set(entry, expanded);
    return expanded;
  }

  /** A part, or what a large one begins with: all of that is expanded and checked, but piece by piece and let go again. */
  async beginning(name: string): Promise<Buffer> {
    const entry = this.entry(name);
    if (entry.uncompressedSize <= wholeSize) return this.read(name);
    let beginning: Buffer | null = null;
    let size = 0;
    let sum = 0;
    for await (const piece of pieces(this.content, entry)) {
      beginning ??= Buffer.from(piece);
      size += piece.length;
      sum = crc32(piece, sum);
      if (size > entry.uncompressedSize) throw Unacceptable.expands();
    }
    if (!beginning || size !== entry.uncompressedSize || sum !== entry.crc32) throw Unacceptable.damaged();
    return beginning;
  }

  private entry(name: string): Entry {
    const entry = this.parts.get(name.toLowerCase());
    if (!entry) throw Unacceptable.damaged();
    return entry;
  }
}

function expandWhole(content: Content, entry: Entry): Buffer {
  const expanded = expand(content, entry);
  if (expanded.length !== entry.uncompressedSize || crc32(expanded) !== entry.crc32) throw Unacceptable.damaged();
  return expanded;
}

async function readDirectory(content: Content, expansion: Expansion): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(new Asking(content), content.size, { autoClose: false, lazyEntries: true });
    expansion.spend(zip.entryCount, 0);
    checkComment(zip.comment);
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry);
      expansion.spend(0, entry.uncompressedSize);
      entries.push(entry);
    }
    checkEnd(content, zip.comment.length, entries);
    return entries;
  } catch (error) {
    throw error instanceof Unacceptable ? error : whatYauzlMeans(error);
  }
}

function whatYauzlMeans(error: unknown): Unacceptable {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Invalid comment length')) return Unacceptable.mixed();
  if (message.startsWith('strong encryption')) return new Unacceptable('foundation.fileEncrypted');
  return Unacceptable.damaged();
}

function checkComment(comment: string): void {
  if (comment.length > longestComment || /<|%PDF/.test(comment)) throw Unacceptable.mixed();
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw new Unacceptable('foundation.fileEncrypted');
  if (isLink(entry) || ![0, 8].includes(entry.compressionMethod)) throw Unacceptable.damaged();
  const isDense = entry.uncompressedSize > Math.max(entry.compressedSize, 1) * mostRatio;
  if (isDense && entry.uncompressedSize > unmeasured) throw Unacceptable.expands();
}

/** The upper half of the external attributes is the Unix mode where the archive was made on Unix (3) or macOS (19). */
function isLink(entry: Entry): boolean {
  const system = entry.versionMadeBy >> 8;
  return (system === 3 || system === 19) && ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** The directory must fill the space before its end record, so that no other program finds other entries in it. */
function checkEnd(content: Content, commentLength: number, entries: readonly Entry[]): void {
  const end = content.size - endSize - commentLength;
  const offset = content.read(end + 16, end + 20).readUInt32LE();
  const isZip64 = end >= 20 && content.read(end - 20, end - 16).readUInt32LE() === 0x07064b50;
  if (isZip64) return;
  const size = entries.reduce((sum, entry) => sum + directoryHeaderSize + variableLength(entry), 0);
  if (offset + size !== end) throw Unacceptable.mixed();
}

function variableLength({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return fileNameLength + extraFieldLength + fileCommentLength;
}

/** Parts start at the file's first byte, follow one another and bear the same names in both places. */
function checkPlaces(content: Content, entries: readonly Entry[]): void {
  let end = 0;
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  for (const [index, entry] of inOrder.entries()) {
    if (index === 0 && entry.relativeOffsetOfLocalHeader !== 0) throw Unacceptable.mixed();
    if (entry.relativeOffsetOfLocalHeader < end) throw Unacceptable.expands();
    end = startOf(content, entry) + entry.compressedSize;
    if (end > content.size) throw Unacceptable.damaged();
  }
}
