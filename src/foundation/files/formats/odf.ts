import type { FileKind } from '../file-kinds.js';
import { TextBlocks } from '../text-block.js';
import type { Archive, Expansion } from './archive.js';
import { checkParts } from './embedded.js';
import { Findings } from './findings.js';
import { OdfReader } from './odf-reader.js';
import { Unacceptable } from './unacceptable.js';
import { readXml } from './xml.js';

const kinds: Record<string, FileKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

/** A script library lists its modules in a file of its own; only the modules are macros. */
const script = /(?:^|\/)(?:Scripts\/.|Basic\/[^/]+\/(?!(?:script-lb|dialog-lb)\.xml$)[^/]+)/i;

export const mediaTypePart = 'mimetype';
const manifest = 'META-INF/manifest.xml';

/** An OpenDocument package: its kind is what its `mimetype` part says. */
export async function readOdf(archive: Archive, expansion: Expansion): Promise<Findings> {
  const kind = kinds[archive.read(mediaTypePart).toString('latin1', 0, 200).trim()];
  if (!kind) throw new Unacceptable('foundation.fileUnknown');
  const found = new Findings(kind);
  if (archive.has(manifest)) readManifest(archive.read(manifest), found);
  if (archive.names.some((name) => script.test(name))) throw new Unacceptable('foundation.fileMacros');
  await checkParts(archive, expansion, found.notes);

  const body = new OdfReader(found.text, found.notes);
  readXml(archive.read('content.xml'), body);
  if (kind === 'odp') found.pages = body.slides;
  if (archive.has('styles.xml')) addHeaders(archive.read('styles.xml'), found);
  return found;
}

/** Lists the parts: which of them are encrypted, and whether folders hold documents of their own. */
function readManifest(bytes: Buffer, { notes }: Findings): void {
  readXml(bytes, {
    open(name, attributes) {
      if (name === 'encryption-data') throw new Unacceptable('foundation.fileEncrypted');
      const path = attributes['full-path'] ?? '';
      const isDocument = attributes['media-type']?.startsWith('application/vnd.') && path !== '/' && path.endsWith('/');
      if (name === 'file-entry' && isDocument && !path.startsWith('Configurations2')) notes.add('embedded-objects');
    },
  });
}

function addHeaders(styles: Buffer, found: Findings): void {
  const above = new TextBlocks();
  readXml(styles, new OdfReader(above, found.notes, ['header', 'header-first']));
  if (found.kind === 'odt') found.text.precede(above);
}
