export const frontPage = '/';

const longest = 2000;

/** Pages that lead on by themselves; whoever has come through one does not want to come back to it. */
const doors = /^\/(sign-in|sign-out|password)(?![^/?#])/i;

/**
 * Where to go after signing in: a path of this portal, else the front page. A second slash or a backslash would lead
 * to another site, and browsers leave out control characters before they look.
 */
export function ownPath(next: unknown): string {
  const isOwn = typeof next === 'string' && next.length <= longest && /^\/(?:[^/\\\s\p{Cc}][^\\\s\p{Cc}]*)?$/u.test(next);
  return isOwn && !doors.test(next) ? next : frontPage;
}
