import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Person } from '../people/person.entity.js';

/** What a link is for: signing in once, or setting a new password. */
export type LinkPurpose = 'sign-in' | 'password';

/** A link that works once and not for long. */
@Entity()
export class SignInLink {
  @PrimaryGeneratedColumn() id: number;
  /** SHA-256 of the secret in the link. */
  @Column({ unique: true }) hash: string;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column({ type: String }) purpose: LinkPurpose;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;

  works(now: Date): boolean {
    return this.usedAt === null && now < this.expiresAt;
  }
}
