/** What can be issued on top of a document (REV-1): it replaces, adds to or corrects the text before, or mends its form. */
export const variantKinds = ['revision', 'addendum', 'corrigendum', 'reissue'] as const;
export type VariantKind = (typeof variantKinds)[number];

export interface VariantStep {
  kind: VariantKind;
  /** From 1; each kind is counted by itself (REV-4). */
  number: number;
}

/** The way from the original to a variant, as suffixes nest (REV-2): none is the original itself. */
export type VariantPath = readonly VariantStep[];

const printed: Readonly<Record<VariantKind, string>> = {
  revision: 'Rev',
  addendum: 'Add',
  corrigendum: 'Corr',
  reissue: 'Reissue',
};

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
  ['REISSUE', 'reissue'],
]);

/** '' for the original, else 'Rev.1', 'Add.1 Rev.2'; a technical reissue is a star for each time: 'Rev.1*', '**'. */
export function printVariant(path: VariantPath): string {
  return path.reduce((before, { kind, number }) => {
    return withSuffix(before, kind === 'reissue' ? '*'.repeat(number) : `${printed[kind]}.${number}`);
  }, '');
}

/** What is printed behind a symbol stands apart from it, except for the stars. */
export function withSuffix(symbol: string, suffix: string): string {
  return symbol && suffix && !suffix.startsWith('*') ? `${symbol} ${suffix}` : symbol + suffix;
}

/** The variant in an address: 'rev0' for the original, else 'rev1', 'add1', 'corr1', 'add1-rev1', 'rev1-reissue1'. */
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
    const [, word = '', digits = ''] = /^(rev|add|corr|reissue)([1-9]\d{0,8})$/.exec(part) ?? [];
    const kind = kindOf(word.toUpperCase());
    return kind ? { kind, number: Number(digits) } : null;
  });
  return steps.every((step) => step !== null) ? steps : null;
}

/** The kind that a word in upper case announces: 'REV', 'CORRIGENDUM', or the single letter of file names (NUM-7). */
export function kindOf(word: string): VariantKind | null {
  return words.get(word) ?? null;
}

/** A text in one of the states that it has gone through: of add1-rev2-reissue1 the text is add1. */
export interface Standing {
  /** The key of the text. */
  text: string;
  revision: number;
  reissue: number;
}

export function standingOf(path: VariantPath): Standing {
  const rest = [...path];
  const take = (kind: VariantKind) => (rest.at(-1)?.kind === kind ? rest.pop()!.number : 0);
  const reissue = take('reissue');
  const revision = take('revision');
  return { text: variantKey(rest), revision, reissue };
}

/** Whether one state of a text takes the place of the other (REV-1, REV-7). */
export function supersedes(one: Standing, other: Standing): boolean {
  const isLater = one.revision - other.revision || one.reissue - other.reissue;
  return one.text === other.text && isLater > 0;
}

export function sameVariant(one: VariantPath, other: VariantPath): boolean {
  return variantKey(one) === variantKey(other);
}
