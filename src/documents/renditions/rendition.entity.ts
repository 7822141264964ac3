import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { LanguageVersion } from '../variants/language-version.entity.js';

/** A PDF that the portal is to make of a posted Word file: ordered with the posting, made when there is time. */
@Entity()
@Unique(['version'])
@Index(['doneAt'])
export class Rendition {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => LanguageVersion, { nullable: false, eager: true }) version: Relation<LanguageVersion>;
  @Instant() orderedAt: Date;
  /** Until then one instance of the portal is making it, and the others leave it alone. */
  @Instant({ nullable: true }) heldUntil: Date | null;
  @Column({ type: 'integer' }) attempts: number;
  /** When it was made or given up; null while it waits. */
  @Instant({ nullable: true }) doneAt: Date | null;
  /** Why the last attempt came to nothing. */
  @Column({ type: String, nullable: true }) lastFault: string | null;
}
