import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import { Document } from '../document.entity.js';

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

/** What the sender asks of the addressees (RPT-3, RPT-6). */
export const liaisonPurposes = ['action', 'comment', 'information'] as const;
export type LiaisonPurpose = (typeof liaisonPurposes)[number];

export const liaisonStates = ['received', 'draft', 'approved', 'sent', 'answered'] as const;
export type LiaisonState = (typeof liaisonStates)[number];

/** What a statement can become, and what can be taken back. What has been sent has left. */
const next: Record<Direction, Partial<Record<LiaisonState, readonly LiaisonState[]>>> = {
  in: { received: ['answered'], answered: ['received'] },
  out: { draft: ['approved'], approved: ['sent', 'draft'], sent: ['answered'], answered: ['sent'] },
};

/** A formal message between this group and other bodies: a document of the series LS, with who asks what of whom. */
@Entity()
@Unique(['document'])
@Index(['repliesTo'])
export class Liaison {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Document, { nullable: false, eager: true }) document: Relation<Document>;
  @Column({ type: String }) direction: Direction;
  /** The body that sent it; null where this group does. */
  @Column({ type: String, nullable: true }) sender: string | null;
  @Json() addressees: string[];
  @Column({ type: String }) purpose: LiaisonPurpose;
  /** The day by which a reply is asked for, YYYY-MM-DD. */
  @Column({ type: String, nullable: true }) replyBy: string | null;
  /** At which level it was approved: a study group, a rapporteur group. */
  @Column({ type: String, nullable: true }) approval: string | null;
  @Column({ type: String, nullable: true }) contact: string | null;
  /** The statement to which it replies. */
  @ManyToOne(() => Document, { nullable: true, eager: true }) repliesTo: Relation<Document> | null;
  @Column({ type: String, nullable: true }) receivedOn: string | null;
  @Column({ type: String, nullable: true }) approvedOn: string | null;
  @Column({ type: String, nullable: true }) sentOn: string | null;
  @Column({ type: String, nullable: true }) answeredOn: string | null;

  get state(): LiaisonState {
    if (this.answeredOn) return 'answered';
    if (this.direction === 'in') return 'received';
    if (this.sentOn) return 'sent';
    return this.approvedOn ? 'approved' : 'draft';
  }

  get nextStates(): readonly LiaisonState[] {
    return next[this.direction][this.state] ?? [];
  }

  /** Whether a reply is asked for and has not come, from us or to us. */
  get awaitsReply(): boolean {
    const isUnderWay = this.state === 'received' || this.state === 'sent';
    return isUnderWay && (this.purpose === 'action' || this.replyBy !== null);
  }

  /** Takes it to another state, or back to the one before, on this day. */
  become(state: LiaisonState, on: string): void {
    if (!this.nextStates.includes(state)) throw Refused.field('state', 'documents.liaisonCannotBecome');
    if (state === 'approved') this.approvedOn = on;
    if (state === 'draft') this.approvedOn = null;
    if (state === 'answered') this.answeredOn = on;
    else this.answeredOn = null;
    if (state === 'sent') this.sentOn ??= on;
  }
}
