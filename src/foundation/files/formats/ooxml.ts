import type { FileKind } from '../file-kinds.js';
import type { Archive, Expansion } from './archive.js';
import { readDocx } from './docx.js';
import { checkParts } from './embedded.js';
import { Findings } from './findings.js';
import { readPptx } from './pptx.js';
import { readRelationships, relationshipsOf } from './relationships.js';
import { Unacceptable } from './unacceptable.js';
import { readXlsx } from './xlsx.js';
import { readXml } from './xml.js';

const kinds: Record<string, FileKind> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
};

const readers: Partial<Record<FileKind, (archive: Archive, main: string, found: Findings) => void>> = {
  docx: readDocx,
  pptx: readPptx,
  xlsx: readXlsx,
};

export const contentTypes = '[Content_Types].xml';

/** An Office package (OOXML): its kind is the content type of its main part, whatever its name says. */
export async function readOoxml(archive: Archive, expansion: Expansion): Promise<Findings> {
  const types = readContentTypes(archive);
  if (types.some(({ type }) => isMacro(type))) throw new Unacceptable('foundation.fileMacros');
  const main = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw Unacceptable.damaged();
  const kind = kinds[typeOf(main, types)];
  const read = kind && readers[kind];
  if (!read) throw new Unacceptable('foundation.fileUnknown');

  const found = new Findings(kind);
  noteRelationships(archive, found);
  await checkParts(archive, expansion, found.notes);
  read(archive, main, found);
  return found;
}

/** `docm`, `xlsm` and their kin, VBA projects under any name, and the macro sheets of Excel 4. */
function isMacro(type: string): boolean {
  return /macroEnabled|vbaProject|macrosheet/i.test(type);
}

interface ContentType {
  /** One part's name in lower case, or a dot and an extension. */
  of: string;
  type: string;
}

function readContentTypes(archive: Archive): ContentType[] {
  const types: ContentType[] = [];
  readXml(archive.read(contentTypes), {
    open(name, { PartName = '', Extension = '', ContentType: type = '' }) {
      if (name === 'Override') types.push({ of: PartName.slice(1).toLowerCase(), type });
      if (name === 'Default') types.push({ of: `.${Extension.toLowerCase()}`, type });
    },
  });
  return types;
}

function typeOf(part: string, types: readonly ContentType[]): string {
  const name = part.toLowerCase();
  const own = types.find(({ of }) => of === name);
  const byExtension = types.find(({ of }) => of.startsWith('.') && name.endsWith(of));
  return (own ?? byExtension)?.type ?? '';
}

const objects = new Set(['oleObject', 'package', 'control', 'aFChunk']);

/** Hyperlinks are clicked by people; everything else that lies outside is fetched by programs. */
function noteRelationships(archive: Archive, { notes }: Findings): void {
  for (const list of archive.names.filter((name) => /\.rels$/i.test(name))) {
    for (const { type, isExternal } of readRelationships(archive.read(list), '')) {
      if (/vbaProject|xlMacrosheet|xlIntlMacrosheet/i.test(type)) throw new Unacceptable('foundation.fileMacros');
      if (isExternal && type !== 'hyperlink') notes.add('outside-references');
      if (objects.has(type)) notes.add('embedded-objects');
    }
  }
}
