import { parseVariantKey } from '../documents/symbols/symbol-variants.js';
import type { PaperVariant } from './pack-paper.js';

/** Whether a later revision of the same text has taken its place (REV-1). */
export function isSuperseded(variant: PaperVariant, all: readonly PaperVariant[]): boolean {
  const [base, revision] = revisionOf(variant);
  return all.some((other) => {
    const [otherBase, otherRevision] = revisionOf(other);
    return otherBase === base && otherRevision > revision;
  });
}

/** What a variant revises, and how often that has been revised: add1-rev2 is the second revision of add1. */
function revisionOf({ key }: PaperVariant): [base: string, revision: number] {
  const path = parseVariantKey(key) ?? [];
  const last = path.at(-1);
  const [rest, revision] = last?.kind === 'revision' ? [path.slice(0, -1), last.number] : [path, 0];
  return [rest.map(({ kind, number }) => `${kind}${number}`).join('-'), revision];
}
