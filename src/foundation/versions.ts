import { Refused } from './errors.js';

/** Something that several people may change, counted up with every change. */
export interface Versioned {
  version: number;
}

/**
 * Refuses a change that somebody began before another one was made, so that neither is lost. Whoever names no version
 * means whatever stands there now.
 */
export function ensureUnchanged(row: Versioned, known: number | undefined): void {
  if (known !== undefined && known !== row.version) throw new Refused('stale', 'foundation.changedMeanwhile');
}
