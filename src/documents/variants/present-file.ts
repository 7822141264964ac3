import { fileKinds } from '../../foundation/files/file-kinds.js';
import { exactly, language, listOfTexts, named, text, whole, wholeOrNull, yesNo } from '../../web/json-schema.js';
import { type DocumentFile, fileRoles } from './document-file.entity.js';
import type { Document } from '../document.entity.js';
import { fileNameOf } from '../symbols/file-name.js';
import { parseVariantKey } from '../symbols/symbol-variants.js';
import type { Variant } from './variant.entity.js';

/** Where a file lies for ever; without a variant, where the document's latest one lies. */
export function fileAddress({ slug }: Document, variant: Variant | null, { fileName }: DocumentFile): string {
  return `/documents/${slug}${variant ? `/${variant.key}` : ''}/${fileName}`;
}

/** The name under which a file is saved: WG-WSIS-12-9-Rev1-FR.docx. */
export function savedName({ symbol }: Document, { key }: Variant, file: DocumentFile): string {
  const annex = file.role === 'annex' ? file.position : undefined;
  const { extension } = fileKinds[file.file.kind];
  return fileNameOf(symbol, parseVariantKey(key) ?? [], file.version.language, extension, annex);
}

/** A file as programs get it; `url` leads to the same bytes for ever. */
export function presentFile(document: Document, variant: Variant, file: DocumentFile) {
  const { kind, size, sha256, pages, notes } = file.file;
  return {
    url: fileAddress(document, variant, file),
    variant: variant.key,
    language: file.version.language,
    role: file.role,
    position: file.position,
    name: savedName(document, variant, file),
    kind,
    mediaType: fileKinds[kind].mediaType,
    size,
    sha256,
    pages,
    notes,
    isMadeHere: file.isMadeHere,
  };
}

export const fileSchema = named('File', exactly({
  url: { ...text, description: 'It leads to the same bytes for ever.' },
  variant: text,
  language,
  role: { enum: fileRoles },
  position: { ...whole, description: 'Its number among the annexes in its language; 0 for the main text.' },
  name: text,
  kind: { enum: Object.keys(fileKinds) },
  mediaType: text,
  size: whole,
  sha256: text,
  pages: wholeOrNull,
  notes: { ...listOfTexts, description: 'What to know before one opens it.' },
  isMadeHere: { ...yesNo, description: 'Whether the portal made it, of another file of the same language or of a text of its own.' },
}));
