import { Readable } from 'node:stream';
import { constants, createInflate } from 'node:zlib';
import { Unacceptable } from './unacceptable.js';

const mostBytes = 100 * 1_048_576;
/** Deflate makes at most about a thousand bytes out of one, so shorter streams cannot grow beyond measure. */
const harmless = 64 * 1_024;
const longestDictionary = 2_048;
const filters = /\/(?:FlateDecode|Fl|LZWDecode|LZW)(?![A-Za-z])/g;

/**
 * Refuses streams that expand to more than 100 MB, or are packed twice, before the PDF library opens any:
 * it keeps what it expands in memory that the limits of a thread do not count.
 */
export async function checkStreams(bytes: Buffer): Promise<void> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const isEnd = bytes.toString('latin1', at - 3, at) === 'end';
    if (!isEnd) await checkStream(bytes, at);
  }
}

async function checkStream(bytes: Buffer, at: number): Promise<void> {
  const packings = dictionaryBefore(bytes, at).match(filters) ?? [];
  if (packings.length > 1) throw Unacceptable.expands();
  if (!packings[0]?.includes('Fl')) return;
  const start = at + 6 + (bytes[at + 6] === 0x0d && bytes[at + 7] === 0x0a ? 2 : 1);
  const end = bytes.indexOf('endstream', start);
  const packed = bytes.subarray(start, end < 0 ? bytes.length : end);
  if (packed.length > harmless && (await expandsTooFar(packed))) throw Unacceptable.expands();
}

/** Names may be written with `#` and hexadecimal digits for any letter. */
function dictionaryBefore(bytes: Buffer, at: number): string {
  const before = bytes.toString('latin1', Math.max(0, at - longestDictionary), at);
  const dictionary = before.slice(Math.max(before.lastIndexOf('endobj'), before.lastIndexOf('endstream'), 0));
  return dictionary.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1'));
}

/** Counts without keeping. What cannot be expanded, because it is encrypted or cut, is left to the library. */
async function expandsTooFar(packed: Buffer): Promise<boolean> {
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 65_536 });
  let size = 0;
  try {
    for await (const chunk of Readable.from([packed]).pipe(inflate) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > mostBytes) return true;
    }
    return false;
  } catch {
    return false;
  }
}
