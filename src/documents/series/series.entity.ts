import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { type AccessLevel, Group } from '../../groups/group.entity.js';
import type { Purpose } from '../document.entity.js';

/** Who registers documents in a series: whoever may contribute, or only chair and secretariat (NUM-12). */
export const registrars = ['members', 'officials'] as const;
export type Registrars = (typeof registrars)[number];

/** Whether the numbers of a series begin anew with each meeting, or go on over the group for ever. */
export const countings = ['meeting', 'group'] as const;
export type Counting = (typeof countings)[number];

/** One of the series in which a group numbers its documents, with the rules that hold in it. */
@Entity()
@Unique(['group', 'letters'])
export class Series {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** What stands before the number: INF, DT; empty for the plain series. */
  @Column() letters: string;
  @Json() names: Texts;
  /** Who may read its documents, where nothing else is said; null: as usual in the group. */
  @Column({ type: String, nullable: true }) access: AccessLevel | null;
  /** What its documents are for, where nothing else is said. */
  @Column({ type: String, nullable: true }) purpose: Purpose | null;
  /** Whether its documents are put on the agenda. */
  @Column() isOnAgenda: boolean;
  @Column({ type: String }) registeredBy: Registrars;
  @Column({ type: String }) counting: Counting;
  /** How many numbers without a file one person may hold in it (NUM-11); null: as many as she likes. */
  @Column({ type: 'integer', nullable: true }) mostOpen: number | null;
  /** Whether it takes further documents. */
  @Column() isOpen: boolean;

  /** Its place in addresses. */
  get key(): string {
    return this.letters.toLowerCase() || plainKey;
  }

  get usualAccess(): AccessLevel {
    return this.access ?? this.group.defaultAccess;
  }
}

/** What stands for the plain series where letters are asked for. */
export const plainKey = 'plain';
