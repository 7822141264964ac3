import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import { dayIn } from '../foundation/i18n/dates.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { OrganizationKind } from '../people/organization.entity.js';

export const groupKinds = [
  'council',
  'working-group',
  'ad-hoc',
  'correspondence',
  'advisory-group',
  'task-force',
  'focus-group',
  'team',
  'other',
] as const;
export type GroupKind = (typeof groupKinds)[number];

/** Who may read a document (ACC-5): everyone, all members, this group's seats, or source, chair and secretariat. */
export const accessLevels = ['public', 'members', 'group', 'restricted'] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** Whether a contribution is posted as it is registered, or after the secretariat has checked it (DOC-6). */
export const postingPolicies = ['at-once', 'after-check'] as const;
export type PostingPolicy = (typeof postingPolicies)[number];

/** What becomes of a contribution after the deadline (DL-12). */
export const lateEffects = ['accept', 'hold', 'refuse'] as const;
export type LateEffect = (typeof lateEffects)[number];

/** What becomes of a contribution that comes between meetings: published like others, or held for the next meeting. */
export const intersessionalPolicies = ['publish', 'hold'] as const;
export type IntersessionalPolicy = (typeof intersessionalPolicies)[number];

/** A body that meets: a working group, an ad hoc group under it, the Council above it. */
@Entity({ name: 'working_group' })
export class Group {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) slug: string;
  /** What its symbols begin with, such as WG-WSIS. */
  @Column({ type: String, nullable: true }) acronym: string | null;
  /** Other prefixes under which its symbols are written, such as CWG-WSIS (NUM-3). */
  @Json() prefixes: string[];
  @Column({ type: String }) kind: GroupKind;
  @Column({ type: 'integer', nullable: true }) parentId: number | null;
  /** The ids of the groups above it, the nearest first, after its own. */
  @Json() lineage: number[];
  @Json() names: Texts;
  /** Which kinds of entity may hold a seat for themselves (ACC-1). */
  @Json() openTo: OrganizationKind[];
  @Json({ nullable: true }) openBasis: Texts | null;
  @Column({ type: String }) posting: PostingPolicy;
  /** What it does with contributions that come to the group itself, between its meetings. */
  @Column({ type: String, default: 'publish' }) betweenMeetings: IntersessionalPolicy;
  @Column({ type: String }) defaultAccess: AccessLevel;
  /** The IANA time zone where it usually meets. */
  @Column() zone: string;
  @Column({ type: String, nullable: true }) mailbox: string | null;
  @Column({ type: String, nullable: true }) website: string | null;
  @Json({ nullable: true }) note: Texts | null;
  /** On what decision it stands. */
  @Json({ nullable: true }) basis: Texts | null;
  /** The slug of the meeting that set it up. */
  @Column({ type: String, nullable: true }) setUpBy: string | null;
  /** Its last day, YYYY-MM-DD; null while no end is known. */
  @Column({ type: String, nullable: true }) endsOn: string | null;
  @Column({ type: 'text', nullable: true }) endReason: string | null;
  /** The group in whose place it stands (TOR-3). */
  @Column({ type: 'integer', nullable: true }) predecessorId: number | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  hasEndedOn(day: string): boolean {
    return this.endsOn !== null && this.endsOn < day;
  }

  /** Whether its last day is over, where it usually meets. */
  hasEnded(now: Date): boolean {
    return this.hasEndedOn(dayIn(this.zone, now));
  }

  /** What documents and people call it: its acronym, else its slug. */
  get label(): string {
    return this.acronym ?? this.slug;
  }
}
