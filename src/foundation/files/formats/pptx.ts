import type { Archive } from './archive.js';
import type { Findings } from './findings.js';
import { relationshipsOf } from './relationships.js';
import { SlideReader } from './slide-reader.js';
import { Unacceptable } from './unacceptable.js';
import { readXml } from './xml.js';

/** A PowerPoint presentation: each slide's title, texts, tables and speaker's notes, in the order of the slides. */
export function readPptx(archive: Archive, main: string, found: Findings): void {
  const links = relationshipsOf(archive, main);
  const slides = slideIds(archive.read(main)).map((id) => links.find((link) => link.id === id)?.target);
  found.pages = slides.length;
  for (const slide of slides) {
    if (slide === undefined || !archive.has(slide)) throw Unacceptable.damaged();
    if (found.text.isFull) return;
    readXml(archive.read(slide), new SlideReader(found.text));
    readSpeakersNotes(archive, slide, found);
  }
}

function readSpeakersNotes(archive: Archive, slide: string, found: Findings): void {
  const notes = relationshipsOf(archive, slide).find(({ type }) => type === 'notesSlide')?.target;
  if (notes !== undefined && archive.has(notes)) readXml(archive.read(notes), new SlideReader(found.text));
}

function slideIds(bytes: Buffer): string[] {
  const ids: string[] = [];
  readXml(bytes, {
    open(name, attributes) {
      if (name !== 'sldId') return;
      // Its own `id` is a number for the program; the one with a prefix names the relationship.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      if (id) ids.push(id);
    },
  });
  return ids;
}
