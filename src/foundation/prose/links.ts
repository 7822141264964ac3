/** Behind the words of a link: its end and its address, in which brackets come in pairs. */
const ending = /\]\(((?:https?:\/\/|mailto:)(?:[^\s()]|\([^\s()]*\))+)\)/iy;
const address = /^(?:https?:\/\/[^\s\p{Cc}\p{Cf}]+|mailto:[^\s?\p{Cc}\p{Cf}]+)$/iu;
const bare = /(https?:\/\/[\w.~:/?#@!$&+,;=%-]+)/i;
const behind = new Set('.,:;!?)');
const longest = 2_000;

/** The end of a link that stands at this place of a line; null where there is none. */
export function linkEndAt(line: string, at: number): { text: string; link: string } | null {
  ending.lastIndex = at;
  const found = ending.exec(line);
  return found && isSafeLink(found[1]!) ? { text: found[0], link: found[1]! } : null;
}

/** Whether prose may lead there: to the web without a name to sign in with, or to a mailbox with nothing of a letter. */
export function isSafeLink(link: string): boolean {
  if (link.length > longest || !address.test(link) || !URL.canParse(link)) return false;
  const { username, password } = new URL(link);
  return username === '' && password === '';
}

/** The address as it can stand in brackets. */
export function bracketed(link: string): string {
  return `(${link.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** The pieces of a text, those that are addresses as links to themselves; a sign that ends a sentence is not of the address. */
export function piecesWithLinks(text: string): { text: string; link?: string }[] {
  const pieces = text.split(bare).flatMap((piece, index) => {
    const link = index % 2 === 0 ? '' : withoutEnd(piece);
    return isSafeLink(link) ? [{ text: link, link }, { text: piece.slice(link.length) }] : [{ text: piece }];
  });
  return joined(pieces);
}

/** Whether an address would be read as a link between these texts. */
export function isReadAsLink(link: string, before: string, after: string): boolean {
  const [only, ...more] = piecesWithLinks(link);
  const end = after.length - withoutStart(after).length;
  return only?.link === link && more.length === 0 && /(?:^|\s)$/.test(before) && /^(?:\s|$)/.test(after.slice(end));
}

function joined(pieces: readonly { text: string; link?: string }[]): { text: string; link?: string }[] {
  const found: { text: string; link?: string }[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.link === undefined && piece.link === undefined) last.text += piece.text;
    else if (piece.text !== '') found.push({ ...piece });
  }
  return found;
}

function withoutEnd(found: string): string {
  let end = found.length;
  while (end > 0 && behind.has(found[end - 1]!)) end -= 1;
  return found.slice(0, end);
}

function withoutStart(text: string): string {
  let start = 0;
  while (start < text.length && behind.has(text[start]!)) start += 1;
  return text.slice(start);
}
