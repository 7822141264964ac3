import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The answer that one request got, kept so that the same request gets the same answer for ever (I7). */
@Entity()
@Unique(['personId', 'key'])
export class Repeat {
  @PrimaryGeneratedColumn() id: number;
  @Column({ type: 'integer' }) personId: number;
  /** The Idempotency-Key that the client chose. */
  @Column() key: string;
  /** SHA-256 of what was asked, so that another request under the same key is noticed. */
  @Column() fingerprint: string;
  @Column({ type: 'integer' }) status: number;
  @Column({ type: 'text' }) body: string;
  @Column() location: string;
}
