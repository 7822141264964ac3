import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Office } from '../people/offices/office.entity.js';
import { Person } from '../people/person.entity.js';
import { Session } from './session.entity.js';

export const capacities = ['chair', 'acting', 'convenor'] as const;
export type Capacity = (typeof capacities)[number];

/** Who chaired a session, as what, and for whom where somebody stood in (MTG-4). */
@Entity()
export class Chairing {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Session, { nullable: false }) session: Relation<Session>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column({ type: String }) capacity: Capacity;
  @Index() @ManyToOne(() => Person, { nullable: true, eager: true }) onBehalfOf: Relation<Person> | null;
  /** The office by which she chaired, where it was by one. */
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) office: Relation<Office> | null;
}
