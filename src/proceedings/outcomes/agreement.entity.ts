import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import type { Group, GroupKind } from '../../groups/group.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Note } from '../notes/note.entity.js';

export const verdicts = ['agreed', 'agreed-with-changes', 'not-agreed', 'sent-back'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a group made of something that a group under it brought before it. Before that, it has no force there (SES-3). */
@Entity()
export class Agreement {
  @PrimaryGeneratedColumn() id: number;
  /** What was brought: a decision, proposal, request or invitation of the group below. */
  @Index() @ManyToOne(() => Note, { nullable: false }) output: Relation<Note>;
  /** The meeting of the group above that took it up. */
  @Index() @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  @Column({ type: String }) verdict: Verdict;
  /** What has force now: noted at that meeting, in the words that it agreed. */
  @Index() @ManyToOne(() => Note, { nullable: true }) result: Relation<Note> | null;
  @Column({ type: 'text', nullable: true }) remark: string | null;
  @Instant() at: Date;
  @Column({ type: String, nullable: true }) by: string | null;
}

/** Whose decision, proposal, request or invitation it is. */
export function makerOf({ meeting, session }: Note): Group {
  return session?.group ?? meeting.group;
}

/** The id of the group that has to agree to it; null where it needs nobody's agreement. */
export function agreedBy(note: Note): number | null {
  const { meeting } = note;
  if (makerOf(note).id !== meeting.group.id) return meeting.group.id;
  return subgroups.includes(meeting.group.kind) ? meeting.group.parentId : null;
}

/** The kinds of group that a group sets up to work for it. */
const subgroups: readonly GroupKind[] = ['ad-hoc', 'correspondence'];

/** Whether it has no force by itself; what is agreed of it has. */
export function needsAgreement(note: Note): boolean {
  return agreedBy(note) !== null;
}

/** Whether it still awaits what the group above makes of it. */
export function isAwaiting(note: Note, last: Pick<Agreement, 'verdict'> | undefined): boolean {
  return needsAgreement(note) && (last === undefined || last.verdict === 'sent-back');
}
