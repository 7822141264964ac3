import { Refused } from '../foundation/errors.js';
import type { PortalRequest } from './request.js';

/**
 * The version that a program has read and means to change, by `If-Match: "3"` (RFC 9110); undefined where it means
 * whatever stands there now.
 */
export function knownVersion({ headers }: Pick<PortalRequest, 'headers'>): number | undefined {
  const tag = headers['if-match'];
  if (tag === undefined || tag.trim() === '*') return undefined;
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(tag) ?? [];
  if (version === undefined) throw new Refused('stale', 'foundation.changedMeanwhile');
  return Number(version);
}
