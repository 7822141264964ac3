import { mark } from '../foundation/secrets.js';

/** A strong validator of these bytes (RFC 9110, 8.8.3): whoever lacks the key cannot tell what it was made of. */
export function entityTag(key: string, body: string): string {
  return `"${mark(key, 'representation', body)}"`;
}

/**
 * Whether a condition `If-Match` holds for what stands at the address now, which goes by these validators; by none if
 * there is nothing. They are compared strongly (RFC 9110, 13.1.1): a weak one never matches.
 */
export function holdsIfMatch(condition: string, tags: readonly string[]): boolean {
  const wanted = listed(condition);
  return condition.trim() === '*' ? tags.length > 0 : tags.some((tag) => wanted.includes(tag));
}

/** The validators of a list. A comma may stand inside the quotes of one. */
function listed(condition: string): string[] {
  return condition.slice(0, longest).match(/(?:W\/)?"[^"]*"/g) ?? [];
}

/** More than this is no condition that the portal's own validators could make. */
const longest = 4000;
