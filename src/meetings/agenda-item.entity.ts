import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Meeting } from './meeting.entity.js';

/** A point of a meeting's agenda, or a point under another one. */
@Entity()
@Unique(['meeting', 'code'])
export class AgendaItem {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  /** What people call it: 4, 4.1 or PL 1.1. */
  @Column() code: string;
  /** Its place in the order of the agenda, sub-items after their item. */
  @Column({ type: 'integer' }) position: number;
  /** How deep it lies: 0 for an item, 1 for a sub-item. */
  @Column({ type: 'integer' }) depth: number;
  @Json() titles: Texts;
  /** The earlier meeting whose record is to be approved under it. */
  @Index() @ManyToOne(() => Meeting, { nullable: true }) approves: Relation<Meeting> | null;
}
