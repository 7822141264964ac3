import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { Meeting } from '../meeting.entity.js';

/** That the letters before a deadline have been written: once for each, and again only where it is moved. */
@Entity()
@Unique(['meeting', 'deadline'])
export class DeadlineWarning {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Instant() deadline: Date;
  @Instant() writtenAt: Date;
  /** How many people were written to. */
  @Column({ type: 'integer' }) letters: number;
}
