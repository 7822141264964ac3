import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { SummaryRecord } from '../summary-record.entity.js';

/** A paragraph as it came back. */
export interface EditedText {
  /** Null for one that is new, or that the editor's program has forgotten. */
  handle: string | null;
  /** The sign of what it said when the draft was taken away. */
  said: string | null;
  /** As it was printed before it; null where none stands there any more. */
  number: string | null;
  /** The anchor of the section in which it stands now; null above the first. */
  section: string | null;
  /** In light markup. */
  text: string;
}

/** A draft that was edited in Word and came back; it waits for a decision, for a week. The file itself is not kept. */
@Entity()
export class EditedDraft {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** What stands in addresses for it. */
  @Column({ unique: true }) handle: string;
  /** What its sender called the file. */
  @Column() name: string;
  @Column({ type: String }) language: Language;
  /** The count of the last paragraph that the record had when the draft was taken away. */
  @Column({ type: 'integer' }) last: number;
  /** What stood in it; nothing once it was decided. */
  @Json() paragraphs: EditedText[];
  @Instant() createdAt: Date;
  @Column({ type: String, nullable: true }) createdBy: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  /** How many changes were accepted. */
  @Column({ type: 'integer', nullable: true }) accepted: number | null;
}
