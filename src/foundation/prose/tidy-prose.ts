import { withoutMarkup } from './markup.js';
import { withoutUnseen } from './unseen.js';

/**
 * Prose out of what was pasted: from Word, from a page, or by somebody who means harm. Ends of lines and bullets are brought
 * into one form, tags of HTML and what reads as their characters become text or are gone, and so is what nobody sees.
 */
export function tidyProse(pasted: string): string {
  const lines = withoutMarkup(pasted).replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n').split('\n');
  return lines.map(tidyLine).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** What Word and its kin put before an item: a sign and a space, or letters of its symbol fonts and a tab. */
const bullet = /^(?:[•·●○◦‣⁃▪■□➢➤✓*–—\uf000-\uf0ff-][ \t\u00a0]|[o§ØvüŸ-]\t)[ \t\u00a0]*/u;

function tidyLine(line: string): string {
  const words = withoutUnseen(line).trim();
  return words.replace(bullet, '- ').replace(/[ \t]+/g, ' ');
}
