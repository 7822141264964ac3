import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Group } from '../groups/group.entity.js';

export const eventKinds = [
  'summit',
  'conference',
  'assembly',
  'council',
  'consultation',
  'facilitation-meeting',
  'cluster',
  'forum',
  'symposium',
  'celebration',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** How many of one kind took part or were there: about 1036 participants, 54 countries. */
export interface Figure {
  of: Texts;
  count: number;
  isAbout: boolean;
}

/** A gathering that is no meeting of a group: a summit, a consultation, a facilitation meeting. */
@Entity()
export class Event {
  @PrimaryGeneratedColumn() id: number;
  @Column({ unique: true }) slug: string;
  @Column({ type: String }) kind: EventKind;
  @Json() names: Texts;
  /** As far as it is known: 2008, 2008-12, 2008-05-13. */
  @Column({ type: String, nullable: true, name: 'fromDay' }) from: string | null;
  /** Its last day; the first where it lasted one. */
  @Column({ type: String, nullable: true, name: 'untilDay' }) until: string | null;
  @Json({ nullable: true }) place: Texts | null;
  /** The IANA time zone where it takes place. */
  @Column({ type: String, nullable: true }) zone: string | null;
  @Json({ nullable: true }) organizers: Texts | null;
  @Json() figures: Figure[];
  @Json({ nullable: true }) results: Texts | null;
  /** The codes of the action lines that it is about. */
  @Json() actionLines: string[];
  /** The group that held it, or for which it was held. */
  @Index() @ManyToOne(() => Group, { nullable: true, eager: true }) group: Relation<Group> | null;
}
