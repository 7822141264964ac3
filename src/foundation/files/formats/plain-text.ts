import { Findings } from './findings.js';
import { decodeText } from './text-encodings.js';
import { Unacceptable } from './unacceptable.js';

/** A text without format: CSV where its name says so, TXT otherwise; the two look alike. */
export function readPlainText(text: string, name: string): Findings {
  refuseMarkup(text);
  return /\.csv$/i.test(name) ? readCsv(text) : readTxt(text);
}

/** The text of a file in whatever encoding it is written; null where it is not text at all. */
export function textOf(bytes: Buffer): string | null {
  const text = decodeText(bytes);
  // DOS programs end a text with character 26; form feeds part pages. The rest of the controls is in no text.
  return text === null || /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffe\uffff]/.test(text) ? null : text;
}

const sniffed = 1_024;
/** What browsers take for HTML when they look at the beginning of a text. */
const html =
  /^<(?:!doctype html|html|head|body|script|iframe|style|title|table|div|font|h1|p|a|b|br|img|link|meta|!--)[\s>/]/i;
const webArchive = /^(?:MIME-Version|Content-Type|From|Subject|Date):[^]{0,900}multipart\/related/i;

function refuseMarkup(text: string): void {
  const head = text.slice(0, 20_000).trimStart().slice(0, sniffed);
  if (head.startsWith('#!') || head.startsWith('<?php')) throw new Unacceptable('foundation.fileProgram');
  if (head.startsWith('%!PS')) throw new Unacceptable('foundation.fileUnknown');
  if (/^<(?:!doctype html|html)/i.test(head) || webArchive.test(head)) throw new Unacceptable('foundation.fileHtml');
  if (head.startsWith('<') && /<(?:\w{1,20}:)?svg[\s>/]/i.test(head)) throw new Unacceptable('foundation.fileSvg');
  if (html.test(head) || /^<\?xml[^]{0,900}<html/i.test(head)) throw new Unacceptable('foundation.fileHtml');
  if (/^<(?:\?|!doctype)/i.test(head)) throw new Unacceptable('foundation.fileXml');
}

function readTxt(text: string): Findings {
  const found = new Findings('txt');
  for (const paragraph of text.split(/\f|\r?\n[ \t]*\r?\n|\r\r/)) {
    if (found.text.isFull) break;
    found.text.paragraph(paragraph);
  }
  return found;
}

/** Spreadsheet programs start programs for such cells when they are told to update. */
const processLink = /(?:^|[,;\t\n"])[=+\-@][^"\n]{0,200}\|[^"\n]{0,200}!/;
/** Cells are looked for in as much text as could be kept. */
const longestTable = 4_000_000;

function readCsv(text: string): Findings {
  const found = new Findings('csv');
  const separator = separatorOf(text);
  if (processLink.test(text)) found.notes.add('dde-fields');
  for (const row of rowsOf(text.slice(0, longestTable), separator)) {
    if (found.text.isFull) break;
    found.text.row(row);
  }
  return found;
}

const separators = [',', ';', '\t', '|'] as const;
type Separator = (typeof separators)[number];

/** A quoted cell, a separator, the end of a row, or a plain cell. */
const tokens: Record<Separator, RegExp> = {
  ',': /"(?:[^"]|"")*"|,|\r?\n|\r|[^,\r\n]+/g,
  ';': /"(?:[^"]|"")*"|;|\r?\n|\r|[^;\r\n]+/g,
  '\t': /"(?:[^"]|"")*"|\t|\r?\n|\r|[^\t\r\n]+/g,
  '|': /"(?:[^"]|"")*"|\||\r?\n|\r|[^|\r\n]+/g,
};

/** Whichever of the usual separators is most frequent in the first line that has any. */
function separatorOf(text: string): Separator {
  const counts = (line: string) => separators.map((one) => line.split(one).length - 1);
  const line = text.slice(0, 10_000).split('\n').find((one) => counts(one).some(Boolean)) ?? '';
  const most = Math.max(...counts(line));
  return separators[counts(line).indexOf(most)] ?? ',';
}

/** RFC 4180: quoted cells may hold separators, line breaks and doubled quotes. */
function* rowsOf(text: string, separator: Separator): Generator<string[]> {
  let row: string[] = [];
  let cell = '';
  for (const [part] of text.matchAll(tokens[separator])) {
    if (part === separator || /^[\r\n]/.test(part)) {
      row.push(cell);
      cell = '';
      if (part === separator) continue;
      yield row;
      row = [];
    } else cell += part.startsWith('"') && part.endsWith('"') && part.length > 1 ? unquoted(part) : part;
  }
  yield [...row, cell];
}

function unquoted(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"');
}
