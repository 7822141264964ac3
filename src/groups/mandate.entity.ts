import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Group } from './group.entity.js';

/** What a group was told to do, in one of its versions (TOR-1). What it rests on is told by its bases. */
@Entity()
export class Mandate {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Group, { nullable: false }) group: Relation<Group>;
  /** A date as far as it is known: 2007, 2007-06 or 2007-06-11. */
  @Column({ type: String, nullable: true }) validFrom: string | null;
  @Json() items: MandateItem[];
  /** What is to be said of it beside, such as that a later version is not known. */
  @Json({ nullable: true }) note: Texts | null;
}

export interface MandateItem {
  code: string;
  text: Texts;
}
