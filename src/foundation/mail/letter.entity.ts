import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Instant } from '../database/columns.js';
import type { Language } from '../i18n/languages.js';

/** A letter to somebody, written in the transaction that causes it and sent after the commit. */
@Entity()
export class Letter {
  @PrimaryGeneratedColumn() id: number;
  @Column({ name: 'recipient' }) to: string;
  @Column({ type: String }) language: Language;
  @Column() subject: string;
  @Column({ type: 'text' }) body: string;
  @Instant() writtenAt: Date;
  @Instant({ nullable: true }) sentAt: Date | null;
  /** Until then one instance of the portal is sending it, and the others leave it alone. */
  @Instant({ nullable: true }) heldUntil: Date | null;
  @Column({ type: 'integer' }) attempts: number;
  @Column({ type: String, nullable: true }) lastFault: string | null;
}
