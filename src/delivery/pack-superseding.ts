import { parseVariantKey, standingOf, supersedes } from '../documents/symbols/symbol-variants.js';
import type { PaperVariant } from './pack-paper.js';

/** Whether a later state of the same text has taken its place (REV-1). */
export function isSuperseded(variant: PaperVariant, all: readonly PaperVariant[]): boolean {
  const standing = ({ key }: PaperVariant) => standingOf(parseVariantKey(key) ?? []);
  return all.some((other) => supersedes(standing(other), standing(variant)));
}
