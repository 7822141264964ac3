import { type Language, languages } from '../foundation/i18n/languages.js';
import { type PackChoice, plainSeries, wants } from './pack-choice.js';
import type { PackPaper, PaperFile, PaperVariant } from './pack-paper.js';
import { isSuperseded } from './pack-superseding.js';

/** A file that is to be in a pack. */
export interface PlannedFile {
  paper: PackPaper;
  variant: PaperVariant;
  file: PaperFile;
  /** Whether it stands in for languages that were chosen and that there are not. */
  isFallback: boolean;
}

/** Why something is not in a pack; that it exists is known to everybody. */
export type LeftOutReason = 'not-open' | 'withdrawn' | 'no-file' | 'no-format' | 'no-language' | 'superseded';

/** Something that is not in a pack, told by its number alone. */
export interface LeftOut {
  paper: PackPaper;
  /** rev1, add1; null for the document as a whole. */
  variant: string | null;
  /** The text or one of its annexes, where the rest is in the pack. */
  part: string | null;
  /** The language in which it is missing. */
  language: Language | null;
  reason: LeftOutReason;
}

export interface PackPlan {
  files: PlannedFile[];
  leftOut: LeftOut[];
}

/** How much a pack brings, without the list of its contents. */
export interface PackTotal {
  files: number;
  /** In bytes. */
  size: number;
}

/** What of these documents comes into a pack, in the order of the agenda, and what does not, and why. */
export function planPack(papers: readonly PackPaper[], choice: PackChoice): PackPlan {
  const chosen = papers.filter((paper) => isChosen(paper, choice));
  return joined(chosen.toSorted(byAgenda).map((paper) => planPaper(paper, choice)));
}

export function totalOf({ files }: PackPlan): PackTotal {
  return { files: files.length, size: files.reduce((sum, { file }) => sum + file.size, 0) };
}

/** What each document would bring by itself: a pack of several brings as much as all of them together. */
export function totalsOf(papers: readonly PackPaper[]): Map<PackPaper, PackTotal> {
  return new Map(papers.map((paper) => [paper, totalOf(planPaper(paper, {}))]));
}

/**
 * Whether the choice is about this document. Of one that is not open it is not told what it is about, so it is asked
 * for its number alone.
 */
export function isChosen({ document, isOpen, items, sessions }: PackPaper, choice: PackChoice): boolean {
  if (!wants(choice.documents, document.slug)) return false;
  if (!wants(choice.types, document.series || plainSeries)) return false;
  if (!isOpen) return true;
  const codes = items.map(({ code }) => code);
  if (choice.item !== undefined && !codes.includes(choice.item)) return false;
  const { session } = choice;
  return !session || sessions.includes(session.key) || session.items.some((code) => codes.includes(code));
}

function planPaper(paper: PackPaper, choice: PackChoice): PackPlan {
  if (!paper.isOpen) return without(paper, paper.document.isWithdrawn ? 'withdrawn' : 'not-open');
  if (paper.variants.length === 0) return without(paper, 'no-file');
  return joined(
    paper.variants.map((variant) =>
      isSuperseded(variant, paper.variants)
        ? without(paper, 'superseded', { variant: variant.key })
        : joined(partsOf(variant).map((files) => planPart({ paper, variant, files }, choice))),
    ),
  );
}

interface Part {
  paper: PackPaper;
  variant: PaperVariant;
  /** In all languages and formats. */
  files: PaperFile[];
}

/** The text and each annex is chosen by itself: a translation may lack what the original has. */
function planPart({ paper, variant, files }: Part, choice: PackChoice): PackPlan {
  const what = { variant: variant.key, part: partOf(files[0]!) };
  const inFormat = files.filter(({ kind }) => wants(choice.formats, kind));
  if (inFormat.length === 0) return without(paper, 'no-format', what);
  const found = inLanguages(inFormat, choice.languages ?? [], paper.document.originalLanguage);
  const missing = (choice.languages ?? []).filter((one) => !inFormat.some(({ language }) => language === one));
  return {
    files: found.filter(({ file }) => isNew(variant, file, choice.since)).map((one) => ({ paper, variant, ...one })),
    leftOut: missing.flatMap((language) => without(paper, 'no-language', { ...what, language }).leftOut),
  };
}

function without(paper: PackPaper, reason: LeftOutReason, what: Partial<LeftOut> = {}): PackPlan {
  return { files: [], leftOut: [{ paper, variant: null, part: null, language: null, ...what, reason }] };
}

function joined(plans: readonly PackPlan[]): PackPlan {
  return { files: plans.flatMap(({ files }) => files), leftOut: plans.flatMap(({ leftOut }) => leftOut) };
}

/** The files of each part, the text first. */
function partsOf({ files }: PaperVariant): PaperFile[][] {
  const names = [...new Set(files.map(partOf))];
  return names.map((name) => files.filter((file) => partOf(file) === name));
}

function partOf({ role, position }: PaperFile): string {
  return role === 'annex' ? `annex${position}` : 'text';
}

type InLanguage = Pick<PlannedFile, 'file' | 'isFallback'>;

/** In the languages that are wanted; where there is none, in the original, else in whatever there is (LNG-4). */
function inLanguages(
  files: readonly PaperFile[],
  wanted: readonly Language[],
  original: Language | null,
): InLanguage[] {
  const found = files.filter(({ language }) => wants(wanted, language));
  if (found.length > 0) return found.map((file) => ({ file, isFallback: false }));
  const order = [...(original ? [original] : []), 'en' as const, ...languages];
  const language = order.find((one) => files.some((file) => file.language === one));
  return files.filter((file) => file.language === language).map((file) => ({ file, isFallback: true }));
}

/** A translation may come long after its document was posted; what nobody knows the moment of is old. */
function isNew({ postedAt }: PaperVariant, { keptAt }: PaperFile, since: string | undefined): boolean {
  if (since === undefined) return true;
  return postedAt !== null && Math.max(postedAt.getTime(), keptAt.getTime()) >= Date.parse(since);
}

/** Meetings in their order, then as the agenda has it, what is under no item first. */
function byAgenda(first: PackPaper, second: PackPaper): number {
  const [one, other] = [first.document, second.document];
  const [item, otherItem] = [first.items[0], second.items[0]];
  return (
    (one.meeting?.number ?? 0) - (other.meeting?.number ?? 0) ||
    (item?.position ?? -1) - (otherItem?.position ?? -1) ||
    compare(one.series, other.series) ||
    (one.number ?? 0) - (other.number ?? 0) ||
    compare(one.slug, other.slug)
  );
}

/** By code units, the same on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
