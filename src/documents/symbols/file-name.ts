import type { Language } from '../../foundation/i18n/languages.js';
import { type VariantPath, joinSteps } from './symbol-variants.js';

/**
 * The name under which a file is saved: 'WG-WSIS-12-9-Rev1-FR.docx', an annex 'WG-WSIS-12-9-Rev1-FR-annex1.xlsx'.
 * The former reads back as the same symbol. `symbol` is as printed, also of another body; the extension has no dot.
 */
export function fileNameOf(
  symbol: string,
  variant: VariantPath,
  language: Language | null,
  extension: string,
  annex?: number,
): string {
  const name = symbol.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const parts = [name, joinSteps(variant), language?.toUpperCase(), annex === undefined ? '' : `annex${annex}`];
  return `${parts.filter((part) => part).join('-')}.${extension}`;
}
