import { fileKinds } from '../foundation/files/file-kinds.js';
import type { PackedFile } from './pack-files.js';
import type { LeftOut } from './pack-plan.js';

/** What a pack is about, as its manifest tells it. */
export interface PackOf {
  group: string;
  /** Null for the documents of a group in all its meetings. */
  meeting: string | null;
}

/** The list of a pack's contents for programs. It tells no moment, so that the same contents are the same bytes. */
export function manifestOf(of: PackOf, files: readonly PackedFile[], leftOut: readonly LeftOut[]): string {
  const manifest = { ...of, files: files.map(presentPacked), leftOut: leftOut.map(presentLeftOut) };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function presentPacked({ path, paper: { document }, variant, file, isFallback }: PackedFile) {
  const { language, role, position, kind, size, sha256 } = file;
  return {
    path,
    document: `/documents/${document.slug}`,
    symbol: document.symbol,
    variant: variant.key,
    language,
    isFallback,
    role,
    position,
    mediaType: fileKinds[kind].mediaType,
    size,
    sha256,
  };
}

/** Of what is not there nothing is told but its number and why. */
function presentLeftOut({ paper: { document }, variant, part, language, reason }: LeftOut) {
  return { symbol: document.symbol, variant, part, language, reason };
}
