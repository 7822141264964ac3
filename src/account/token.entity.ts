import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Scope } from '../foundation/actor.js';
import { Instant } from '../foundation/database/columns.js';
import { Person } from '../people/person.entity.js';

/** What lets a program act for a person, through the API and at the addresses of files. */
@Entity()
export class Token {
  @PrimaryGeneratedColumn() id: number;
  /** SHA-256 of the token, which is shown once and never kept. */
  @Column({ unique: true }) hash: string;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column() name: string;
  @Column({ type: String }) scope: Scope;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;

  hasExpired(now: Date): boolean {
    return this.expiresAt <= now;
  }
}
