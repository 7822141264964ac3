import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import type { LiaisonPurpose } from '../../documents/liaisons/addressee.js';
import { Json } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Group } from '../../groups/group.entity.js';

/** How far a transmission has come at its addressee (RPT-1). */
export const transmissionStates = ['sent', 'received', 'noted', 'endorsed', 'replied'] as const;
export type TransmissionState = (typeof transmissionStates)[number];

/** What an addressee can answer. */
export const answers = ['noted', 'endorsed', 'replied'] as const satisfies readonly TransmissionState[];
export type Answer = (typeof answers)[number];

/** A document that one body forwards to another, where it becomes a new document; what is forwarded stays as it is (RPT-2). */
@Entity()
@Unique(['group', 'number'])
@Index(['original'])
export class Transmission {
  @PrimaryGeneratedColumn() id: number;
  /** The body that forwards. */
  @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** Counts what a body forwards, from 1. */
  @Column({ type: 'integer' }) number: number;
  @ManyToOne(() => Document, { nullable: false, eager: true }) original: Relation<Document>;
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) addressee: Relation<Group>;
  /** What is asked of this addressee, and by when (RPT-3). */
  @Column({ type: String }) purpose: LiaisonPurpose;
  @Column({ type: String, nullable: true }) replyBy: string | null;
  /** What is said to the addressee with it. */
  @Json({ nullable: true }) note: Texts | null;
  /** As what it is registered at the addressee; null until that has been done. */
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) document: Relation<Document> | null;
  @Column({ type: String }) state: TransmissionState;
  /** What the addressee says with its answer. */
  @Column({ type: 'text', nullable: true }) remark: string | null;
  /** Days, YYYY-MM-DD. */
  @Column({ type: String }) sentOn: string;
  @Column({ type: String, nullable: true }) answeredOn: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  /** Where it lies: `council/transmissions/1`. */
  get slug(): string {
    return `${this.group.slug}/transmissions/${this.number}`;
  }

  /** Whether the addressee has registered it. */
  get isReceived(): boolean {
    return this.state !== 'sent';
  }

  /** @throws Refused conflict, when it has been registered there already */
  ensureAwaited(): void {
    if (this.isReceived) throw Refused.conflict('reports.isReceived');
  }

  /** Whether the answer that was asked for is still to come. */
  isOverdue(today: string): boolean {
    return this.replyBy !== null && this.replyBy < today && this.answeredOn === null;
  }
}
