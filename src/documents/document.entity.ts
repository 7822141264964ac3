import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../foundation/database/columns.js';
import { Refused } from '../foundation/errors.js';
import type { Language, Texts } from '../foundation/i18n/languages.js';
import type { DocumentClass } from '../groups/deadline-policy.entity.js';
import { type AccessLevel, Group } from '../groups/group.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Office } from '../people/offices/office.entity.js';
import { type DocumentSymbol, printSymbol } from './symbols/symbol.js';

/** Where a document stands on its way to its readers; what the meeting makes of it is told by its treatments. */
export const publications = ['registered', 'posted', 'withdrawn', 'held'] as const;
export type Publication = (typeof publications)[number];

const next: Record<Publication, readonly Publication[]> = {
  registered: ['posted', 'held', 'withdrawn'],
  held: ['posted', 'withdrawn'],
  posted: ['withdrawn'],
  withdrawn: ['registered', 'held', 'posted'],
};

/** What its author wants of the meeting: a decision, a discussion, or to be read. */
export const purposes = ['action', 'discussion', 'information'] as const;
export type Purpose = (typeof purposes)[number];

/** Any numbered paper of a meeting or a group, or one of another body under its own symbol. Its number is given once and for ever. */
@Entity()
@Unique(['meeting', 'series', 'number'])
@Index('document_by_symbol', { synchronize: false })
@Index('document_by_posting', { synchronize: false })
@Index('document_by_access', { synchronize: false })
@Index('document_by_opening', { synchronize: false })
@Index('document_held', { synchronize: false })
@Index('document_words', { synchronize: false })
export class Document {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) slug: string;
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** Null for a document of the group itself, between meetings, and for one of another body. */
  @ManyToOne(() => Meeting, { nullable: true, eager: true }) meeting: Relation<Meeting> | null;
  /** Empty for the plain series, else its letters: INF, DT. */
  @Column() series: string;
  @Column({ type: 'integer', nullable: true }) number: number | null;
  /** Its place among all documents when these are sorted by symbol; see `symbolKey`. */
  @Column({ default: '', collation: 'C' }) symbolKey: string;
  /** What its symbol begins with for ever, whatever its group is called later; null for a foreign symbol. */
  @Column({ type: String, nullable: true }) prefix: string | null;
  /** Set where the number goes on over the group for ever, so that the symbol names no meeting; else it is the meeting's. */
  @Column({ type: String, nullable: true }) counting: 'group' | null;
  /** The symbol that another body gave it: C08/50. */
  @Column({ type: String, nullable: true }) foreignSymbol: string | null;
  /** The agenda item that it bears of a meeting that is not here: PL 1.1. */
  @Column({ type: String, nullable: true }) foreignItem: string | null;
  @Json() titles: Texts;
  /** In which languages the title is a translation that the author has not seen. */
  @Json() titlesTranslated: Language[];
  /** Whether the title only describes a document whose own title is not known. */
  @Column() isTitleDescriptive: boolean;
  @Column({ type: String, nullable: true }) purpose: Purpose | null;
  @Column({ type: String }) access: AccessLevel;
  /** From when on everybody reads it, whatever its access was before (ACC-6). */
  @Instant({ nullable: true }) opensAt: Date | null;
  @Column({ type: String }) publication: Publication;
  @Column({ type: String, nullable: true }) originalLanguage: Language | null;
  /** The date that the document itself bears, as far as it is known. */
  @Column({ type: String, nullable: true }) dated: string | null;
  @Json() actionLines: ActionLines;
  @Json({ nullable: true }) presentedBy: Texts | null;
  /** The office whose holder presents it to the meeting. */
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) presentingOffice: Relation<Office> | null;
  /** The period that it covers. */
  @Json({ nullable: true }) covers: Texts | null;
  @Json({ nullable: true }) note: Texts | null;
  /** By which of the meeting's deadlines it is judged. */
  @Column({ type: String, default: 'contribution' }) documentClass: DocumentClass;
  @Column() isLate: boolean;
  /** Why the secretariat found that it does not count as late; null where the clock alone decides (DL-11). */
  @Column({ type: 'text', nullable: true }) notLateReason: string | null;
  /** Null for documents that are older than the portal. */
  @Instant({ nullable: true }) registeredAt: Date | null;
  @Instant({ nullable: true }) postedAt: Date | null;
  /** When the secretariat looked at it; until then it stands "as received" (DOC-6). */
  @Instant({ nullable: true }) checkedAt: Date | null;
  @Instant({ nullable: true }) withdrawnAt: Date | null;
  @Column({ type: String, nullable: true }) withdrawalReason: string | null;
  /** Where it stood before, and stands again if it is restored (NUM-10). */
  @Column({ type: String, nullable: true }) withdrawnFrom: Publication | null;
  /** The id of the person who had it registered, where it came otherwise than as a contribution. */
  @Column({ type: 'integer', nullable: true }) registrarId: number | null;
  /** The words of its symbol, titles and sources, as searching finds them. */
  @Column({ type: 'text' }) words: string;

  /** The one printed form of its symbol: WG-WSIS-12/9, C08/50. */
  get symbol(): string {
    return this.foreignSymbol ?? printSymbol(this.identity);
  }

  /** What it is, whatever its spelling (NUM-1); only for documents that the portal has numbered. */
  get identity(): DocumentSymbol {
    const meeting = this.counting === 'group' ? null : (this.meeting?.number ?? null);
    return { prefix: this.prefix ?? this.group.label, meeting, series: this.series, number: this.number! };
  }

  /** Who may read it at this moment; the clock alone opens it. */
  accessAt(now: Date | null): AccessLevel {
    return this.opensAt && now && this.opensAt <= now ? 'public' : this.access;
  }

  /** The zone in which its days are told. */
  get zone(): string {
    return this.meeting?.timeZone ?? this.group.zone;
  }

  /** Whether its delegation may still revise it: its meeting takes contributions, or its group goes on. */
  takesRevisions(now: Date): boolean {
    if (this.group.hasEnded(now)) return false;
    return this.meeting ? this.meeting.acceptsContributions(now) : this.foreignSymbol === null;
  }

  get isPosted(): boolean {
    return this.publication === 'posted';
  }

  get isWithdrawn(): boolean {
    return this.publication === 'withdrawn';
  }

  post(now: Date): void {
    if (this.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: this.symbol });
    this.become('posted');
    this.postedAt = now;
  }

  /** Takes it to where the group's policy wants a paper that has just come. */
  publish(publication: Publication, now: Date): void {
    if (publication === 'posted') this.post(now);
    if (publication === 'held') this.hold();
  }

  /** Keeps it back for the next meeting. */
  hold(): void {
    this.become('held');
  }

  withdraw(now: Date, reason: string | null): void {
    const from = this.publication;
    this.become('withdrawn');
    this.withdrawnFrom = from;
    this.withdrawnAt = now;
    this.withdrawalReason = reason;
  }

  restore(): void {
    this.become(this.withdrawnFrom ?? (this.postedAt ? 'posted' : 'registered'));
    Object.assign(this, { withdrawnAt: null, withdrawalReason: null, withdrawnFrom: null });
  }

  private become(publication: Publication): void {
    if (!next[this.publication].includes(publication)) {
      throw Refused.conflict('documents.cannotBecome', { symbol: this.symbol, from: this.publication, to: publication });
    }
    this.publication = publication;
  }
}

/** The action lines of the Geneva Plan of Action that a document is mainly about, and those that it touches. */
export interface ActionLines {
  main: string[];
  supplementary: string[];
}
