import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Refused } from '../foundation/errors.js';
import { Meeting } from '../meetings/meeting.entity.js';

/** Where a record stands on its way to approval (part SR of the rules); that the window for corrections is closed follows from the clock. */
export const recordStates = ['drafting', 'provisional', 'revised', 'approved', 'reconstructed'] as const;
export type RecordState = (typeof recordStates)[number];

const next: Record<RecordState, readonly RecordState[]> = {
  drafting: ['provisional', 'reconstructed'],
  provisional: ['revised', 'approved'],
  revised: ['revised', 'approved'],
  approved: [],
  // Put together long afterwards from other sources: there is nothing to be approved any more.
  reconstructed: ['reconstructed'],
};

/** The summary record of one meeting, on its way from the notes to its approval (SR-1, SR-8). */
@Entity()
@Unique(['meeting'])
export class SummaryRecord {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  @Column({ type: String }) state: RecordState;
  @Instant({ nullable: true }) compiledAt: Date | null;
  /** The last instant at which a correction is in time (SR-5, SR-7); null while none may be proposed. */
  @Instant({ nullable: true }) correctionsCloseAt: Date | null;
  /** Counts what is changed of it, paragraphs among it. */
  @Column({ type: 'integer', default: 1 }) version: number;

  /** What it can become next. */
  get nextStates(): readonly RecordState[] {
    return next[this.state];
  }

  get isApproved(): boolean {
    return this.state === 'approved';
  }

  isOpenForCorrections(now: Date): boolean {
    return !this.isApproved && this.correctionsCloseAt !== null && now <= this.correctionsCloseAt;
  }

  /** Whether a delegation may propose a correction: while the window is open, and to an approved record for its next corrigendum. */
  takesCorrections(now: Date): boolean {
    return this.isApproved || this.isOpenForCorrections(now);
  }

  become(state: RecordState): void {
    if (!this.nextStates.includes(state)) throw Refused.conflict('summary-records.cannotBecome');
    this.state = state;
  }

  /** What has been approved never changes again. */
  ensureOpen(): void {
    if (this.isApproved) throw Refused.conflict('summary-records.isApproved');
  }
}
