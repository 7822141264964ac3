import type { FileKind } from '../file-kinds.js';
import type { FileNote } from '../inspection.js';
import { TextBlocks } from '../text-block.js';

/** What one reader found out about a file that can be taken. */
export class Findings {
  readonly notes = new Set<FileNote>();
  readonly text = new TextBlocks();
  pages: number | null = null;

  constructor(readonly kind: FileKind) {}
}

const processLinks = /^\s*(?:DDE|DDEAUTO)\s/i;
const includes = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|RD)\s/i;
const outside = /(?:https?|ftp|file|smb|webdavs?|mhtml):|\\\\/i;

/** Looks at the instruction of one field of a text document: `INCLUDEPICTURE "https://..."`, `DDEAUTO excel ...`. */
export function noteField(instruction: string, notes: Set<FileNote>): void {
  if (processLinks.test(instruction)) notes.add('dde-fields');
  else if (includes.test(instruction) && outside.test(instruction)) notes.add('outside-references');
}

export function pointsOutside(address: string): boolean {
  return outside.test(address.slice(0, 500)) || address.startsWith('/');
}
