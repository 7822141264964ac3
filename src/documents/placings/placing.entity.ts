import { Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { Group } from '../../groups/group.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Document } from '../document.entity.js';

/** A document that is put before a meeting, or a group, beside the one where it was registered. Its symbol stays. */
@Entity()
@Unique(['document', 'group', 'meeting'])
@Index(['meeting'])
export class Placing {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** Null where it is put before the group itself. */
  @ManyToOne(() => Meeting, { nullable: true, eager: true }) meeting: Relation<Meeting> | null;
  @Instant() placedAt: Date;
}
