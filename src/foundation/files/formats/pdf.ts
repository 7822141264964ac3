import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Expansion } from './archive.js';
import { checkEmbedded } from './embedded.js';
import { Findings } from './findings.js';
import { checkStreams } from './pdf-streams.js';
import { addPage } from './pdf-text.js';
import { Unacceptable } from './unacceptable.js';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A PDF file: the text of its pages, whether it holds scripts, and the files attached to it. */
export async function readPdf(bytes: Buffer, expansion: Expansion): Promise<Findings> {
  checkEnd(bytes);
  await checkStreams(bytes);
  // Thirty megabytes for each thread, which readers of Word files do without.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    // The library takes what it is given for its own, and nobody else needs it any more.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    // Chinese and Japanese files may name their character tables instead of bringing them along.
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    return await readDocument(await loading.promise, expansion);
  } catch (error) {
    throw whatPdfjsMeans(error);
  } finally {
    await loading.destroy();
  }
}

/** A file that was cut off lacks its last line; readers that mend it would hide pages that never arrived. */
function checkEnd(bytes: Buffer): void {
  let end = bytes.length;
  while (end > 0 && isPadding(bytes[end - 1]!)) end--;
  if (bytes.subarray(Math.max(0, end - 1_024), end).indexOf('%%EOF') < 0) throw Unacceptable.damaged();
}

function isPadding(byte: number): boolean {
  return byte === 0 || byte === 0x1a || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

async function readDocument(document: PDFDocumentProxy, expansion: Expansion): Promise<Findings> {
  const found = new Findings('pdf');
  found.pages = document.numPages;
  if (await document.getJSActions()) found.notes.add('scripts-in-pdf');
  await checkAttachments(document, expansion, found);
  let readable = 0;
  for (let number = 1; number <= document.numPages && !found.text.isFull; number++) {
    if (await readPage(document, number, found)) readable++;
  }
  if (readable === 0) throw Unacceptable.damaged();
  return found;
}

/** A page that cannot be read does not take the others along; readers show the rest of such files as well. */
async function readPage(document: PDFDocumentProxy, number: number, found: Findings): Promise<boolean> {
  try {
    const page = await document.getPage(number);
    if (await hasScripts(page)) found.notes.add('scripts-in-pdf');
    const { items } = await page.getTextContent();
    addPage(items.flatMap((item) => ('str' in item ? [item] : [])), found.text);
    page.cleanup();
    return true;
  } catch {
    return false;
  }
}

async function hasScripts(page: PDFPageProxy): Promise<boolean> {
  if (await page.getJSActions()) return true;
  const annotations: { actions?: object | null }[] = await page.getAnnotations();
  return annotations.some(({ actions }) => actions && Object.keys(actions).length > 0);
}

async function checkAttachments(document: PDFDocumentProxy, expansion: Expansion, found: Findings): Promise<void> {
  const attachments: Record<string, { content?: Uint8Array }> = (await document.getAttachments()) ?? {};
  for (const { content } of Object.values(attachments)) {
    found.notes.add('embedded-objects');
    if (!content) continue;
    expansion.spend(1, content.length);
    await checkEmbedded(Buffer.from(content), expansion, found.notes);
  }
}

const damage = /^(?:InvalidPDFException|FormatError|UnknownErrorException|MissingPDFException|XRef\w*)$/;

/** A password that only forbids printing or copying is no hindrance: the library opens such files without it. */
function whatPdfjsMeans(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new Unacceptable('foundation.fileEncrypted');
  return damage.test(name) ? Unacceptable.damaged() : error;
}
