import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Note, type NoteKind } from '../notes/note.entity.js';

/** The notes that ask for something to be done, and so are followed up. */
export const outcomeKinds = ['decision', 'proposal', 'request', 'invitation', 'recommendation'] as const satisfies readonly NoteKind[];
export type OutcomeKind = (typeof outcomeKinds)[number];

export const outcomeStates = ['open', 'done', 'endorsed', 'refused', 'carried-over'] as const;
export type OutcomeState = (typeof outcomeStates)[number];

/** What became of a decision, proposal, request or invitation. Of what nobody has followed up yet there is none: it is open. */
@Entity()
@Unique(['note'])
export class Outcome {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Note, { nullable: false, eager: true }) note: Relation<Note>;
  @Column({ type: String }) state: OutcomeState;
  /** To whom it is addressed, and who sees to it. */
  @Json({ nullable: true }) addressee: Texts | null;
  @Json({ nullable: true }) responsible: Texts | null;
  /** The meeting to which it is due, or the day. */
  @Index() @ManyToOne(() => Meeting, { nullable: true, eager: true }) dueMeeting: Relation<Meeting> | null;
  @Column({ type: String, nullable: true }) dueOn: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  /** Whether something is still to be done: what was asked for, and decisions that are due or that somebody sees to. */
  get isToDo(): boolean {
    const asks = this.note.kind !== 'decision' || this.responsible !== null || this.dueOn !== null || this.dueMeeting !== null;
    return asks && (this.state === 'open' || this.state === 'carried-over');
  }
}
