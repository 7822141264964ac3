import { fileTypeFromBuffer } from 'file-type';
import { acceptedExtensions } from '../file-kinds.js';
import { Archive, Expansion } from './archive.js';
import { type Content, HeldContent } from './content.js';
import { isZip } from './embedded.js';
import { wholeSize } from './expanding.js';
import type { Findings } from './findings.js';
import { mediaTypePart, readOdf } from './odf.js';
import { readOffice97 } from './office97.js';
import { isOle } from './ole.js';
import { contentTypes, readOoxml } from './ooxml.js';
import { readPdf } from './pdf.js';
import { readPlainText, textOf } from './plain-text.js';
import { isProgram } from './programs.js';
import { readRtf } from './rtf.js';
import { Unacceptable } from './unacceptable.js';

const sniffed = 1_024;

/**
 * Decides by its content alone what a file is, and reads it; the name only tells TXT from CSV.
 * Throws `Unacceptable` for everything that is not accepted.
 */
export async function recognise(content: Content, name: string): Promise<Findings> {
  const expansion = new Expansion();
  return isZip(content.read(0, 4)) ? readPackage(content, expansion) : readWhole(content.read(0, content.size), name, expansion);
}

/** Whatever is no package is read as a whole. */
async function readWhole(bytes: Buffer, name: string, expansion: Expansion): Promise<Findings> {
  if (bytes.length === 0) throw new Unacceptable('foundation.fileEmpty');
  if (isProgram(bytes)) throw new Unacceptable('foundation.fileProgram');
  if (startsAsPdf(bytes)) return readPdf(onlyOne(bytes), expansion);
  if (bytes.subarray(0, sniffed).includes('%PDF-')) throw Unacceptable.mixed();
  if (isOle(bytes)) return readOffice97(bytes);
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') return readRtf(onlyOne(bytes), expansion);
  const text = textOf(onlyOne(bytes));
  if (text === null) throw await whatElse(bytes);
  if (text.trim() === '') throw new Unacceptable('foundation.fileEmpty');
  return readPlainText(text, name);
}

/** Nothing but white space or a byte order mark may stand before a PDF. */
function startsAsPdf(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?[\s\0]{0,1024}%PDF-\d/.test(bytes.toString('latin1', 0, sniffed + 16));
}

/** Refuses a file behind which a ZIP archive ends: it would be opened as that archive by its other name. */
function onlyOne(bytes: Buffer): Buffer {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557));
  const end = tail.lastIndexOf('504b0506', undefined, 'hex');
  const isArchive = end >= 0 && end + 22 <= tail.length && end + 22 + tail.readUInt16LE(end + 20) <= tail.length;
  if (isArchive) throw Unacceptable.mixed();
  return bytes;
}

/** Of a package that is large, for its pictures most often, no more is in memory than the part that is being read. */
async function readPackage(file: Content, expansion: Expansion): Promise<Findings> {
  const content = file.size <= wholeSize ? new HeldContent(file.read(0, file.size)) : file;
  if (content.read(0, sniffed).includes('%PDF-')) throw Unacceptable.mixed();
  const archive = await Archive.open(content, expansion);
  const isOdf = archive.has(mediaTypePart) && archive.has('content.xml');
  if (archive.has(contentTypes) && isOdf) throw Unacceptable.mixed();
  if (archive.has(contentTypes)) return readOoxml(archive, expansion);
  if (isOdf) return readOdf(archive, expansion);
  throw new Unacceptable('foundation.fileArchive');
}

const archives = /zip|rar|7z|tar|compress|x-xz|x-lzip|x-bzip|zstd|cab|arj/;
const programs = /msdownload|x-elf|mach-binary|wasm|dalvik/;

/** Names the kinds that people send by mistake; the rest is told what is accepted. */
async function whatElse(bytes: Buffer): Promise<Unacceptable> {
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? '';
  if (mime.startsWith('image/')) return new Unacceptable('foundation.fileImage');
  if (archives.test(mime)) return new Unacceptable('foundation.fileArchive');
  if (programs.test(mime)) return new Unacceptable('foundation.fileProgram');
  return new Unacceptable('foundation.fileUnknown', { accepted: acceptedExtensions });
}
