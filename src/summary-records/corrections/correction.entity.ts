import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import { Edition } from '../editions/edition.entity.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { type Appeal, firstDecisionOn } from './appeal.js';

export const correctionStates = ['received', 'accepted', 'accepted-in-part', 'refused', 'withdrawn', 'appealed'] as const;
export type CorrectionState = (typeof correctionStates)[number];

/** The states in which somebody has still to decide: they are a bar to the approval of the record. */
export const undecidedStates: readonly CorrectionState[] = ['received', 'appealed'];

/** What chair or secretariat can make of a correction. */
export const decisions = ['accepted', 'accepted-in-part', 'refused'] as const;
export type Decision = (typeof decisions)[number];

/** A change that a delegation proposes to one paragraph of a record (SR-5, SR-13). It is a record itself, and never erased. */
@Entity()
@Unique(['record', 'number'])
export class Correction {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** Counts the corrections of a record. */
  @Column({ type: 'integer' }) number: number;
  /** What was read when it was proposed. */
  @Index() @ManyToOne(() => Edition, { nullable: false, eager: true }) edition: Relation<Edition>;
  /** The paragraph, by its identity. */
  @Column() handle: string;
  /** The delegation that proposes it, and who wrote it for her. */
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column({ type: String }) language: Language;
  /** The text as it was sent out, and as it should be; in light markup. */
  @Column({ type: 'text' }) present: string;
  @Column({ type: 'text' }) proposed: string;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Instant() proposedAt: Date;
  @Column({ type: String }) state: CorrectionState;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Column({ type: String, nullable: true }) decidedBy: string | null;
  /** Whether the chair has decided: from there no appeal leads on (SR-7). */
  @Column({ default: false }) isByChair: boolean;
  /** What the delegation is told; a refusal always has one (SR-5). */
  @Column({ type: 'text', nullable: true }) answer: string | null;
  /** What stands there now, where it was accepted with changes. */
  @Column({ type: 'text', nullable: true }) decided: string | null;

  /** Whether the text stays as it was sent out, and what was accepted goes into the corrigendum of the approval (SR-5). */
  @Column({ default: false }) isDeferred: boolean;

  @Json({ nullable: true }) appeal: Appeal | null;

  /** The number that is printed beside the paragraph in the edition that was read. */
  get paragraphNumber(): string {
    return this.edition.numberOf(this.handle) ?? this.handle;
  }

  /** Whether what is accepted of it stands in a corrigendum, and not in the text itself. */
  get changesCorrigendum(): boolean {
    return this.isDeferred || this.edition.kind === 'approved';
  }

  get isUndecided(): boolean {
    return undecidedStates.includes(this.state);
  }

  get isAppealed(): boolean {
    return this.state === 'appealed';
  }

  /** Whether the delegation can ask the chair to decide again: once, about what the secretariat did not accept as it was proposed. */
  get isAppealable(): boolean {
    const isAgainst = this.state === 'refused' || this.state === 'accepted-in-part';
    return isAgainst && !this.isByChair && !this.appeal && !this.record.isApproved;
  }

  /** The words that stand there for what was read: those that the secretariat put there, while the chair looks at them again. */
  get standing(): string {
    return this.appeal?.first.decided ?? this.present;
  }

  become(state: CorrectionState, at: Date, by: string | null): void {
    if (!this.isUndecided) throw Refused.conflict('summary-records.isDecided');
    Object.assign(this, { state, decidedAt: at, decidedBy: by });
  }

  /** Lays the decision before the chair; until he has decided there is none. */
  appealTo(reason: string, at: Date, by: string | null): void {
    if (!this.isAppealable) throw Refused.conflict('summary-records.notAppealable');
    const appeal: Appeal = { reason, at: at.toISOString(), by, takenBackAt: null, first: firstDecisionOn(this) };
    Object.assign(this, { appeal, state: 'appealed', decidedAt: null, decidedBy: null, answer: null, decided: null });
  }

  /** What was decided first stands again, as if there had been no appeal. */
  takeAppealBack(now: Date): void {
    const { state, at, by, answer, decided } = this.appeal!.first;
    this.appeal = { ...this.appeal!, takenBackAt: now.toISOString() };
    Object.assign(this, { state, decidedAt: new Date(at), decidedBy: by, answer, decided });
  }
}
