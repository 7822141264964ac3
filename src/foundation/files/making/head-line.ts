import { zipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Archive, Expansion } from '../formats/archive.js';

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
 * A copy of a Word file with a line of its own above the text, ruled off from it; everything else stays as it is. Where
 * the text is not in its usual place, the copy is the file itself.
 */
export async function withHeadLine(docx: Buffer, line: HeadLine): Promise<Buffer> {
  const archive = await Archive.open(docx, new Expansion());
  if (!archive.has(main)) return docx;
  const parts = archive.names.map((name) => {
    const bytes = archive.read(name);
    return [name, name.toLowerCase() === main ? Buffer.from(headed(bytes.toString('utf8'), line)) : bytes] as const;
  });
  // One program reads it once, on this machine: packing costs the portal more than it saves.
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
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
