import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Organization } from '../organization.entity.js';

/** A post that persons hold one after the other: Director of TSB. It is a source, presents and chairs, whoever holds it. */
@Entity()
export class Office {
  @PrimaryGeneratedColumn() id: number;
  /** Its address for ever, and what people may write for it: tsb-director. */
  @Column({ unique: true }) code: string;
  @Json() names: Texts;
  /** How it is named in a sentence, where that is not its bare name: the Director of TSB. */
  @Json({ nullable: true }) inSentences: Texts | null;
  /** How its holder is addressed in letters: Mr Director. */
  @Json({ nullable: true }) address: Texts | null;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
}
