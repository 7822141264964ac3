import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import type { Language } from '../../foundation/i18n/languages.js';
import { Group } from '../../groups/group.entity.js';
import type { ApprovalWay } from '../editions/edition.entity.js';
import type { Correctable, Decider, RecordRules } from './record-rules.js';

/** By which rules the records of a group are corrected and approved, from one day on until the next policy (SR-7). */
@Entity()
@Unique(['group', 'validFrom'])
export class RecordPolicy implements RecordRules {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Group, { nullable: false }) group: Relation<Group>;
  /** The first day, YYYY-MM-DD, on which it holds. */
  @Column() validFrom: string;
  @Column({ type: 'integer' }) windowDays: number;
  @Column({ type: String }) correctable: Correctable;
  @Column({ type: String }) decidedBy: Decider;
  @Column() isWindowBar: boolean;
  @Column() needsTwo: boolean;
  @Column({ type: String }) approvedBy: ApprovalWay;
  @Column() series: string;
  @Column({ type: String }) language: Language;
}
