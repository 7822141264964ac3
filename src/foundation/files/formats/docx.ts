import { TextBlocks } from '../text-block.js';
import type { Archive } from './archive.js';
import type { Findings } from './findings.js';
import { relationshipsOf } from './relationships.js';
import { WordReader } from './word-reader.js';
import { readWordStyles } from './word-styles.js';
import { readXml } from './xml.js';

/** A Word document: the headers of its first page, its body and its footnotes. Comments stay with their authors. */
export function readDocx(archive: Archive, main: string, found: Findings): void {
  const links = relationshipsOf(archive, main).filter(({ target, isExternal }) => !isExternal && archive.has(target));
  const part = (type: string) => links.find((link) => link.type === type)?.target;
  const stylePart = part('styles');
  const styles = stylePart ? readWordStyles(archive.read(stylePart)) : new Map();

  const body = new WordReader(styles, found.text, found.notes);
  readXml(archive.read(main), body);
  const notes = part('footnotes');
  if (notes) readXml(archive.read(notes), new WordReader(styles, found.text, found.notes));

  const above = new TextBlocks();
  for (const id of body.firstHeaders) {
    const header = links.find((link) => link.id === id)?.target;
    if (header) readXml(archive.read(header), new WordReader(styles, above, found.notes));
  }
  found.text.precede(above);
}
