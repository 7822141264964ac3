import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Group } from '../groups/group.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';

export const sessionKinds = ['plenary', 'ad-hoc', 'drafting', 'informal'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const dayParts = ['morning', 'afternoon', 'day'] as const;
export type DayPart = (typeof dayParts)[number];

/** What became of a sitting. One that was moved stays where it stood, and tells where to. */
export const sessionStates = ['scheduled', 'cancelled', 'moved', 'did-not-meet'] as const;
export type SessionState = (typeof sessionStates)[number];

/** One continuous sitting, of the group itself or of a subgroup inside its meeting (SES-1). */
@Entity()
@Index(['meeting', 'number'], { unique: true })
export class Session {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  /** Who sits: the meeting's group or a group under it. */
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  @Column() day: string;
  /** The hours, HH:MM where the meeting is held; null when they are not known. */
  @Column({ type: String, nullable: true }) starts: string | null;
  @Column({ type: String, nullable: true }) ends: string | null;
  /** The part of the day, for sittings whose hours are not known. */
  @Column({ type: String, nullable: true }) part: DayPart | null;
  @Column({ type: String }) kind: SessionKind;
  /** The codes of the agenda items that it takes up. */
  @Json() items: string[];
  @Column({ type: String, nullable: true }) room: string | null;
  @Json({ nullable: true }) note: Texts | null;
  /** Counts the sessions of a meeting in the order in which they were scheduled. */
  @Column({ type: 'integer', default: 0 }) number: number;
  @Column({ type: String, default: 'scheduled' }) state: SessionState;
  /** Why it was cancelled, moved, or did not meet. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  /** Where those of the group follow it from afar. */
  @Column({ type: String, nullable: true }) remoteLink: string | null;
  /** The session that sits in its place. */
  @Index() @ManyToOne(() => Session, { nullable: true }) movedTo: Relation<Session> | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
