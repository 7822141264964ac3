import type { PortalRequest } from './request.js';

/**
 * The version that a program has read and means to change, by `If-Match: "3"`; undefined where it names none.
 * `Preconditions` weigh every other condition.
 */
export function knownVersion({ headers }: Pick<PortalRequest, 'headers'>): number | undefined {
  const tag = headers['if-match'];
  const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(tag ?? '') ?? [];
  return version === undefined ? undefined : Number(version);
}
