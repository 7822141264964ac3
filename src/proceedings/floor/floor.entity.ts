import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { Document } from '../../documents/document.entity.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';

/** What a meeting is taking up at this moment; a meeting that never said has none. */
@Entity()
@Unique(['meeting'])
export class Floor {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Index() @ManyToOne(() => AgendaItem, { nullable: true, eager: true }) item: Relation<AgendaItem> | null;
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) document: Relation<Document> | null;
  @Instant() since: Date;
  @Column({ type: 'integer', default: 1 }) version: number;

  get isEmpty(): boolean {
    return this.item === null && this.document === null;
  }
}
