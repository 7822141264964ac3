/**
 * The names under which a Word file keeps what a paragraph or a section is, however it is edited: a bookmark begins with a
 * letter, knows letters, digits and low lines, and has at most 40 characters.
 */
export type Marked = { kind: 'paragraph' | 'section'; id: string };

const letters = { paragraph: 'p', section: 's' } as const;
const identity = /^[A-Za-z0-9-]{1,38}$/;
const name = /^([ps])_([A-Za-z0-9_]{1,38})$/;

/** Behind the text, before who signs it. */
export const endMark = 'record_end';

export function markOf({ kind, id }: Marked): string {
  if (!identity.test(id)) throw new Error(`${JSON.stringify(id)} is no identity that a Word file can keep.`);
  return `${letters[kind]}_${id.replaceAll('-', '_')}`;
}

/** Null for a bookmark of somebody else's. */
export function markedBy(bookmark: string): Marked | null {
  const [, letter, id] = name.exec(bookmark) ?? [];
  return id === undefined ? null : { kind: letter === 's' ? 'section' : 'paragraph', id: id.replaceAll('_', '-') };
}
