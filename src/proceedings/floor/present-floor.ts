import { exactly, instantOrNull, named, textOrNull } from '../../web/json-schema.js';
import type { Floor } from './floor.entity.js';

/** What a meeting takes up now, as programs get it; all is null while it takes up nothing. */
export function presentFloor(floor: Floor | null) {
  return {
    item: floor?.item?.code ?? null,
    document: floor?.document?.slug ?? null,
    since: floor?.since.toISOString() ?? null,
  };
}

export const floorSchema = named('Floor', exactly({ item: textOrNull, document: textOrNull, since: instantOrNull }));
