import type { DocumentLine, VariantFiles } from '../documents/document-details.js';
import type { DocumentFile, FileRole } from '../documents/variants/document-file.entity.js';
import type { Document } from '../documents/document.entity.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Session } from '../sessions/session.entity.js';

export type PaperItem = Pick<AgendaItem, 'code' | 'position' | 'titles'>;

export type PackedBytes = Pick<StoredFile, 'sha256' | 'size' | 'crc32' | 'kind' | 'keptAt'>;

export interface PaperFile extends PackedBytes {
  language: Language;
  role: FileRole;
  /** Its number among the annexes of its language, from 1; 0 for the text. */
  position: number;
}

export interface PaperVariant {
  key: string;
  postedAt: Date | null;
  files: PaperFile[];
}

/** A document as packs need it. Of one that the reader may not read, there is its number alone. */
export interface PackPaper {
  document: Document;
  isOpen: boolean;
  /** Its agenda items, the main one first. */
  items: PaperItem[];
  /** The sessions that did something with it, by their keys. */
  sessions: string[];
  /** In the order of their issue. */
  variants: PaperVariant[];
}

/** A session in an address: its day, its hour or part of the day, and who sat; 2026-05-04-0930-wg-wsis. */
export function sessionKey({ day, starts, part, group }: Pick<Session, 'day' | 'starts' | 'part' | 'group'>): string {
  return [day, starts?.replace(':', '') ?? part ?? 'day', group.slug].join('-');
}

/** What lists and pages know of a document, as packs need it. */
export function paperOf({ document, sight, items, treatments, variants }: DocumentLine): PackPaper {
  return {
    document,
    isOpen: sight === 'all',
    items: items.map(({ item }) => item),
    sessions: treatments.flatMap(({ session }) => (session ? [sessionKey(session)] : [])),
    variants: variants.map(variantOf).filter(({ files }) => files.length > 0),
  };
}

function variantOf({ variant, versions }: VariantFiles): PaperVariant {
  return { key: variant.key, postedAt: variant.postedAt, files: versions.flatMap(({ files }) => files.map(fileOf)) };
}

function fileOf({ version, role, position, file }: DocumentFile): PaperFile {
  const { sha256, size, crc32, kind, keptAt } = file;
  return { language: version.language, role, position, sha256, size, crc32, kind, keptAt };
}
