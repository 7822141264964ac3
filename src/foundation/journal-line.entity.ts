import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Json } from './database/columns.js';

/** One verb that somebody carried out. The database itself refuses to change or delete a line. */
@Entity()
@Index(['subject'])
export class JournalLine {
  @PrimaryGeneratedColumn() id: number;
  @Instant() at: Date;
  /** Null for what the portal does by itself or the command line does for it. */
  @Column({ type: 'integer', nullable: true }) personId: number | null;
  @Column() person: string;
  /** The code of the entity for which the person acted. */
  @Column({ type: String, nullable: true }) onBehalfOf: string | null;
  /** The verb, such as `documents.post`. */
  @Column() verb: string;
  /** The slug of what was acted upon. */
  @Column() subject: string;
  /** What changed, as far as the subject itself does not tell. */
  @Json() details: Record<string, unknown>;
}
