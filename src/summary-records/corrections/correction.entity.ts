import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { Refused } from '../../foundation/errors.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Organization } from '../../people/organization.entity.js';
import { Person } from '../../people/person.entity.js';
import { Edition } from '../editions/edition.entity.js';
import { SummaryRecord } from '../summary-record.entity.js';

export const correctionStates = ['received', 'accepted', 'accepted-in-part', 'refused', 'withdrawn'] as const;
export type CorrectionState = (typeof correctionStates)[number];

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
  /** What the delegation is told; a refusal always has one (SR-5). */
  @Column({ type: 'text', nullable: true }) answer: string | null;
  /** What stands there now, where it was accepted with changes. */
  @Column({ type: 'text', nullable: true }) decided: string | null;

  /** Whether the text stays as it was sent out, and what was accepted goes into the corrigendum of the approval (SR-5). */
  @Column({ default: false }) isDeferred: boolean;

  /** The number that is printed beside the paragraph in the edition that was read. */
  get paragraphNumber(): string {
    return this.edition.numberOf(this.handle) ?? this.handle;
  }

  /** Whether what is accepted of it stands in a corrigendum, and not in the text itself. */
  get changesCorrigendum(): boolean {
    return this.isDeferred || this.edition.kind === 'approved';
  }

  get isUndecided(): boolean {
    return this.state === 'received';
  }

  become(state: CorrectionState, at: Date, by: string | null): void {
    if (!this.isUndecided) throw Refused.conflict('summary-records.isDecided');
    Object.assign(this, { state, decidedAt: at, decidedBy: by });
  }
}
