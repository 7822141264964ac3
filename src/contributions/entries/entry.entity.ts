import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { StoredFile } from '../../foundation/files/stored-file.entity.js';
import { Person } from '../../people/person.entity.js';
import { Receipt } from '../receipt.entity.js';
import type { Way } from './ways.js';

/** That the secretariat entered a contribution for a member, and from which letter it came (DL-16). */
@Entity()
@Unique(['receipt'])
export class Entry {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Receipt, { nullable: false, eager: true }) receipt: Relation<Receipt>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) enteredBy: Relation<Person>;
  /** Who sent it for the member. */
  @Column() senderName: string;
  @Column({ type: String, nullable: true }) senderEmail: string | null;
  @Column({ type: String }) how: Way;
  /** The day, YYYY-MM-DD, that the letter bears. */
  @Column() dated: string;
  /** Under which the letter is filed, where it is not kept here. */
  @Column({ type: String, nullable: true }) reference: string | null;
  /** The letter itself. */
  @Index() @ManyToOne(() => StoredFile, { nullable: true, eager: true }) letter: Relation<StoredFile> | null;
  /** What its sender called it. */
  @Column({ type: String, nullable: true }) letterName: string | null;
  /** When it reached the secretariat, as the secretariat states it; that decides whether it is late. */
  @Instant() receivedAt: Date;
  /** How the secretariat knows that. */
  @Column({ type: 'text' }) reason: string;
  @Instant() enteredAt: Date;
}
