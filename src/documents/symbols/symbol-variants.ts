/** What can be issued on top of a document (REV-1): it replaces, adds to or corrects the text before. */
export type VariantKind = 'revision' | 'addendum' | 'corrigendum';

export interface VariantStep {
  kind: VariantKind;
  /** From 1; each kind is counted by itself (REV-4). */
  number: number;
}

/** The way from the original to a variant, as suffixes nest (REV-2): none is the original itself. */
export type VariantPath = readonly VariantStep[];

const printed: Readonly<Record<VariantKind, string>> = { revision: 'Rev', addendum: 'Add', corrigendum: 'Corr' };

const words: ReadonlyMap<string, VariantKind> = new Map<string, VariantKind>([
  ['REV', 'revision'],
  ['REVISION', 'revision'],
  ['R', 'revision'],
  ['ADD', 'addendum'],
  ['ADDENDUM', 'addendum'],
  ['A', 'addendum'],
  ['CORR', 'corrigendum'],
  ['COR', 'corrigendum'],
  ['CORRIGENDUM', 'corrigendum'],
  ['C', 'corrigendum'],
]);

/** '' for the original, else 'Rev.1', 'Add.1 Rev.2'. */
export function printVariant(path: VariantPath): string {
  return path.map(({ kind, number }) => `${printed[kind]}.${number}`).join(' ');
}

/** The variant in an address: 'rev0' for the original, else 'rev1', 'add1', 'corr1', 'add1-rev1'. */
export function variantKey(path: VariantPath): string {
  return joinSteps(path).toLowerCase() || 'rev0';
}

/** The variant in a file name: '' for the original, else 'Rev1', 'Add1-Rev2'. */
export function joinSteps(path: VariantPath): string {
  return path.map(({ kind, number }) => `${printed[kind]}${number}`).join('-');
}

/** Reads only what variantKey writes; null for everything else, so that each variant has one address. */
export function parseVariantKey(key: string): VariantPath | null {
  if (key.length > 200) return null;
  if (key === 'rev0') return [];
  const steps = key.split('-').map((part) => {
    const [, word = '', digits = ''] = /^(rev|add|corr)([1-9]\d{0,8})$/.exec(part) ?? [];
    const kind = kindOf(word.toUpperCase());
    return kind ? { kind, number: Number(digits) } : null;
  });
  return steps.every((step) => step !== null) ? steps : null;
}

/** The kind that a word in upper case announces: 'REV', 'CORRIGENDUM', or the single letter of file names (NUM-7). */
export function kindOf(word: string): VariantKind | null {
  return words.get(word) ?? null;
}

export function sameVariant(one: VariantPath, other: VariantPath): boolean {
  return variantKey(one) === variantKey(other);
}
