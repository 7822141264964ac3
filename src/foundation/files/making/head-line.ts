import { open } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { Archive, Expansion } from '../formats/archive.js';
import { DiskContent } from '../formats/content.js';
import { replacePart } from './replaced-part.js';

/** A line above a text. */
export interface HeadLine {
  /** In bold letters. */
  symbol: string;
  words: string;
  isRightToLeft: boolean;
}

const main = 'word/document.xml';
const wordspace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Puts a line of its own above the text of a Word file, ruled off from it; everything else stays as it is. Where the text
 * is not in its usual place, the file stays as it was.
 */
export async function addHeadLine(path: string, line: HeadLine): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const archive = await Archive.open(new DiskContent(file.fd, (await file.stat()).size), new Expansion());
    if (!archive.has(main)) return;
    await replacePart(file, main, Buffer.from(headed(archive.read(main).toString('utf8'), line)));
  } finally {
    await file.close();
  }
}

function headed(xml: string, { symbol, words, isRightToLeft }: HeadLine): string {
  const at = beginningOf(xml);
  if (at === null) return xml;
  const [bidi, rtl] = isRightToLeft ? ['<h:bidi/>', '<h:rtl/>'] : ['', ''];
  const rule = '<h:pBdr><h:bottom h:val="single" h:sz="4" h:space="4" h:color="808080"/></h:pBdr>';
  const paragraph =
    `<h:p xmlns:h="${wordspace}"><h:pPr>${rule}${bidi}<h:spacing h:before="0" h:after="240"/></h:pPr>` +
    `${run(symbol, '<h:b/><h:bCs/>')}${run(`  ${words}`, '', rtl)}</h:p>`;
  return xml.slice(0, at) + paragraph + xml.slice(at);
}

/** Where the text begins: behind the tag that opens the body. Null in what is no document of Word's. */
function beginningOf(xml: string): number | null {
  const parser = new SaxesParser({ xmlns: true });
  let at: number | null = null;
  parser.on('opentag', ({ local, isSelfClosing }) => {
    if (local === 'body' && !isSelfClosing) at ??= parser.position;
  });
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return at;
}

function run(text: string, bold = '', rtl = ''): string {
  const fonts = '<h:rFonts h:ascii="Arial" h:hAnsi="Arial" h:cs="Arial" h:eastAsia="SimSun"/>';
  const look = `<h:rPr>${fonts}${bold}<h:color h:val="404040"/><h:sz h:val="18"/><h:szCs h:val="18"/>${rtl}</h:rPr>`;
  return `<h:r>${look}<h:t xml:space="preserve">${escaped(text)}</h:t></h:r>`;
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
