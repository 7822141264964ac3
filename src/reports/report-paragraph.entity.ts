import { Column, Entity, ManyToOne, type Relation, Unique } from 'typeorm';
import { Paragraph } from '../summary-records/paragraphs/paragraph.js';
import { Report } from './report.entity.js';

/** A paragraph of a report. */
@Entity()
@Unique(['report', 'handle'])
export class ReportParagraph extends Paragraph {
  @ManyToOne(() => Report, { nullable: false, eager: true }) report: Relation<Report>;
  /** The key of the heading under which it stands. */
  @Column() section: string;
}
