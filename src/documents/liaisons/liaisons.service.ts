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
import { type Addressee, type LiaisonPurpose, purposeAmong } from './addressee.js';
import { Liaison, type LiaisonState } from './liaison.entity.js';
import { LiaisonLetters } from './liaison-letters.js';
import { keepLiaisons } from './liaison.policy.js';

/** What is said of a liaison statement when it is registered. */
export type NewLiaison = Pick<
  Liaison,
  'direction' | 'sender' | 'approval' | 'contact' | 'receivedOn'
> & {
  /** One without a name is the group itself. */
  addressees: NewAddressee[];
  titles: Texts;
  language: Language;
  /** The symbol that its sender gave it. */
  symbol: string | null;
  /** The slug of the statement to which it replies. */
  repliesTo: string | null;
};

export type NewAddressee = Omit<Addressee, 'answeredOn'>;

/** A statement as the list of a group shows it, and how much of it this actor sees. */
export interface LiaisonLine {
  liaison: Liaison;
  line: DocumentLine;
  /** Whether she keeps it, and is told where its addressees are written to. */
  isKept: boolean;
}

/** What becomes of a statement, or of what one addressee is asked. */
export interface LiaisonMove {
  state: LiaisonState;
  /** Null: today. */
  on: string | null;
  /** Null: the statement as a whole. */
  addressee: string | null;
}

/** The files of a statement, and when their last byte came. */
export interface Enclosed {
  files: readonly FiledFile[];
  receivedAt: Date;
}

const lettersOfStatements = 'LS';

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
    private readonly letters: LiaisonLetters,
  ) {}

  /** Registers a statement with its file: one that came in is posted, one that goes out waits until it is sent. */
  async register(actor: Actor, group: Group, said: NewLiaison, { files, receivedAt }: Enclosed): Promise<Liaison> {
    actor.ensure(keepLiaisons, group);
    ensureWhole(said);
    if (group.hasEnded(this.clock.now())) throw Refused.conflict('documents.groupEnded', { group: group.label });
    const kept = await this.series.orUsual(actor, group, lettersOfStatements);
    const { titles, language, symbol, repliesTo, ...liaison } = said;
    const addressees = liaison.addressees.map((one) => ({ ...one, name: one.name || group.label, answeredOn: null }));
    const isIn = liaison.direction === 'in';
    return this.database.transaction(async () => {
      if (symbol) await this.registry.ensureForeign(symbol);
      const reserved = await this.reservations.reserve(actor, {
        ...{ group, meeting: null, series: kept, titles, language, items: [], access: null },
        sources: liaison.sender && isIn ? [liaison.sender] : [],
        purpose: purposeOf[purposeAmong(addressees)],
        aliases: symbol ? [symbol] : [],
      });
      const document = await this.filing.file(actor, reserved.slug, { files, language, receivedAt, isDraft: !isIn });
      const made = Object.assign(new Liaison(), {
        ...{ ...liaison, document, repliesTo: null, approvedOn: null, sentOn: null, answeredOn: null },
        addressees,
        sender: isIn ? liaison.sender : null,
        receivedOn: isIn ? (liaison.receivedOn ?? this.today(group)) : null,
      });
      if (repliesTo) await this.reply(actor, made, repliesTo);
      await this.database.save(made);
      await this.journal.note(actor, { verb: 'documents.registerLiaison', subject: document.slug, details: { ...liaison, symbol, repliesTo } });
      return made;
    });
  }

  /** Takes a statement to another state. Sending one posts it, writes to its addressees, and answers the one to which it replies. */
  move(actor: Actor, group: Group, number: number, { state, on, addressee }: LiaisonMove): Promise<Liaison> {
    actor.ensure(keepLiaisons, group);
    return this.database.transaction(async () => {
      const found = await this.find(group, number);
      const liaison = (await this.database.claim(Liaison, { id: found.id }))!;
      const isSending = state === 'sent' && liaison.state === 'approved';
      const from = liaison.state;
      if (addressee === null) liaison.become(state, on ?? this.today(group));
      else settle(liaison, addressee, state, on ?? this.today(group));
      await this.database.save(liaison);
      const told = isSending ? await this.send(actor, liaison) : [];
      const details = { from, to: liaison.state, on, addressee, told };
      await this.journal.note(actor, { verb: 'documents.moveLiaison', subject: liaison.document.slug, details });
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
    const isKept = actor.may(keepLiaisons, group);
    return ordered.map((liaison) => ({ liaison, isKept, line: lines.find(({ document }) => document.id === liaison.document.id)! }));
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
    const document = { group: { id: group.id }, series: lettersOfStatements, number, meeting: IsNull() };
    const found = await this.database.manager.findOneBy(Liaison, { document });
    if (!found) throw Refused.missing();
    return found;
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
    if (reply.direction === 'in') await this.answer(asked, reply.receivedOn!, reply.sender);
  }

  /** Answers with the addressees that were written to. */
  private async send(actor: Actor, liaison: Liaison): Promise<string[]> {
    const { document, repliesTo, sentOn } = liaison;
    const posted = document.isPosted ? document : await this.documents.post(actor, document.slug);
    const asked = repliesTo && (await this.database.claim(Liaison, { document: { id: repliesTo.id } }));
    if (asked) await this.answer(asked, sentOn!, null);
    return this.letters.write(Object.assign(liaison, { document: posted }));
  }

  /** A reply answers for the body from which it comes; whom among several it concerns, the secretariat says where no name does. */
  private async answer(asked: Liaison, on: string, by: string | null): Promise<void> {
    if (!asked.nextStates.includes('answered')) return;
    const one = by === null ? undefined : asked.addressee(by);
    if (one) asked.answeredBy(one, on);
    else if (by === null || asked.addressees.length === 1) asked.become('answered', on);
    await this.database.save(asked);
  }

  private today({ zone }: Group): string {
    return dayIn(zone, this.clock.now());
  }
}

function ensureWhole({ direction, sender, addressees }: NewLiaison): void {
  if (direction === 'in' && !sender) throw Refused.field('sender', 'documents.senderMissing');
  if (addressees.length === 0 || (direction === 'out' && addressees.some(({ name }) => !name))) {
    throw Refused.field('addressees', 'documents.addresseesMissing');
  }
  const names = addressees.map(({ name }) => name);
  if (new Set(names).size < names.length) throw Refused.field('addressees', 'documents.addresseeTwice');
}

/** Says that one addressee has answered, or that it has not after all. */
function settle(liaison: Liaison, name: string, state: LiaisonState, on: string): void {
  const one = liaison.addressee(name);
  if (!one) throw Refused.field('addressee', 'documents.addresseeUnknown');
  if (state === 'answered') liaison.answeredBy(one, on);
  else if (one.answeredOn && state === (liaison.direction === 'in' ? 'received' : 'sent')) liaison.notAnsweredBy(one);
  else throw Refused.field('state', 'documents.liaisonCannotBecome');
}

/** Those without a day come last. */
function urgency({ replyBy }: Liaison): string {
  return replyBy ?? '~';
}
