import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';
import { LanguageVersion, type VersionState } from '../variants/language-version.entity.js';

/** That somebody changed the state of a language version: what it became, when, and by whom. */
@Entity()
export class TranslationStep {
  @PrimaryGeneratedColumn() id: number;
  @Index()
  @ManyToOne(() => LanguageVersion, { nullable: false })
  version: Relation<LanguageVersion>;
  @Column({ type: String }) state: VersionState;
  /** The day, YYYY-MM-DD, by which the translation was wished for then. */
  @Column({ type: String, nullable: true }) dueOn: string | null;
  @Instant() at: Date;
  /** The name of whoever changed it, as it was then. */
  @Column() person: string;
}
