import { Entity, Index, ManyToOne, type Relation, Unique } from 'typeorm';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { Paragraph } from './paragraphs/paragraph.js';
import { SummaryRecord } from './summary-record.entity.js';

/** A paragraph of a record under work. */
@Entity()
@Unique(['record', 'handle'])
export class RecordParagraph extends Paragraph {
  @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** The agenda item under which it stands; null in the closing part. */
  @Index() @ManyToOne(() => AgendaItem, { nullable: true, eager: true }) item: Relation<AgendaItem> | null;

  get section(): string {
    return sectionUnder(this.item);
  }
}

/** Names the section of what stands under an agenda item, or at the end. */
export function sectionUnder(item: AgendaItem | null): string {
  return item?.code ?? '';
}
