import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { SummaryRecord } from './summary-record.entity.js';

/** A paragraph of a record under work. Its handle stays for ever; the number that is printed follows from its place (SR-11). */
@Entity()
@Unique(['record', 'handle'])
export class RecordParagraph {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  @Column() handle: string;
  /** The agenda item under which it stands; null in the closing part. */
  @Index() @ManyToOne(() => AgendaItem, { nullable: true, eager: true }) item: Relation<AgendaItem> | null;
  /** Its place under the item. */
  @Column({ type: 'integer' }) position: number;
  /** The fact from which it was compiled; null for what a person added. */
  @Column({ type: String, nullable: true }) fact: string | null;
  /** What its fact says, as it was compiled last; null when the fact is gone or never was. */
  @Json({ nullable: true }) compiled: Texts | null;
  /** What stands there, in light markup. */
  @Json() texts: Texts;
  /** Whether a person has written it; compiling leaves it alone then. */
  @Column() isEdited: boolean;
  /** Whether its facts have changed since a person wrote it. */
  @Column() isOutdated: boolean;
  /** Left out of the record; it can come back. */
  @Column() isLeftOut: boolean;
  @Column({ type: 'integer', default: 1 }) version: number;
}
