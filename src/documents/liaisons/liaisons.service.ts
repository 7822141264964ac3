import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { Journal } from '../../foundation/journal.js';
import type { Group } from '../../groups/group.entity.js';
import { DocumentDetails, type DocumentLine } from '../document-details.js';
import type { Document, Purpose } from '../document.entity.js';
import { DocumentsService } from '../documents.service.js';
import { RelationsService } from '../relations/relations.service.js';
import { RegistryService } from '../registry.service.js';
import { type FiledFile, FilingService } from '../reservations/filing.service.js';
import { ReservationsService } from '../reservations/reservations.service.js';
import { SeriesService } from '../series/series.service.js';
import { Liaison, type LiaisonPurpose, type LiaisonState } from './liaison.entity.js';
import { keepLiaisons } from './liaison.policy.js';

/** What is said of a liaison statement when it is registered. */
export type NewLiaison = Pick<
  Liaison,
  'direction' | 'sender' | 'addressees' | 'purpose' | 'replyBy' | 'approval' | 'contact' | 'receivedOn'
> & {
  titles: Texts;
  language: Language;
  /** The symbol that its sender gave it. */
  symbol: string | null;
  /** The slug of the statement to which it replies. */
  repliesTo: string | null;
};

/** A statement as the list of a group shows it, and how much of it this actor sees. */
export interface LiaisonLine {
  liaison: Liaison;
  line: DocumentLine;
}

/** The files of a statement, and when their last byte came. */
export interface Enclosed {
  files: readonly FiledFile[];
  receivedAt: Date;
}

const letters = 'LS';

/** What a document is for, by what its sender asks. */
const purposeOf: Record<LiaisonPurpose, Purpose> = { action: 'action', comment: 'discussion', information: 'information' };

/** Keeps the liaison statements of groups: what other bodies write to them, and what they write (RPT-6). */
@Injectable()
export class LiaisonsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly series: SeriesService,
    private readonly reservations: ReservationsService,
    private readonly filing: FilingService,
    private readonly documents: DocumentsService,
    private readonly relations: RelationsService,
  ) {}

  /** Registers a statement with its file: one that came in is posted, one that goes out waits until it is sent. */
  async register(actor: Actor, group: Group, said: NewLiaison, { files, receivedAt }: Enclosed): Promise<Liaison> {
    actor.ensure(keepLiaisons, group);
    ensureWhole(said);
    if (group.hasEnded(this.clock.now())) throw Refused.conflict('documents.groupEnded', { group: group.label });
    const kept = await this.series.orUsual(actor, group, letters);
    const { titles, language, symbol, repliesTo, ...liaison } = said;
    const isIn = liaison.direction === 'in';
    return this.database.transaction(async () => {
      const reserved = await this.reservations.reserve(actor, {
        ...{ group, meeting: null, series: kept, titles, language, items: [], access: null },
        sources: liaison.sender && isIn ? [liaison.sender] : [],
        purpose: purposeOf[liaison.purpose],
        aliases: symbol ? [await this.free(symbol)] : [],
      });
      const document = await this.filing.file(actor, reserved.slug, { files, language, receivedAt, isDraft: !isIn });
      const made = Object.assign(new Liaison(), {
        ...{ ...liaison, document, repliesTo: null, approvedOn: null, sentOn: null, answeredOn: null },
        addressees: liaison.addressees.length > 0 ? liaison.addressees : [group.label],
        sender: isIn ? liaison.sender : null,
        receivedOn: isIn ? (liaison.receivedOn ?? this.today(group)) : null,
      });
      if (repliesTo) await this.reply(actor, made, repliesTo);
      await this.database.save(made);
      await this.journal.note(actor, { verb: 'documents.registerLiaison', subject: document.slug, details: { ...liaison, symbol, repliesTo } });
      return made;
    });
  }

  /** Takes a statement to another state. Sending one posts it, and answers the one to which it replies. */
  move(actor: Actor, group: Group, number: number, state: LiaisonState, on: string | null): Promise<Liaison> {
    actor.ensure(keepLiaisons, group);
    return this.database.transaction(async () => {
      const found = await this.find(group, number);
      const liaison = (await this.database.claim(Liaison, { id: found.id }))!;
      const isSending = state === 'sent' && liaison.state === 'approved';
      const from = liaison.state;
      liaison.become(state, on ?? this.today(group));
      await this.database.save(liaison);
      if (isSending) await this.send(actor, liaison);
      await this.journal.note(actor, { verb: 'documents.moveLiaison', subject: liaison.document.slug, details: { from, to: state, on } });
      return this.find(group, number);
    });
  }

  /** The statements of a group: those that wait for a reply first, the most urgent before, then the latest. */
  async of(actor: Actor, group: Group): Promise<LiaisonLine[]> {
    const liaisons = await this.database.manager.find(Liaison, {
      where: { document: { group: { id: group.id } } },
      order: { id: 'DESC' },
    });
    const lines = await this.details.lines(actor, liaisons.map(({ document }) => document));
    const open = liaisons.filter(({ awaitsReply }) => awaitsReply).toSorted((one, other) => urgency(one).localeCompare(urgency(other)));
    const ordered = [...open, ...liaisons.filter(({ awaitsReply }) => !awaitsReply)];
    return ordered.map((liaison) => ({ liaison, line: lines.find(({ document }) => document.id === liaison.document.id)! }));
  }

  /** What a document is as a liaison statement; null for other documents. */
  ofDocument({ id }: Document): Promise<Liaison | null> {
    return this.database.manager.findOneBy(Liaison, { document: { id } });
  }

  /** The statements of the other side to which one can reply. */
  async unanswered(group: Group): Promise<Liaison[]> {
    const liaisons = await this.database.manager.findBy(Liaison, { document: { group: { id: group.id } }, answeredOn: IsNull() });
    return liaisons.filter(({ state }) => state === 'received' || state === 'sent');
  }

  /** @throws Refused missing */
  private async find(group: Group, number: number): Promise<Liaison> {
    const document = { group: { id: group.id }, series: letters, number, meeting: IsNull() };
    const found = await this.database.manager.findOneBy(Liaison, { document });
    if (!found) throw Refused.missing();
    return found;
  }

  private async free(symbol: string): Promise<string> {
    const known = await this.registry.resolve(symbol);
    if (known) throw Refused.field('symbol', 'documents.symbolTaken', { symbol: known.document.symbol });
    return symbol;
  }

  /** What comes in answers what was sent; what goes out answers once it is sent itself. */
  private async reply(actor: Actor, reply: Liaison, slug: string): Promise<void> {
    const { document } = await this.registry.find(actor, slug);
    const asked = await this.database.claim(Liaison, { document: { id: document.id } });
    if (!asked || asked.direction === reply.direction || document.group.id !== reply.document.group.id) {
      throw Refused.field('repliesTo', 'documents.noSuchLiaison');
    }
    reply.repliesTo = document;
    await this.relations.relate(actor, reply.document.slug, { type: 'replies-to', target: { document } });
    if (reply.direction === 'in') await this.answer(asked, reply.receivedOn!);
  }

  private async send(actor: Actor, { document, repliesTo, sentOn }: Liaison): Promise<void> {
    if (!document.isPosted) await this.documents.post(actor, document.slug);
    const asked = repliesTo && (await this.database.claim(Liaison, { document: { id: repliesTo.id } }));
    if (asked) await this.answer(asked, sentOn!);
  }

  private async answer(asked: Liaison, on: string): Promise<void> {
    if (!asked.nextStates.includes('answered')) return;
    asked.become('answered', on);
    await this.database.save(asked);
  }

  private today({ zone }: Group): string {
    return dayIn(zone, this.clock.now());
  }
}

function ensureWhole({ direction, sender, addressees }: NewLiaison): void {
  if (direction === 'in' && !sender) throw Refused.field('sender', 'documents.senderMissing');
  if (direction === 'out' && addressees.length === 0) throw Refused.field('addressees', 'documents.addresseesMissing');
}

/** Those without a day come last. */
function urgency({ replyBy }: Liaison): string {
  return replyBy ?? '~';
}
