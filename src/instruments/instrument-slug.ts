import { isNumbered } from './instrument-name.js';
import type { Instrument } from './instrument.entity.js';

/** What an address looks like. */
export const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const longest = 80;

const short = { revised: 'rev', modified: 'modified' } as const;

type Called = Pick<Instrument, 'kind' | 'number' | 'revision' | 'place' | 'year' | 'titles'>;

/** The address made from a name: resolution-8-rev-doha-2006. Empty where the name has no Latin letters. */
export function slugOfInstrument({ kind, number, revision, place, year, titles }: Called): string {
  if (!isNumbered(kind)) return sluggish(titles.en ?? titles.fr ?? titles.es ?? '');
  const where = place && (place.en ?? place.fr ?? place.es);
  return sluggish([kind, number, revision && short[revision], where, year].filter(Boolean).join(' '));
}

function sluggish(text: string): string {
  const plain = text.normalize('NFKD').replace(/[\p{M}’']/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').slice(0, longest).replace(/^-|-$/g, '');
}
