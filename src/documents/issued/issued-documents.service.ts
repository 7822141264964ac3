import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { FileStore } from '../../foundation/files/file-store.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import { Document } from '../document.entity.js';
import { type IssuedFile, RegistrationService } from '../registration.service.js';
import { RegistryService } from '../registry.service.js';
import type { Series } from '../series/series.entity.js';
import { officiate } from '../series/series.policy.js';
import { type VariantPath, variantKey } from '../symbols/symbol-variants.js';
import { variantCounter } from '../variants/variant-numbers.js';
import { Variant } from '../variants/variant.entity.js';
import type { IssuedPaper, KeptText, MadeText } from './issued-paper.js';

/**
 * Makes documents of the registry out of what stands in the portal itself. Its files bear the symbol, so the number comes
 * first: `reserve`, then make the files outside of any transaction and `keep` them, then `issue` them in the transaction
 * that makes the text final. Whatever happens in between, the number is only reserved, and the next attempt takes it up.
 */
@Injectable()
export class IssuedDocuments {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly store: FileStore,
    private readonly reception: ReceptionService,
    private readonly registration: RegistrationService,
    private readonly registry: RegistryService,
  ) {}

  /**
   * Gives the paper its number, for those who chair or serve its group.
   * @param former what an attempt before this one has reserved for the same paper; its number is taken up, if it is still free
   */
  reserve(actor: Actor, paper: IssuedPaper, former: Pick<Document, 'id'> | null = null): Promise<Document> {
    actor.ensure(officiate, paper.group);
    return this.database.transaction(async () => {
      const again = former && (await this.stillFree(former.id));
      if (again) return this.describe(again, paper);
      const number = 'symbol' in paper.under ? null : await this.numberIn(paper, paper.under);
      const document = await this.registration.register({ ...(await this.identity(paper)), ...(await this.said(actor, paper)), number });
      await this.journal.note(actor, { verb: 'documents.reserve', subject: document.slug, details: { titles: paper.titles } });
      return document;
    });
  }

  /** Gives a corrigendum to a document its number, as the first statement of a transaction. It is taken up in the same way. */
  async reserveCorrigendum(actor: Actor, document: Document): Promise<VariantPath> {
    return this.reserveVariant(actor, document, 'corrigendum');
  }

  /** The same for a revision of the whole document. */
  async reserveRevision(actor: Actor, document: Document): Promise<VariantPath> {
    return this.reserveVariant(actor, document, 'revision');
  }

  private async reserveVariant(actor: Actor, document: Document, kind: 'corrigendum' | 'revision'): Promise<VariantPath> {
    actor.ensure(officiate, document.group);
    const step = { kind, number: 1 };
    return [{ ...step, number: await this.database.next(variantCounter(document.id, [step])) }];
  }

  /** Looks at what was made and puts it on the disk; a power cut cannot take it away any more. Not inside a transaction. */
  async keep(texts: readonly MadeText[]): Promise<KeptText[]> {
    const kept = [];
    for (const text of texts) kept.push(await this.keepOne(text));
    return kept;
  }

  /**
   * Files what was kept and posts it, as the original or under the way of a variant, in the transaction of whoever
   * asks for it.
   * @throws Refused conflict, when somebody has filed under the number meanwhile
   */
  issue(actor: Actor, reserved: Pick<Document, 'id'>, texts: readonly KeptText[], path: VariantPath = []): Promise<Variant> {
    return this.database.transaction(async () => {
      const document = (await this.database.claim(Document, { id: reserved.id }))!;
      actor.ensure(officiate, document.group);
      await this.ensureAwaited(document, variantKey(path));
      const now = await this.database.now();
      if (!document.isPosted) document.post(now);
      await this.database.save(Object.assign(document, { checkedAt: document.checkedAt ?? now }));
      const files = await this.entered(texts);
      const variant = await this.registration.issue(document, {
        ...{ key: variantKey(path), files, otherLanguages: 'missing', registeredAt: now, postedAt: now, isLate: false },
        appliesTo: path.at(-1)?.kind === 'corrigendum' ? languagesOf(texts) : null,
      });
      const details = { variant: variant.key, files: files.map(({ file: { sha256 } }) => sha256) };
      await this.journal.note(actor, { verb: 'documents.issue', subject: document.slug, details });
      return variant;
    });
  }

  /** A number that somebody has filed under, or withdrawn, is not taken up. */
  private async stillFree(id: number): Promise<Document | null> {
    const document = await this.database.claim(Document, { id });
    if (!document || document.isWithdrawn || (await this.issued(document, variantKey([])))) return null;
    return document;
  }

  /** What is said of it may have changed since its number was given. */
  private async describe(document: Document, { titles, sources, items = [] }: IssuedPaper): Promise<Document> {
    await this.registration.describe(Object.assign(document, { titles }), sources, items);
    return document;
  }

  private numberIn({ group, meeting }: IssuedPaper, series: Series): Promise<number> {
    if (!series.isOpen) throw Refused.conflict('documents.seriesIsClosed', { letters: series.letters, group: series.group.label });
    return this.registration.nextNumber({ group, meeting }, series);
  }

  private async identity({ group, meeting, under }: IssuedPaper) {
    if (!('symbol' in under)) {
      return { group, meeting, series: under.letters, counting: under.counting === 'group' || meeting === null ? ('group' as const) : null };
    }
    await this.registry.ensureForeign(under.symbol);
    return { group, meeting, foreignSymbol: under.symbol };
  }

  private async said(actor: Actor, paper: IssuedPaper) {
    const { group, under, titles, sources, items, language, foreignItem = null, dated = null } = paper;
    const usual = 'symbol' in under ? { usualAccess: group.defaultAccess, purpose: null } : under;
    return {
      ...{ titles, sources, items, foreignItem, dated, originalLanguage: language },
      access: paper.access ?? usual.usualAccess,
      purpose: paper.purpose ?? usual.purpose,
      publication: 'registered' as const,
      documentClass: actor.serves(group.id) ? ('secretariat' as const) : ('chair' as const),
      registeredAt: await this.database.now(),
      registrarId: actor.person?.id || null,
    };
  }

  private async keepOne({ language, kind, bytes, notes = [] }: MadeText): Promise<KeptText> {
    const spooled = await this.store.spool(Readable.from([bytes]), bytes.length);
    const { taken, faults } = await this.reception.take([{ part: 'file', name: `${language}.${kind}`, spooled }]);
    const [file] = taken;
    if (file?.inspection.kind !== kind) throw new Error(`The portal made something else than ${kind}: ${faults[0]?.key ?? file?.inspection.kind}.`);
    file.inspection.notes.push(...notes);
    return { language, file };
  }

  private async entered(texts: readonly KeptText[]): Promise<IssuedFile[]> {
    const files = [];
    for (const { language, file } of texts) {
      files.push({ file: await this.reception.enter(file), sentAs: file.name, language, role: 'main' as const, isMadeHere: true });
    }
    return files;
  }

  private async ensureAwaited(document: Document, key: string): Promise<void> {
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    if (await this.issued(document, key)) throw Refused.conflict('documents.alreadyFiled', { symbol: document.symbol });
  }

  private issued({ id }: Document, key: string): Promise<boolean> {
    return this.database.manager.existsBy(Variant, { document: { id }, key });
  }
}

function languagesOf(texts: readonly KeptText[]): Language[] {
  return [...new Set(texts.map(({ language }) => language))];
}
