import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { Variant } from './variant.entity.js';

export const versionStates = ['missing', 'requested', 'in-work', 'ready', 'not-planned'] as const;
export type VersionState = (typeof versionStates)[number];

/** A variant in one of the six languages, under the same symbol (NUM-13, LNG-3). */
@Entity()
@Unique(['variant', 'language'])
export class LanguageVersion {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Variant, { nullable: false, eager: true }) variant: Relation<Variant>;
  @Column({ type: String }) language: Language;
  @Column({ type: String }) state: VersionState;
  /** The day, YYYY-MM-DD, by which a translation is wished for. */
  @Column({ type: String, nullable: true }) dueOn: string | null;
  /** When its state was last changed; null since it was issued. */
  @Instant({ nullable: true }) changedAt: Date | null;
}
