import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Outcome, type OutcomeState } from './outcome.entity.js';

/** One step in the history of an outcome. The last one is current, none is erased. */
@Entity()
export class OutcomeStep {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Outcome, { nullable: false }) outcome: Relation<Outcome>;
  @Column({ type: String }) state: OutcomeState;
  @Column({ type: 'text', nullable: true }) remark: string | null;
  @Instant() at: Date;
  @Column({ type: String, nullable: true }) by: string | null;
}
