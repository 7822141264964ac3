import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Office } from '../people/offices/office.entity.js';
import { Person } from '../people/person.entity.js';
import { Event } from './event.entity.js';

/** One of those who chaired an event: a person, the office by which she did, or what is said of her. */
@Entity()
export class EventChair {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Event, { nullable: false }) event: Relation<Event>;
  @Column({ type: 'integer' }) position: number;
  @Index() @ManyToOne(() => Person, { nullable: true, eager: true }) person: Relation<Person> | null;
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) office: Relation<Office> | null;
  @Json({ nullable: true }) text: Texts | null;
}
