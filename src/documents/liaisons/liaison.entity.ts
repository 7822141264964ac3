import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import { Document } from '../document.entity.js';
import { type Addressee, isCalled, owesReply } from './addressee.js';

export const directions = ['in', 'out'] as const;
export type Direction = (typeof directions)[number];

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
  @Json() addressees: Addressee[];
  /** At which level it was approved: a study group, a rapporteur group. */
  @Column({ type: String, nullable: true }) approval: string | null;
  @Column({ type: String, nullable: true }) contact: string | null;
  /** The statement to which it replies. */
  @ManyToOne(() => Document, { nullable: true, eager: true }) repliesTo: Relation<Document> | null;
  @Column({ type: String, nullable: true }) receivedOn: string | null;
  @Column({ type: String, nullable: true }) approvedOn: string | null;
  @Column({ type: String, nullable: true }) sentOn: string | null;
  /** When nothing more was waited for, whoever had answered. */
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

  /** Those whose reply is still to come, to us or from us; of a statement that came in, the other addressees' are their own. */
  get awaited(): Addressee[] {
    const isUnderWay = this.state === 'received' || this.state === 'sent';
    return isUnderWay ? this.asked.filter(owesReply) : [];
  }

  get awaitsReply(): boolean {
    return this.awaited.length > 0;
  }

  /** The nearest day by which a reply is asked for that has not come. */
  get replyBy(): string | null {
    return this.awaited.flatMap(({ replyBy }) => replyBy ?? []).toSorted()[0] ?? null;
  }

  /** The addressee with this name. */
  addressee(name: string): Addressee | undefined {
    return this.addressees.find((one) => isCalled(one, name));
  }

  /** One addressee has answered; with the last who was asked to, the statement is answered. */
  answeredBy({ name }: Addressee, on: string): void {
    if (this.state !== 'received' && this.state !== 'sent') throw Refused.field('state', 'documents.liaisonCannotBecome');
    this.addressees = this.addressees.map((one) => (one.name === name ? { ...one, answeredOn: on } : one));
    if (!this.awaitsReply) this.answeredOn = on;
  }

  /** Takes that back. */
  notAnsweredBy({ name }: Addressee): void {
    this.addressees = this.addressees.map((one) => (one.name === name ? { ...one, answeredOn: null } : one));
    this.answeredOn = null;
  }

  private get asked(): Addressee[] {
    const own = this.direction === 'in' ? this.addressees.filter((one) => isCalled(one, this.document.group.label)) : [];
    return own.length > 0 ? own : this.addressees;
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
