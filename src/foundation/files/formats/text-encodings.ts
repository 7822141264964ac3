import chardet from 'chardet';
import iconv from 'iconv-lite';

const sample = 65_536;
const cyrillic = ['cp866', 'windows-1251', 'koi8-r'] as const;
/** The letters that make up three quarters of any Russian text. */
const frequent = /[оеаинтсрвл]/gi;
const enoughFrequent = 0.55;
const enoughForeign = 8;

/**
 * The text of a file by its byte order mark, else as UTF-8, else by its statistics: the Cyrillic code pages of DOS,
 * Windows and Unix first, which the detector does not know or confuses, then whatever it takes for likeliest.
 * Null for what is in no encoding of text.
 */
export function decodeText(bytes: Buffer): string | null {
  const marked = markedEncoding(bytes);
  if (marked) return strictly(marked, bytes);
  return strictly('utf-8', bytes) ?? guess(bytes);
}

function markedEncoding(bytes: Buffer): string | null {
  const head = bytes.toString('hex', 0, 3);
  if (head === 'efbbbf') return 'utf-8';
  if (head.startsWith('fffe')) return 'utf-16le';
  return head.startsWith('feff') ? 'utf-16be' : null;
}

function strictly(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guess(bytes: Buffer): string | null {
  // A zero byte is in no text but UTF-16, whose files bear a mark.
  if (bytes.includes(0)) return null;
  const head = bytes.subarray(0, sample);
  const encoding = russianEncoding(head) ?? likeliest(head);
  return iconv.encodingExists(encoding) ? iconv.decode(bytes, encoding) : null;
}

/**
 * Every encoding turns every byte into something; only the right one turns most of them into frequent letters.
 * A text whose letters are mostly ASCII is no Russian one: its few others would prove nothing.
 */
function russianEncoding(head: Buffer): string | null {
  const foreign = head.reduce((count, byte) => (byte > 0x7f ? count + 1 : count), 0);
  const ascii = head.toString('latin1').match(/[a-z]/gi)?.length ?? 0;
  if (foreign < enoughForeign || foreign < ascii / 2) return null;
  const share = (encoding: string) => (iconv.decode(head, encoding).match(frequent)?.length ?? 0) / foreign;
  const best = cyrillic.toSorted((one, other) => share(other) - share(one))[0]!;
  return share(best) >= enoughFrequent ? best : null;
}

/** What calls itself ISO 8859-1 is mostly Windows-1252, which holds it. */
function likeliest(head: Buffer): string {
  const detected = chardet.detect(head) ?? 'windows-1252';
  return detected === 'ISO-8859-1' || detected === 'UTF-8' || detected === 'ASCII' ? 'windows-1252' : detected;
}
