import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Meeting } from './meeting.entity.js';

/** What of a meeting was changed after it had become known. */
export const meetingChangeKinds = ['state', 'days', 'zone', 'place', 'deadline'] as const;
export type MeetingChangeKind = (typeof meetingChangeKinds)[number];

/** One change of a meeting that its page goes on telling. The database itself refuses to change or delete a line. */
@Entity()
@Index(['meeting'])
export class MeetingChange {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Instant() at: Date;
  @Column({ type: String }) kind: MeetingChangeKind;
  /** Of a deadline, for which class of document it was. */
  @Column({ type: String, nullable: true }) subject: string | null;
  /** How it was: a state, days with commas between them, an instant, a zone, a place. */
  @Column({ type: 'text', nullable: true, name: 'fromValue' }) from: string | null;
  @Column({ type: 'text', nullable: true, name: 'toValue' }) to: string | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
}
