import { readProse, wordsToLookThrough } from '../../foundation/prose/prose.js';
import type { TextBlock } from '../../foundation/files/text-block.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import type { ShownRelation } from '../relations/related-documents.js';
import type { Treatment } from '../treatments/treatment.entity.js';

/** What is said on a page, some of it perhaps not at all. */
export type Sayings = readonly (Texts | string | null | undefined)[];

export function saidInRelations(relations: readonly ShownRelation[]): Sayings {
  return relations.flatMap(({ target, remark }) => [remark, 'symbol' in target ? target.symbol : null, 'text' in target ? target.text : null]);
}

export function saidInTreatments(treatments: readonly Treatment[]): Sayings {
  return treatments.flatMap(({ target, remark }) => [target, remark]);
}

/** The lines of a text as its preview shows them. */
export function saidInText(blocks: readonly TextBlock[]): Sayings {
  return blocks.flatMap(({ text, cells }) => (cells ?? [text]).flatMap((part) => part.split('\n')));
}

/** What people wrote in light markup: the words outside links, as they are shown. */
export function saidInProse(written: readonly (Texts | null)[]): string[] {
  return written.flatMap((texts) => Object.values(texts ?? {})).flatMap((text) => wordsToLookThrough(readProse(text)));
}
