import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import type { Rule } from '../foundation/rule.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Session } from '../sessions/session.entity.js';
import { RenditionOrders } from './renditions/rendition-orders.js';
import { RegistrationService } from './registration.service.js';
import { DocumentSource } from './document-source.entity.js';
import { Document } from './document.entity.js';
import { PlacingsService } from './placings/placings.service.js';
import { confirm, know, post, restore, type SourcedDocument, treat, withdraw } from './document.policy.js';
import { type Outcome, Treatment } from './treatments/treatment.entity.js';
import { Variant } from './variants/variant.entity.js';

export interface NewTreatment {
  outcome: Outcome;
  meeting: Meeting | null;
  session?: Session | null;
  target?: string | null;
  remark?: Texts | null;
  /** Whether it happened before the portal was there, so that no moment of writing is known. */
  isOlder?: boolean;
}

/** What happens to a document after it has been registered. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly registration: RegistrationService,
    private readonly renditions: RenditionOrders,
    private readonly placings: PlacingsService,
  ) {}

  /**
   * Posts a document and whatever of it is not posted yet; the secretariat has checked it then (DOC-6). One that was held
   * lies before the next meeting from now on.
   */
  post(actor: Actor, slug: string): Promise<Document> {
    return this.change(actor, post, slug, async (subject) => {
      const { document } = subject;
      const now = await this.database.now();
      const waiting = await this.unposted(document);
      if (document.registeredAt && !(await this.issued(document))) {
        throw Refused.conflict('documents.noFileYet', { symbol: document.symbol });
      }
      if (waiting.some(({ isReturned }) => isReturned)) throw Refused.conflict('documents.isReturned', { symbol: document.symbol });
      const isCheckOnly = document.isPosted && waiting.length === 0;
      if (isCheckOnly && document.checkedAt) throw Refused.conflict('documents.alreadyPosted', { symbol: document.symbol });
      const wasHeld = document.publication === 'held';
      if (!document.isPosted) document.post(now);
      document.checkedAt ??= now;
      await this.database.saveAll(waiting.map((variant) => Object.assign(variant, { postedAt: now })));
      await this.renditions.ofVariants(waiting);
      const renaming = waiting.findLast(({ titles }) => titles !== null);
      if (renaming) await this.rename(document, renaming);
      const before = wasHeld ? await this.placings.release(subject) : null;
      const details = { variants: waiting.map(({ key }) => key), checked: true, ...(before ? { before: before.slug } : {}) };
      return { verb: wasHeld ? 'documents.release' : 'documents.post', details };
    });
  }

  withdraw(actor: Actor, slug: string, reason: string | null): Promise<Document> {
    return this.change(actor, withdraw, slug, async ({ document }) => {
      const from = document.publication;
      document.withdraw(await this.database.now(), reason);
      return { verb: 'documents.withdraw', details: { from, reason } };
    });
  }

  /** Takes a withdrawal back: the document stands where it stood before (NUM-10). */
  restore(actor: Actor, slug: string): Promise<Document> {
    return this.change(actor, restore, slug, async ({ document }) => {
      if (!document.isWithdrawn) throw Refused.conflict('documents.notWithdrawn', { symbol: document.symbol });
      const { withdrawalReason: reason } = document;
      document.restore();
      return { verb: 'documents.restore', details: { to: document.publication, reason } };
    });
  }

  /** Records what the meeting did with a variant; without a key, with the latest one (DOC-4). */
  treat(actor: Actor, slug: string, treatment: NewTreatment, key: string | null = null): Promise<Document> {
    const { meeting } = treatment;
    return this.change(actor, know, slug, async (subject) => {
      const { document } = subject;
      const before = (await this.placings.of(document)).map(({ placing }) => placing).filter((one) => one.meeting?.id === meeting?.id);
      actor.ensure(treat, { ...subject, before });
      const isItsOwn = !meeting || meeting.group.id === document.group.id;
      if (!isItsOwn && before.length === 0) throw Refused.field('meeting', 'documents.notPutThere', { symbol: document.symbol });
      if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: document.symbol });
      const variant = await this.variant(document, key);
      const { isOlder = false, ...what } = treatment;
      await this.database.save(
        Object.assign(new Treatment(), {
          session: null,
          target: null,
          remark: null,
          ...what,
          variant,
          recordedAt: isOlder ? null : await this.database.now(),
          recordedBy: isOlder ? null : (actor.person?.name ?? null),
        }),
      );
      return { verb: 'documents.treat', details: { outcome: what.outcome, variant: variant.key, target: what.target ?? null } };
    });
  }

  /** Says for an entity that it is indeed a source of the document. */
  confirmSource(actor: Actor, slug: string): Promise<Document> {
    const mine: Rule<SourcedDocument> = (who, { sources }) => sources.some((source) => who.may(confirm, source));
    return this.change(actor, mine, slug, async ({ sources }) => {
      const confirmed = sources.filter((source) => actor.may(confirm, source));
      await this.database.saveAll(confirmed.map((source) => Object.assign(source, { isConfirmed: true })));
      return { verb: 'documents.confirmSource', details: { sources: confirmed.map(({ organization }) => organization?.code) } };
    });
  }

  /** Every change goes the same way: claim it, ask whether this actor may, make it, keep it, note it. */
  change(actor: Actor, rule: Rule<SourcedDocument>, slug: string, make: Change): Promise<Document> {
    return this.database.transaction(async () => {
      const document = await this.database.claim(Document, { slug: slug.toLowerCase() });
      const sources = document ? await this.database.manager.findBy(DocumentSource, { document: { id: document.id } }) : [];
      if (!document || !actor.may(know, { document, sources })) {
        throw Refused.missing('documents.missing', { symbol: slug.slice(0, 100) });
      }
      const subject = { document, sources };
      actor.ensure(rule, subject);
      const { verb, details } = await make(subject);
      await this.database.save(document);
      await this.journal.note(actor, { verb, subject: document.slug, details });
      return document;
    });
  }

  /** From its posting on, a revision's title and purpose are the document's. */
  private async rename(document: Document, { titles, purpose }: Variant): Promise<void> {
    await this.registration.refreshWords(Object.assign(document, { titles, purpose }));
  }

  private issued({ id }: Document): Promise<boolean> {
    return this.database.manager.existsBy(Variant, { document: { id } });
  }

  private async unposted(document: Document): Promise<Variant[]> {
    const variants = await this.database.manager.find(Variant, {
      where: { document: { id: document.id } },
      order: { position: 'ASC' },
    });
    return variants.filter(({ postedAt, registeredAt }) => postedAt === null && registeredAt !== null);
  }

  private async variant(document: Document, key: string | null): Promise<Variant> {
    const variants = await this.database.manager.find(Variant, {
      where: { document: { id: document.id }, ...(key ? { key } : {}) },
      order: { position: 'DESC' },
      take: 1,
    });
    if (!variants[0]) throw Refused.missing('documents.noVariant', { symbol: document.symbol, variant: key ?? '' });
    return variants[0];
  }
}

export type Change = (subject: SourcedDocument) => Promise<{ verb: string; details: Record<string, unknown> }>;
