import { SaxesParser } from 'saxes';
import { Unacceptable } from './unacceptable.js';

/** By local name and, for those with a prefix, by full name as well: `val` and `w:val`. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a reader wants to know of a part; names come without their prefixes. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked now and then; reading stops when it is true. */
  isDone?(): boolean;
}

const chunkSize = 65_536;

/**
 * Reads one XML part as a stream. A DOCTYPE is refused with `fileUnsafeXml` before its first entity,
 * so nothing is ever expanded or fetched; what is not well-formed is `damaged`.
 */
export function readXml(bytes: Buffer, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new Unacceptable('foundation.fileUnsafeXml');
  });
  parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), withLocalNames(attributes)));
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)));
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('error', () => {
    throw Unacceptable.damaged();
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += chunkSize) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true }));
    if (reader.isDone?.()) return;
  }
  parser.write(decoder.decode()).close();
}

/** Whether a part that nobody reads declares a document type; some other program might read it. */
export function declaresDoctype(bytes: Buffer): boolean {
  const encoding = encodingOf(bytes);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  return isWide ? new TextDecoder(encoding).decode(bytes).includes('<!DOCTYPE') : bytes.includes('<!DOCTYPE');
}

const declaredEncoding = /^(?:\xef\xbb\xbf)?<\?xml[^>]{1,80}encoding=["']([\w.-]{1,40})/;

/** By byte order mark, else by the XML declaration, else UTF-8 (XML 1.0, appendix F). */
function encodingOf(bytes: Buffer): string {
  const head = bytes.subarray(0, 4).toString('latin1');
  if (head.startsWith('\xff\xfe') || head.startsWith('<\0')) return 'utf-16le';
  if (head.startsWith('\xfe\xff') || head.startsWith('\0<')) return 'utf-16be';
  const label = declaredEncoding.exec(bytes.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw Unacceptable.damaged();
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withLocalNames(attributes: Record<string, string>): Attributes {
  const both: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    both[name] = value;
    both[localName(name)] ??= value;
  }
  return both;
}
