import { TextBlocks } from '../text-block.js';
import { checkEmbedded } from './embedded.js';
import type { Expansion } from './archive.js';
import { Findings } from './findings.js';
import { RtfReader } from './rtf-reader.js';
import { Unacceptable } from './unacceptable.js';

const deepest = 500;

/** A Rich Text file, with what is wrapped into it looked at as well. */
export async function readRtf(bytes: Buffer, expansion: Expansion): Promise<Findings> {
  const found = new Findings('rtf');
  const above = new TextBlocks();
  const reader = new RtfReader(found, above);
  scan(bytes, reader);
  for (const object of reader.objects) await checkObject(object, expansion, found);
  found.text.precede(above);
  return found;
}

/** Divides the file into groups, control words, control symbols and text ([MS-OXRTFEX], RTF 1.9.1). */
function scan(bytes: Buffer, reader: RtfReader): void {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === brace.open) {
      if (++depth > deepest) throw Unacceptable.damaged();
      reader.startGroup();
      at++;
    } else if (byte === brace.close) {
      reader.endGroup();
      at++;
      if (--depth === 0) break;
    } else if (byte === backslash) at = scanControl(bytes, at + 1, reader);
    else {
      if (byte !== 0x0d && byte !== 0x0a) reader.literal(byte);
      at++;
    }
  }
  if (depth !== 0) throw Unacceptable.damaged();
  reader.end();
}

const brace = { open: 0x7b, close: 0x7d };
const backslash = 0x5c;
const control = /([a-z]{1,32})(-?\d{1,10})? ?/iy;

/** `at` is behind the backslash; answers where to read on. */
function scanControl(bytes: Buffer, at: number, reader: RtfReader): number {
  const ahead = bytes.toString('latin1', at, at + 48);
  if (ahead.startsWith("'")) {
    reader.byte(Number.parseInt(ahead.slice(1, 3), 16));
    return at + 3;
  }
  control.lastIndex = 0;
  const found = control.exec(ahead);
  if (!found) {
    reader.symbol(ahead.charAt(0));
    return at + 1;
  }
  const value = found[2] === undefined ? null : Number(found[2]);
  reader.word(found[1]!.toLowerCase(), value);
  const next = at + found[0].length;
  return found[1] === 'bin' ? next + Math.max(0, value ?? 0) : next;
}

/** An object's data is written in hexadecimal; what it wraps begins behind a header of changing length. */
async function checkObject(hexadecimal: string, expansion: Expansion, { notes }: Findings): Promise<void> {
  const bytes = Buffer.from(hexadecimal.length % 2 ? hexadecimal.slice(0, -1) : hexadecimal, 'hex');
  const ole = bytes.indexOf('d0cf11e0a1b11ae1', 0, 'hex');
  const zip = bytes.indexOf('504b0304', 0, 'hex');
  if (ole >= 0) await checkEmbedded(bytes.subarray(ole), expansion, notes);
  else if (zip >= 0) await checkEmbedded(bytes.subarray(zip), expansion, notes);
}
