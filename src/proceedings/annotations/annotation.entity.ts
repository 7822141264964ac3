import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Meeting } from '../../meetings/meeting.entity.js';

/**
 * What the chair wants to say under an item of the agenda, and what else is to be borne in mind. It stands by the item's
 * code, so that it outlives changes of the agenda. Only chair and secretariat read it: it is in no journal and no record.
 */
@Entity()
@Unique(['meeting', 'code'])
export class Annotation {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Column() code: string;
  /** What is to be said, in light markup. */
  @Column({ type: 'text', nullable: true }) speech: string | null;
  /** What is not to be said, in light markup. */
  @Column({ type: 'text', nullable: true }) remarks: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  get isEmpty(): boolean {
    return !this.speech && !this.remarks;
  }
}
