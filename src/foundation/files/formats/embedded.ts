import type { FileNote } from '../inspection.js';
import { Archive, type Expansion } from './archive.js';
import { checkOle, isOle } from './ole.js';
import { isProgram } from './programs.js';
import { Unacceptable } from './unacceptable.js';
import { declaresDoctype } from './xml.js';

const xmlPart = /\.(?:xml|rels|vml|rdf)$/i;
const macroPart = /(?:^|\/)vbaProject\.bin$/i;

/**
 * Expands every part once, so that the promised sizes are the real ones, and looks at each by its content:
 * macros and programs are refused, office files inside are opened one level deep.
 */
export async function checkParts(archive: Archive, expansion: Expansion, notes: Set<FileNote>): Promise<void> {
  for (const name of archive.names) {
    if (macroPart.test(name)) throw new Unacceptable('foundation.fileMacros');
    const bytes = await whatTells(archive, name);
    if (xmlPart.test(name) && declaresDoctype(bytes)) throw new Unacceptable('foundation.fileUnsafeXml');
    await checkEmbedded(bytes, expansion, notes);
  }
}

/** As much of a part as has to be looked at: of a picture the beginning. */
async function whatTells(archive: Archive, name: string): Promise<Buffer> {
  if (xmlPart.test(name)) return archive.read(name);
  const beginning = await archive.beginning(name);
  const hasMoreToTell = isOle(beginning) || isZip(beginning) || beginning.toString('latin1', 0, 2) === 'MZ';
  return hasMoreToTell ? archive.read(name) : beginning;
}

/** One file inside another. An archive that itself lies inside an embedded one stays closed. */
export async function checkEmbedded(bytes: Buffer, expansion: Expansion, notes: Set<FileNote>): Promise<void> {
  if (isProgram(bytes)) throw new Unacceptable('foundation.fileProgram');
  if (isOle(bytes)) checkEmbeddedOle(bytes, notes);
  if (isZip(bytes)) await checkEmbeddedArchive(bytes, expansion, notes);
}

export function isZip(bytes: Buffer): boolean {
  return bytes.length > 3 && bytes.readUInt32LE(0) === 0x04034b50;
}

function checkEmbeddedOle(bytes: Buffer, notes: Set<FileNote>): void {
  notes.add('embedded-objects');
  checkOle(bytes);
}

async function checkEmbeddedArchive(bytes: Buffer, expansion: Expansion, notes: Set<FileNote>): Promise<void> {
  notes.add('embedded-objects');
  const inner = await Archive.open(bytes, expansion);
  for (const name of inner.names) {
    if (macroPart.test(name)) throw new Unacceptable('foundation.fileMacros');
    const part = inner.read(name);
    if (xmlPart.test(name) && declaresDoctype(part)) throw new Unacceptable('foundation.fileUnsafeXml');
    if (isProgram(part)) throw new Unacceptable('foundation.fileProgram');
    if (isOle(part)) checkOle(part);
  }
}
