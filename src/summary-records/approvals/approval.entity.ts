import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import { Instant } from '../../foundation/database/columns.js';
import type { ApprovalWay } from '../editions/edition.entity.js';
import { SummaryRecord } from '../summary-record.entity.js';

/** Waiting for a second person; given, so that the record becomes final; done; or void, because the record was changed meanwhile. */
export const approvalStates = ['waiting', 'given', 'done', 'void'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** That somebody, or two one after the other, approved a record in the version that they saw. */
@Entity()
export class Approval {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** The version of the record that is approved. */
  @Column({ type: 'integer' }) seen: number;
  @Column({ type: String }) way: ApprovalWay;
  @Column({ type: String }) state: ApprovalState;
  @Column() firstBy: string;
  /** The id of the person; 0 for the portal itself. */
  @Column({ type: 'integer' }) firstId: number;
  @Instant() firstAt: Date;
  @Column({ type: String, nullable: true }) secondBy: string | null;
  @Instant({ nullable: true }) secondAt: Date | null;
  /** Under which number the record becomes a document; reserved once the approval is given. */
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) document: Relation<Document> | null;

  /** Whether it still speaks of the record as it is. */
  get stands(): boolean {
    return (this.state === 'waiting' || this.state === 'given') && this.seen === this.record.version;
  }

  /** When the record was approved: once the last one whose approval it needed had given it. */
  get givenAt(): Date {
    return this.secondAt ?? this.firstAt;
  }
}
