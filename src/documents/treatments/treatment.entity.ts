import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Session } from '../../sessions/session.entity.js';
import { Variant } from '../variants/variant.entity.js';

/** What a meeting can make of a document (DOC-1, DOC-5). */
export const outcomes = [
  'introduced',
  'considered',
  'noted',
  'agreed',
  'approved',
  'adopted',
  'endorsed',
  'revised',
  'merged',
  'postponed',
  'forwarded',
  'referred',
  'not-pursued',
  'replied-to',
  'not-handled',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Those that a meeting comes to all the time and that say everything by themselves: each has a digit on the floor. */
export const commonOutcomes = [
  ...(['noted', 'considered', 'agreed', 'approved', 'adopted'] as const),
  ...(['endorsed', 'revised', 'postponed', 'not-pursued'] as const),
] satisfies Outcome[];

/** What a meeting did with one variant of a document. The last line is current, none is ever erased (DOC-4). */
@Entity()
export class Treatment {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Variant, { nullable: false }) variant: Relation<Variant>;
  @Column({ type: String }) outcome: Outcome;
  @Index() @ManyToOne(() => Meeting, { nullable: true, eager: true }) meeting: Relation<Meeting> | null;
  @Index() @ManyToOne(() => Session, { nullable: true, eager: true }) session: Relation<Session> | null;
  /** To what or whom: the document that replaces it, the body that gets it, the group that takes it on. */
  @Column({ type: String, nullable: true }) target: string | null;
  @Json({ nullable: true }) remark: Texts | null;
  /** When it was written down; null for what is older than the portal. */
  @Instant({ nullable: true }) recordedAt: Date | null;
  /** Who wrote it down; told to those who handle the document. */
  @Column({ type: String, nullable: true }) recordedBy: string | null;
}
