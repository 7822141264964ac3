import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Organization } from '../../people/organization.entity.js';

/** Unconfirmed until the address has answered; replaced when the same person asks anew. */
export const requestStates = ['unconfirmed', 'waiting', 'replaced', 'approved', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** Somebody's wish for an account with which to act for an entity (ACC-2). */
@Entity()
export class AccountRequest {
  @PrimaryGeneratedColumn() id: number;
  /** What stands in addresses for it. */
  @Column({ unique: true }) handle: string;
  /** SHA-256 of the secret in the letter that confirms the address. */
  @Column({ unique: true }) hash: string;
  @Column() name: string;
  /** In lower case. */
  @Column() email: string;
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  /** The groups in which a seat is asked for. */
  @Json() groupIds: number[];
  @Column({ type: 'text' }) why: string;
  /** In which the person is written to. */
  @Column({ type: String }) language: Language;
  @Column({ type: String }) state: RequestState;
  @Instant() createdAt: Date;
  /** Until when the address may be confirmed. */
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) decidedAt: Date | null;
  /** The name of whoever decided. */
  @Column({ type: String, nullable: true }) decidedBy: string | null;
  /** Why it was declined, or which seats could not be given. */
  @Column({ type: 'text', nullable: true }) answer: string | null;

  canBeConfirmed(now: Date): boolean {
    return this.state === 'unconfirmed' && now < this.expiresAt;
  }
}
