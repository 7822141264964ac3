import { Findings } from './findings.js';
import type { OleFile } from './ole.js';
import { Unacceptable } from './unacceptable.js';

/** Record types of [MS-PPT] 2.13.24. */
const record = { header: 3999, chars: 4000, bytes: 4008, vba: 1024, ole: 4113 };
const encryptedMark = 0xf3d1c4df;
const deepest = 24;

/** A presentation of PowerPoint 97 to 2003: the texts of its slides in the order of the file. */
export function readPpt(ole: OleFile, slides: Buffer): Findings {
  const user = ole.stream('Current User');
  const isEncrypted = user && user.length >= 16 && user.readUInt32LE(12) === encryptedMark;
  if (isEncrypted) throw new Unacceptable('foundation.fileEncrypted');
  const found = new Findings('ppt');
  try {
    readRecords(slides, 0, slides.length, found, { depth: 0, isTitle: false });
  } catch (error) {
    throw error instanceof RangeError ? Unacceptable.damaged() : error;
  }
  return found;
}

interface Place {
  depth: number;
  /** Whether the last text header announced a title. */
  isTitle: boolean;
}

function readRecords(bytes: Buffer, start: number, end: number, found: Findings, place: Place): void {
  for (let at = start; at + 8 <= end && !found.text.isFull; ) {
    const isContainer = (bytes.readUInt16LE(at) & 0x0f) === 0x0f;
    const type = bytes.readUInt16LE(at + 2);
    const bodyEnd = at + 8 + bytes.readUInt32LE(at + 4);
    if (bodyEnd > end) throw Unacceptable.damaged();
    if (isContainer && place.depth < deepest) {
      readRecords(bytes, at + 8, bodyEnd, found, { depth: place.depth + 1, isTitle: false });
    } else readAtom(type, bytes.subarray(at + 8, bodyEnd), found, place);
    at = bodyEnd;
  }
}

function readAtom(type: number, body: Buffer, found: Findings, place: Place): void {
  const hasMacros = type === record.vba && body.length >= 8 && body.readUInt32LE(4) !== 0;
  if (hasMacros) throw new Unacceptable('foundation.fileMacros');
  if (type === record.ole) found.notes.add('embedded-objects');
  if (type === record.header && body.length >= 4) place.isTitle = [0, 6].includes(body.readUInt32LE(0));
  if (type === record.chars) addText(body.toString('utf16le'), found, place);
  if (type === record.bytes) addText(body.toString('latin1'), found, place);
}

/** Master slides bear prompts for whoever writes the slides, which are no text of theirs. */
function addText(text: string, { text: blocks }: Findings, { isTitle }: Place): void {
  if (text.startsWith('Click to edit Master')) return;
  for (const paragraph of text.replaceAll('\u000b', '\n').split('\r')) {
    if (isTitle) blocks.heading(paragraph, 2);
    else blocks.paragraph(paragraph);
  }
}
