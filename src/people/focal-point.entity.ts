import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organization } from './organization.entity.js';
import { Person } from './person.entity.js';

/** A person who answers for an entity, from one day until another: says who acts for it, and who takes part (ACC-2). */
@Entity()
export class FocalPoint {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  /** The first day, YYYY-MM-DD. */
  @Column({ name: 'fromDay' }) from: string;
  /** The last day; null while there is none. */
  @Column({ type: String, nullable: true, name: 'untilDay' }) until: string | null;

  isOneOn(day: string): boolean {
    return this.from <= day && (this.until === null || day <= this.until);
  }
}
