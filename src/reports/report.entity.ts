import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Document } from '../documents/document.entity.js';
import { Instant, Json } from '../foundation/database/columns.js';
import { Refused } from '../foundation/errors.js';
import type { Language, Texts } from '../foundation/i18n/languages.js';
import { Group } from '../groups/group.entity.js';

/** Where a report stands on its way to the parent body (RPT-1); what the parent makes of it is read from the treatment of its document. */
export const reportStates = ['draft', 'submitted', 'amended', 'adopted', 'issued'] as const;
export type ReportState = (typeof reportStates)[number];

const next: Record<ReportState, readonly ReportState[]> = {
  draft: ['submitted', 'adopted'],
  submitted: ['submitted', 'amended', 'adopted'],
  amended: ['submitted', 'adopted'],
  adopted: ['issued'],
  issued: [],
};

/** A heading of a report. Its number follows from its place and depth. */
export interface ReportHeading {
  /** Names the section for ever. */
  key: string;
  titles: Texts;
  /** 1 for a part of the report, 2 for a part of a part. */
  depth: number;
}

/** What a group tells its parent body of some of its meetings (RPT-1, RPT-4). */
@Entity()
@Unique(['group', 'number'])
export class Report {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** Counts the reports of a group, from 1. */
  @Column({ type: 'integer' }) number: number;
  @Json() titles: Texts;
  /** The slugs of the meetings that it covers, in their order. */
  @Json() meetings: string[];
  @Column({ type: String }) state: ReportState;
  @Json() headings: ReportHeading[];
  /** What its cover says: in short what it tells, and what the parent is asked to do. */
  @Json({ nullable: true }) summary: Texts | null;
  @Json({ nullable: true }) actionRequired: Texts | null;
  /** The agenda item of the parent under which it comes: PL 1.1. */
  @Column({ type: String, nullable: true }) agendaItem: string | null;
  @Column({ type: String }) originalLanguage: Language;
  /** How the meeting saw it: a document of the meeting. */
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) draft: Relation<Document> | null;
  /** The slug of the meeting that adopted it. */
  @Column({ type: String, nullable: true }) adoptedBy: string | null;
  /** As what it was issued: a document of the parent. */
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) document: Relation<Document> | null;
  @Instant({ nullable: true }) compiledAt: Date | null;
  /** Counts what is changed of it, paragraphs among it. */
  @Column({ type: 'integer', default: 1 }) version: number;

  /** Where it lies: `wg-x/reports/1`. */
  get slug(): string {
    return `${this.group.slug}/reports/${this.number}`;
  }

  get nextStates(): readonly ReportState[] {
    return next[this.state];
  }

  /** Whether its text may still change: until it is adopted. */
  get isOpen(): boolean {
    return this.state !== 'adopted' && this.state !== 'issued';
  }

  become(state: ReportState): void {
    if (!this.nextStates.includes(state)) throw Refused.conflict('reports.cannotBecome');
    this.state = state;
  }

  /** What has been adopted is the text. */
  ensureOpen(): void {
    if (!this.isOpen) throw Refused.conflict('reports.isAdopted');
  }
}
