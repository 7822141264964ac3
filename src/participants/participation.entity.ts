import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';

/** As what somebody takes part in a meeting, the first ones first in lists. */
export const capacities = ['head', 'delegate', 'adviser', 'observer'] as const;
export type Capacity = (typeof capacities)[number];

export const participationStates = ['waiting', 'registered', 'refused', 'withdrawn'] as const;
export type ParticipationState = (typeof participationStates)[number];

/** A person's part in a meeting, for an entity; there is one for each person and meeting, whatever becomes of it (ACC-3). */
@Entity()
@Unique(['meeting', 'person'])
export class Participation {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  @Column({ type: String }) capacity: Capacity;
  @Column({ type: String }) state: ParticipationState;
  @Instant() appliedAt: Date;
  @Instant({ nullable: true }) decidedAt: Date | null;
  /** Why it was refused. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
}
