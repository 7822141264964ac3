import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Person } from '../person.entity.js';
import { Office } from './office.entity.js';

/** A person's time in an office, as far as its ends are known: 2007, 2007-06 or 2007-06-11. */
@Entity()
export class Holding {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Office, { nullable: false, eager: true }) office: Relation<Office>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Column({ type: String, nullable: true, name: 'fromDay' }) from: string | null;
  @Column({ type: String, nullable: true, name: 'untilDay' }) until: string | null;
}
