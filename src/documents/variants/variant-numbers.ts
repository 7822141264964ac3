import { type VariantPath, variantKey } from '../symbols/symbol-variants.js';

/**
 * The counter from which the last step of a path has its number. Each kind is counted by itself under the variant to
 * which it belongs: Add.1, Add.2, and beside them Add.1 Rev.1 (REV-4).
 */
export function variantCounter(documentId: number, path: VariantPath): string {
  const under = path.length > 1 ? `${variantKey(path.slice(0, -1))}/` : '';
  return `document/${documentId}/${under}${path.at(-1)!.kind}`;
}
