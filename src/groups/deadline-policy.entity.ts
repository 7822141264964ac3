import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import { Group, type LateEffect } from './group.entity.js';

/** What a paper is, as far as its deadline depends on it (DL-4 to DL-6). */
export const documentClasses = [
  'contribution',
  'event-report',
  'requested',
  'secretariat',
  'chair',
  'administrative',
] as const;
export type DocumentClass = (typeof documentClasses)[number];

/** From when back the days of a report on a recent event are counted: the opening, or the discussion of its item (DL-6). */
export const reportBounds = ['opening', 'discussion'] as const;
export type ReportBound = (typeof reportBounds)[number];

/** The deadline of one class of document. */
export interface ClassRule {
  /** How many calendar days before the opening; null where the class has no deadline at all. */
  days: number | null;
  effect: LateEffect;
}

export type ClassRules = Record<DocumentClass, ClassRule>;

/** The earliest that anybody is warned of a deadline, in days before it. */
export const mostWarnDays = 60;

/** By which rules a group's papers are due, from one day on until the next policy (DL-12). */
@Entity()
@Unique(['group', 'validFrom'])
export class DeadlinePolicy {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Group, { nullable: false }) group: Relation<Group>;
  /** The first day, YYYY-MM-DD, on which meetings are convened by it; null for the policy that was there first. */
  @Column({ type: String, nullable: true }) validFrom: string | null;
  /** The zone in which its days end; null for that of the meeting. */
  @Column({ type: String, nullable: true }) zone: string | null;
  /** The time of day, HH:MM; null for the end of the day. */
  @Column({ type: String, nullable: true }) time: string | null;
  /** A report is of a recent event up to so many days before the opening. */
  @Column({ type: 'integer' }) recentDays: number;
  /** Before what such a report is due. */
  @Column({ type: String, default: 'opening' }) reportsBefore: ReportBound;
  /** How many days before the deadline of contributions those who bring them are written to; null: not at all. */
  @Column({ type: 'integer', nullable: true }) warnDays: number | null;
  @Json() rules: ClassRules;
}

/** The policy of a group that has said nothing of deadlines yet: nobody is warned. */
export function usualPolicy(contribution: ClassRule = { days: 12, effect: 'accept' }): Omit<DeadlinePolicy, 'id' | 'group'> {
  const counted = { validFrom: null, zone: null, time: null, recentDays: 21, reportsBefore: 'opening' as const, warnDays: null };
  return { ...counted, rules: usualRules(contribution) };
}

/** Only contributions have a deadline, as long as a group says nothing else. */
function usualRules(contribution: ClassRule): ClassRules {
  const exempt: ClassRule = { days: null, effect: 'accept' };
  return {
    contribution,
    'event-report': exempt,
    requested: exempt,
    secretariat: exempt,
    chair: exempt,
    administrative: exempt,
  };
}
