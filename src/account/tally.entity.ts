import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';

/** How often something was tried within a time. */
@Entity()
@Index(['endsAt'])
export class Tally {
  /** A mark of who tried what: addresses that were typed, and what was typed in their place by mistake, are not kept. */
  @PrimaryColumn() key: string;
  @Column({ type: 'integer' }) count: number;
  /** From then on it counts for nothing. */
  @Instant() endsAt: Date;
}
