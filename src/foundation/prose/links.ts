/** Behind the words of a link: its end and its address, in which brackets come in pairs. */
const ending = /\]\(((?:https?:\/\/|mailto:)(?:[^\s()]|\([^\s()]*\))+)\)/iy;
const address = /^(?:https?:\/\/[^\s\p{Cc}\p{Cf}]+|mailto:[^\s?\p{Cc}\p{Cf}]+)$/iu;
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
