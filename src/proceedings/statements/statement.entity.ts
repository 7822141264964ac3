import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import { StoredFile } from '../../foundation/files/stored-file.entity.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Note } from '../notes/note.entity.js';

/** What chair or secretariat can do with a statement: insert it in full or in summary, or say why not (SR-3). */
export const statementDecisions = ['in-full', 'in-summary', 'declined'] as const;
export type StatementDecision = (typeof statementDecisions)[number];

export const statementStates = ['received', ...statementDecisions, 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];

/** The text of what a delegation said, handed in so that it is inserted in the record (SR-3). It is never erased. */
@Entity()
@Unique(['meeting', 'number'])
export class Statement {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  /** Counts the statements of a meeting. */
  @Column({ type: 'integer' }) number: number;
  @Index() @ManyToOne(() => AgendaItem, { nullable: true, eager: true }) item: Relation<AgendaItem> | null;
  /** The sitting in which it was made. */
  @Index() @ManyToOne(() => Session, { nullable: true, eager: true }) session: Relation<Session> | null;
  /** The delegation that made it, and who handed it in for her. */
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column({ type: String }) language: Language;
  /** In light markup; null where it came as a file alone. */
  @Column({ type: 'text', nullable: true }) text: string | null;
  @Index() @ManyToOne(() => StoredFile, { nullable: true, eager: true }) file: Relation<StoredFile> | null;
  /** What its sender called it. */
  @Column({ type: String, nullable: true }) fileName: string | null;
  @Instant() handedInAt: Date;
  /** Until when it was in time; what comes later is taken at the chair's discretion. */
  @Instant({ nullable: true }) dueAt: Date | null;
  @Column() isLate: boolean;
  @Column({ type: String }) state: StatementState;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Column({ type: String, nullable: true }) decidedBy: string | null;
  /** What the delegation is told; one that is declined always has one. */
  @Column({ type: 'text', nullable: true }) answer: string | null;
  /** Where it stands among the notes. */
  @Index() @ManyToOne(() => Note, { nullable: true }) note: Relation<Note> | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  get waits(): boolean {
    return this.state === 'received';
  }

  get address(): string {
    return `/meetings/${this.meeting.slug}/statements/${this.number}`;
  }

  ensureWaits(): void {
    if (!this.waits) throw Refused.conflict('proceedings.statementDecided');
  }

  /** Whether chair or secretariat have decided about it; what its delegation took back, they have not. */
  get isDecided(): boolean {
    return !this.waits && this.state !== 'withdrawn';
  }

  /** Waits to be decided again. */
  reopen(): void {
    if (!this.isDecided) throw Refused.conflict('proceedings.statementUndecided');
    Object.assign(this, { state: 'received', decidedAt: null, decidedBy: null, answer: null, note: null, version: this.version + 1 });
  }

  become(state: StatementState, at: Date, by: string | null): void {
    this.ensureWaits();
    Object.assign(this, { state, decidedAt: at, decidedBy: by, version: this.version + 1 });
  }
}
