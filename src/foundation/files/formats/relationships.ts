import { posix } from 'node:path';
import type { Archive } from './archive.js';
import { readXml } from './xml.js';

/** A link from one part of an Office package to another, or to something outside it. */
export interface Relationship {
  id: string;
  /** The last word of its type: `header`, `slide`, `hyperlink`. */
  type: string;
  /** A part's name, or an address where it is external. */
  target: string;
  isExternal: boolean;
}

/** The relationships of a part, or of the whole package for ''. None where there is no such list. */
export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const list = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  return archive.has(list) ? readRelationships(archive.read(list), posix.dirname(part)) : [];
}

/** `folder` is the one of the part that the list belongs to: targets are relative to it. */
export function readRelationships(bytes: Buffer, folder: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(bytes, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode?.toLowerCase() === 'external';
      const target = isExternal ? Target : posix.resolve('/', folder, Target).slice(1);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    },
  });
  return found;
}
