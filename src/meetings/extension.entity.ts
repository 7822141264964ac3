import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Organization } from '../people/organization.entity.js';
import { Meeting } from './meeting.entity.js';

/** More time for the papers of one entity. Only the secretariat and the entity itself are told of it. */
@Entity()
@Index(['meeting'])
export class Extension {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false }) meeting: Relation<Meeting>;
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  /** The last instant at which its papers are in time. */
  @Instant() until: Date;
  @Column({ type: 'text' }) reason: string;
  /** When it was taken back; what came before then has been judged by it. */
  @Instant({ nullable: true }) endedAt: Date | null;
}
