import type { VersionState } from './language-version.entity.js';

/** Whether a translation is on its way. */
export function isAwaited(state: VersionState): boolean {
  return state === 'requested' || state === 'in-work';
}
