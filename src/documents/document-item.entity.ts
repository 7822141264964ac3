import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { Document } from './document.entity.js';

/** An agenda item under which a document is taken; the first is the main one (DL-15). */
@Entity()
@Unique(['document', 'item'])
export class DocumentItem {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Index() @ManyToOne(() => AgendaItem, { nullable: false, eager: true }) item: Relation<AgendaItem>;
  @Column({ type: 'integer' }) position: number;
  /** The id of the item's meeting, where that is a further one before which the document is put; null for its own. */
  @Column({ type: 'integer', nullable: true }) placedBefore: number | null;
}
