import { mark } from '../foundation/secrets.js';

/** A strong validator of these bytes (RFC 9110, 8.8.3): whoever lacks the key cannot tell what it was made of. */
export function entityTag(key: string, body: string): string {
  return `"${mark(key, 'representation', body)}"`;
}

/**
 * Whether a condition `If-Match` holds for what stands at the address now; null stands for nothing at all.
 * Validators are compared strongly (RFC 9110, 13.1.1): a weak one never matches.
 */
export function holdsIfMatch(condition: string, tag: string | null): boolean {
  if (tag === null) return false;
  return condition.trim() === '*' || listed(condition).includes(tag);
}

/** The validators of a list. A comma may stand inside the quotes of one. */
function listed(condition: string): string[] {
  return condition.slice(0, longest).match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** More than this is no condition that the portal's own validators could make. */
const longest = 4000;
