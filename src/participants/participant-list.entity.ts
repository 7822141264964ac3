import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Meeting } from '../meetings/meeting.entity.js';

/** To whom the names of a meeting's participants are shown; how many there are everybody may know (MTG-6). */
export const audiences = ['public', 'members', 'nobody'] as const;
export type Audience = (typeof audiences)[number];

/** What the secretariat has chosen for a meeting. Where it has chosen nothing, members see the list. */
@Entity()
@Unique(['meeting'])
export class ParticipantList {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Column({ type: String }) shownTo: Audience;
}
