import type { Section } from '../paragraphs/sections.js';
import type { EditionSection } from './edition.entity.js';

/** The sections of a text under work as they are printed: without what is left out. */
export function editionSections(sections: readonly Section[]): EditionSection[] {
  return sections.map(({ number, titles, paragraphs }) => ({
    ...{ number, titles },
    paragraphs: paragraphs.flatMap(({ number: own, paragraph: { handle, texts } }) => (own === null ? [] : [{ handle, number: own, texts }])),
  }));
}
