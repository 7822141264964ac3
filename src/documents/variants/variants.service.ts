import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { verdictOn } from '../../meetings/deadlines.js';
import { JudgingService } from '../deadlines/judging.service.js';
import { Document } from '../document.entity.js';
import { file, type SourcedDocument } from '../document.policy.js';
import { type IssuedFile, RegistrationService } from '../registration.service.js';
import { RegistryService } from '../registry.service.js';
import { type FiledFile, FilingService } from '../reservations/filing.service.js';
import { officiate } from '../series/series.policy.js';
import { type VariantKind, type VariantPath, variantKey } from '../symbols/symbol-variants.js';
import { variantCounter } from './variant-numbers.js';
import { Variant } from './variant.entity.js';

/** What is to be issued on top of a document. */
export interface NewVariant {
  kind: VariantKind;
  /** The key of the variant to which it belongs; the original where nothing is said. */
  of: string;
  files: readonly FiledFile[];
  /** The language of files of which nothing else is said; null: that of the original. */
  language: Language | null;
  /** The languages that it concerns; null: all of them. */
  appliesTo: readonly Language[] | null;
  receivedAt: Date;
}

/** What has been issued, with the files as they were entered. */
export interface IssuedVariant {
  variant: Variant;
  files: IssuedFile[];
  language: Language;
}

/** On what each kind can stand (REV-2): nothing is built on a reissue, and a text is revised where it began. */
const stands: Readonly<Record<VariantKind, readonly (VariantKind | 'original')[]>> = {
  revision: ['original', 'addendum', 'corrigendum'],
  addendum: ['original', 'revision', 'addendum'],
  corrigendum: ['original', 'revision', 'addendum'],
  reissue: ['original', 'revision', 'addendum', 'corrigendum'],
};

/** How deep suffixes nest. */
const deepest = 4;

/** Issues what comes on top of a document: revisions, addenda, corrigenda, technical reissues (REV-1 to REV-8). */
@Injectable()
export class VariantsService {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly registration: RegistrationService,
    private readonly filing: FilingService,
    private readonly judging: JudgingService,
  ) {}

  /** Each kind is counted by itself, from 1 and without holes; so its number comes first (REV-4). */
  async issue(actor: Actor, slug: string, wanted: NewVariant): Promise<IssuedVariant> {
    const { document } = await this.check(actor, slug);
    const base = await this.base(document, wanted);
    ensureLanguages(document, wanted);
    return this.database.transaction(async () => {
      const number = await this.database.next(variantCounter(document.id, [...base, { kind: wanted.kind, number: 1 }]));
      await this.database.claim(Document, { id: document.id });
      const subject = await this.check(actor, slug);
      return this.register(actor, subject, wanted, [...base, { kind: wanted.kind, number }]);
    });
  }

  private async check(actor: Actor, slug: string): Promise<SourcedDocument> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(file, subject);
    const { isWithdrawn, symbol } = subject.document;
    if (isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol });
    return subject;
  }

  /** The way to the variant on which the new one is to stand. */
  private async base({ id, symbol }: Document, { of, kind }: NewVariant): Promise<VariantPath> {
    const base = await this.database.manager.findOneBy(Variant, { document: { id }, key: of });
    if (!base) throw Refused.field('of', 'documents.noVariant', { symbol, variant: of.slice(0, 100) });
    const { path } = base;
    if (!stands[kind].includes(path.at(-1)?.kind ?? 'original') || path.length >= deepest) {
      throw Refused.field('of', 'documents.cannotStandOn', { variant: base.suffix || symbol });
    }
    return path;
  }

  private async register(actor: Actor, { document }: SourcedDocument, wanted: NewVariant, path: VariantPath): Promise<IssuedVariant> {
    const isOfficial = actor.may(officiate, document.group);
    const { receivedAt, appliesTo } = wanted;
    this.ensureOpen(document, wanted, isOfficial);
    const language = languageOf(document, wanted);
    if (!language) throw Refused.field('language', 'documents.languageMissing');
    const files = await this.filing.enter(wanted.files, language);
    const variant = await this.registration.issue(document, {
      ...{ key: variantKey(path), files, otherLanguages: 'missing', registeredAt: receivedAt },
      postedAt: document.isPosted && (isOfficial || document.group.posting === 'at-once') ? receivedAt : null,
      isLate: !isOfficial && verdictOn((await this.judging.deadlineOf(document))?.at ?? null, receivedAt) === 'late',
      appliesTo: appliesTo && [...appliesTo],
    });
    if (!isOfficial && variant.postedAt) await this.database.save(Object.assign(document, { checkedAt: null }));
    await this.filing.note(actor, 'documents.issueVariant', variant, files);
    return { variant, files, language };
  }

  /** New substance is for meetings that still take contributions; mistakes can always be corrected. */
  private ensureOpen({ group, meeting }: Document, { kind, receivedAt }: NewVariant, isOfficial: boolean): void {
    const isSubstance = kind === 'revision' || kind === 'addendum';
    if (!isSubstance || isOfficial) return;
    if (group.hasEnded(receivedAt)) throw Refused.conflict('documents.groupEnded', { group: group.label });
    if (meeting && !meeting.acceptsContributions(receivedAt)) {
      throw Refused.conflict('documents.takesNoMore', { symbol: meeting.slug });
    }
  }
}

/** A file comes in a language that its variant concerns. */
function ensureLanguages(document: Document, wanted: NewVariant): void {
  const { appliesTo, files } = wanted;
  if (!appliesTo) return;
  const language = languageOf(document, wanted);
  const outside = files.some((one) => !appliesTo.some((concerned) => concerned === (one.language ?? language)));
  if (outside) throw Refused.field('appliesTo', 'documents.fileOutside');
}

/** A corrigendum to one language alone comes in that language. */
function languageOf({ originalLanguage }: Document, { language, appliesTo }: NewVariant): Language | null {
  const only = appliesTo?.length === 1 ? appliesTo[0]! : null;
  return language ?? only ?? originalLanguage;
}
