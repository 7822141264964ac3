import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Language } from '../foundation/i18n/languages.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { Belongings } from './belongings.js';
import type { DocumentFile } from './variants/document-file.entity.js';
import type { DocumentItem } from './document-item.entity.js';
import type { DocumentSource } from './document-source.entity.js';
import type { Document } from './document.entity.js';
import { readUnposted, type Sight, sightOf, treat } from './document.policy.js';
import { supersedes } from './symbols/symbol-variants.js';
import type { VersionState } from './variants/language-version.entity.js';
import type { Treatment } from './treatments/treatment.entity.js';
import type { Variant } from './variants/variant.entity.js';

/** One language of a variant, with its files: the text in each format, then the annexes. */
export interface VersionFiles {
  language: Language;
  state: VersionState;
  /** The day by which a translation is wished for. */
  dueOn: string | null;
  files: DocumentFile[];
}

/** A variant with its six languages. */
export interface VariantFiles {
  variant: Variant;
  versions: VersionFiles[];
}

/** A document as lists and its page show it, and how much of it this actor sees. What she does not see is empty. */
export interface DocumentLine {
  document: Document;
  sight: Sight;
  /** Whether its number is given and no file has come yet; everybody is told (NUM-9). */
  isReserved: boolean;
  sources: DocumentSource[];
  items: DocumentItem[];
  /** Those that this actor may read, in the order of their issue. */
  variants: VariantFiles[];
  /** What the meeting made of it, the latest last. */
  treatments: Treatment[];
  /** Why it was withdrawn; told to those who handled it. */
  withdrawalReason: string | null;
}

/** Whether it waits to be posted, or to be checked, as a whole or with what was issued on top of it. */
export function isWaiting({ document, variants }: DocumentLine): boolean {
  return !document.isPosted || !document.checkedAt || variants.some(({ variant }) => !variant.isOut);
}

/** The variant that a document's own address shows: the latest state of the text itself, the original at first. */
export function latestOf({ variants }: DocumentLine): VariantFiles | null {
  const states = variants.filter(({ variant }) => variant.standing.text === 'rev0');
  return states.find((one) => !states.some((other) => supersedes(other.variant.standing, one.variant.standing))) ?? null;
}

/** What one read before this was issued: the state of the same text that it replaces, else what was issued before. */
export function formerOf({ variants }: DocumentLine, variant: Variant): Variant {
  const earlier = variants.slice(0, variants.findIndex((one) => one.variant.key === variant.key)).map((one) => one.variant);
  return earlier.findLast((one) => supersedes(variant.standing, one.standing)) ?? earlier.at(-1) ?? variant;
}

/** Gathers what belongs to documents, in a number of queries that does not grow with theirs. */
@Injectable()
export class DocumentDetails {
  constructor(private readonly database: Database) {}

  /** As the list of a meeting shows them, or as they stand by themselves: under which items, and what was made of them there. */
  async lines(actor: Actor, documents: readonly Document[], before: Meeting | null = null): Promise<DocumentLine[]> {
    const belongings = new Belongings(this.database.rows);
    const sources = await belongings.sources(documents);
    const isFiled = await belongings.filed(documents);
    const seen = documents.map((document) => {
      const own = sources(document);
      return { document, sources: own, sight: sightOf(actor, { document, sources: own }) };
    });
    const told = await belongings.of(seen.filter(({ sight }) => sight !== 'number').map(({ document }) => document));
    return seen.map(({ document, sources: own, sight }) => {
      const sees = <Part>(parts: Part[], least: Sight): Part[] => (sight === 'all' || sight === least ? parts : []);
      const seesUnposted = actor.may(readUnposted, { document, sources: own });
      return {
        document,
        sight,
        isReserved: awaitsFile(document) && !isFiled(document),
        sources: sees(own, 'line'),
        items: sees(told.items(document).filter(isItemOf(document, before)), 'all'),
        variants: sees(told.variants(document), 'all').filter(({ variant }) => variant.isOut || seesUnposted),
        treatments: sees(told.treatments(document), 'all')
          .filter((one) => (one.variant.isOut || seesUnposted) && isMadeBy(before, one))
          .map((treatment) => (actor.may(treat, { document, sources: own }) ? treatment : { ...treatment, recordedBy: null })),
        withdrawalReason: seesUnposted ? document.withdrawalReason : null,
      };
    });
  }

  /** Whether no file has come yet under the number of a document. */
  async isReserved(document: Document): Promise<boolean> {
    return awaitsFile(document) && !(await new Belongings(this.database.rows).filed([document]))(document);
  }

  async line(actor: Actor, document: Document): Promise<DocumentLine> {
    return (await this.lines(actor, [document]))[0]!;
  }
}

/** In its own meeting a document is under its own items, in another under those of that meeting. */
function isItemOf({ meeting }: Document, before: Meeting | null): (item: DocumentItem) => boolean {
  const placedBefore = before === null || before.id === meeting?.id ? null : before.id;
  return (item) => item.placedBefore === placedBefore;
}

/** Each meeting has its own treatments; of those of which no meeting is known, all tell. */
function isMadeBy(before: Meeting | null, { meeting }: Treatment): boolean {
  return before === null || meeting === null || meeting.id === before.id;
}

/** Whether a file is still to come; documents that are older than the portal may be known without one. */
function awaitsFile({ registeredAt, isWithdrawn }: Document): boolean {
  return registeredAt !== null && !isWithdrawn;
}
