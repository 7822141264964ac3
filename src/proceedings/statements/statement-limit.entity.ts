import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Meeting } from '../../meetings/meeting.entity.js';

/** Where nothing else is said, statements are handed in within so many hours after the end of the sitting (SR-3). */
export const usualHours = 2;

/** Within how many hours after a sitting its statements are handed in, where the secretariat has chosen that for a meeting. */
@Entity()
@Unique(['meeting'])
export class StatementLimit {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Column({ type: 'integer' }) hours: number;
}
