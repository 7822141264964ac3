import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import { Instant } from '../../foundation/database/columns.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Outcome, type OutcomeState } from './outcome.entity.js';

/** One step in the history of an outcome. The last one is current, none is erased. */
@Entity()
export class OutcomeStep {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Outcome, { nullable: false }) outcome: Relation<Outcome>;
  @Column({ type: String }) state: OutcomeState;
  @Column({ type: 'text', nullable: true }) remark: string | null;
  /** The later meeting that took it up, and tells so in its record; null for what is followed up between meetings. */
  @Index() @ManyToOne(() => Meeting, { nullable: true, eager: true }) takenUpAt: Relation<Meeting> | null;
  /** With which document it was answered there. */
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) document: Relation<Document> | null;
  /** Whether its addressee reported on it there in words alone. */
  @Column({ default: false }) isOral: boolean;
  @Instant() at: Date;
  @Column({ type: String, nullable: true }) by: string | null;
}
