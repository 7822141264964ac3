import { Archive, Expansion } from '../../foundation/files/formats/archive.js';
import { relationshipsOf } from '../../foundation/files/formats/relationships.js';
import { Unacceptable } from '../../foundation/files/formats/unacceptable.js';
import { readXml } from '../../foundation/files/formats/xml.js';
import type { Block } from '../../foundation/prose/prose.js';
import { writeProse } from '../../foundation/prose/write-prose.js';
import type { EditedLine } from './edited-line.js';
import { EditedReader } from './edited-reader.js';

/** A paragraph as it came back from Word. */
export interface EditedParagraph {
  /** Null for one that is new, or that the editor's program has forgotten. */
  id: string | null;
  /** As it was printed before it, 2.1.4; null where none stands there any more. */
  number: string | null;
  /** The section in which it stands now; null above the first. */
  section: string | null;
  /** In light markup. */
  text: string;
}

/**
 * Reads back what recordDocx() made and somebody edited, in the order in which it stands now. Cover, headings, signature and
 * changes that were recorded as deleted are left out. A paragraph that is missing was deleted; one that was split in two
 * keeps its identity in its first part.
 * @throws Unacceptable for what is no Word file, or would expand or go on beyond all measure
 */
export async function editedRecord(docx: Buffer): Promise<EditedParagraph[]> {
  const archive = await Archive.open(docx, new Expansion());
  const main = relationshipsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !archive.has(main)) throw Unacceptable.damaged();
  const links = relationshipsOf(archive, main).filter(({ isExternal }) => isExternal);
  const reader = new EditedReader(new Map(links.map(({ id, target }) => [id, target])));
  readXml(archive.read(main), reader);
  return paragraphsOf(textLines(reader.lines));
}

/** Without the cover, which stands above the first section that is known, and without what stands behind the text. */
function textLines(lines: readonly EditedLine[]): EditedLine[] {
  const from = lines.findIndex(({ heads }) => heads !== null);
  const end = lines.findIndex(({ ends }) => ends);
  return lines.slice(Math.max(from, 0), end < 0 ? undefined : end);
}

function paragraphsOf(lines: readonly EditedLine[]): EditedParagraph[] {
  const found: (Omit<EditedParagraph, 'text'> & { owner: string | null; blocks: Block[] })[] = [];
  const seen = new Set<string>();
  let section: string | null = null;
  let isOpen = false;
  for (const line of lines) {
    section = line.heads ?? section;
    if (line.heads !== null) isOpen = false;
    if (line.heads !== null || line.isEmpty) continue;
    const last = found.at(-1);
    if (isOpen && last && continues(line, last.owner)) addTo(last.blocks, line);
    else {
      const id = line.owner !== null && !seen.has(line.owner) ? line.owner : null;
      if (id !== null) seen.add(id);
      found.push({ id, owner: line.owner, number: line.number, section, blocks: blocksOf(line) });
      isOpen = true;
    }
  }
  return found.map(({ id, number, section: within, blocks }) => ({ id, number, section: within, text: writeProse(blocks) }));
}

/** An item or a further text goes on with the paragraph above, unless it is known to be another's. */
function continues(line: EditedLine, owner: string | null): boolean {
  if (line.number !== null || (line.owner !== null && line.owner !== owner)) return false;
  return line.isItem || line.isFurther || (line.owner !== null && !line.isFirst);
}

function addTo(blocks: Block[], line: EditedLine): void {
  const last = blocks.at(-1);
  if (line.isItem && last?.kind === 'list') last.items.push(...line.texts);
  else blocks.push(...blocksOf(line));
}

function blocksOf({ isItem, texts }: EditedLine): Block[] {
  return isItem ? [{ kind: 'list', items: [...texts] }] : texts.map((runs) => ({ kind: 'text', runs }));
}
