import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';

/** The last form that a browser sent, and where it led. */
@Entity()
@Index(['sentAt'])
export class SentForm {
  /** The visit to which the browser's form tokens are bound. */
  @PrimaryColumn() visit: string;
  /** SHA-256 of where it was sent and of all that was in it; empty while none waits for a repetition. */
  @Column() fingerprint: string;
  /** Null while the portal is at work on it. */
  @Column({ type: 'varchar', nullable: true }) answer: string | null;
  @Instant() sentAt: Date;
}
