import { readProse } from '../../foundation/prose/prose.js';
import { writeProse } from '../../foundation/prose/write-prose.js';
import type { EditedParagraph } from './edited-docx.js';
import { outOfOrder } from './out-of-order.js';

/** A paragraph as the record has it now. */
export interface KnownParagraph {
  id: string;
  number: string;
  section: string;
  text: string;
}

/** What somebody who edited a record in Word did to a paragraph. */
export type EditedChange =
  | { kind: 'kept' | 'changed'; id: string; section: string; text: string; isMoved: boolean }
  /** `after` is the paragraph above it, null at the beginning or behind another new one. */
  | { kind: 'new'; after: string | null; section: string | null; text: string }
  | { kind: 'missing'; id: string }
  /** The record has lost it since the file was made. */
  | { kind: 'gone'; id: string; text: string };

/**
 * Compares what came back with the record as it is now, in the order of the file; what is missing is told where it stood.
 * A paragraph of which a program has forgotten the identity is known by its number, if none else claims to be it.
 */
export function editedChanges(known: readonly KnownParagraph[], edited: readonly EditedParagraph[]): EditedChange[] {
  const byId = new Map(known.map((paragraph, index) => [paragraph.id, { ...paragraph, index }]));
  const ids = identities(known, edited);
  const moved = new Set(outOfOrder(ids.flatMap((id) => (id === null ? [] : (byId.get(id)?.index ?? [])))));
  const changes = edited.map(({ section, text }, index): EditedChange => {
    const id = ids[index] ?? null;
    if (id === null) return { kind: 'new', after: ids[index - 1] ?? null, section, text };
    const was = byId.get(id);
    if (!was) return { kind: 'gone', id, text };
    const isMoved = moved.has(was.index) || (section !== null && section !== was.section);
    return { kind: same(was.text, text) ? 'kept' : 'changed', id, section: section ?? was.section, text, isMoved };
  });
  return withMissing(changes, known.map(({ id }) => id), new Set(ids));
}

function identities(known: readonly KnownParagraph[], edited: readonly EditedParagraph[]): (string | null)[] {
  const claimed = new Set(edited.map(({ id }) => id));
  const byNumber = new Map(known.filter(({ id }) => !claimed.has(id)).map(({ id, number }) => [number, id]));
  return edited.map(({ id, number }) => {
    if (id !== null || number === null) return id;
    const found = byNumber.get(number) ?? null;
    byNumber.delete(number);
    return found;
  });
}

/** Two ways to write the same are no change. */
function same(one: string, other: string): boolean {
  return one === other || writeProse(readProse(one)) === writeProse(readProse(other));
}

function withMissing(changes: readonly EditedChange[], order: readonly string[], found: ReadonlySet<string | null>): EditedChange[] {
  const behind = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const id of order) {
    if (found.has(id)) last = id;
    else behind.set(last, [...(behind.get(last) ?? []), id]);
  }
  const missingBehind = (id: string | null): EditedChange[] => (behind.get(id) ?? []).map((one) => ({ kind: 'missing', id: one }));
  return [...missingBehind(null), ...changes.flatMap((change) => ('id' in change ? [change, ...missingBehind(change.id)] : [change]))];
}
