import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import { Group } from './group.entity.js';

export const seatRoles = ['chair', 'vice-chair', 'convenor', 'secretary', 'delegate', 'observer'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** The roles whose holders are listed as officers of a group. */
export const officers: readonly SeatRole[] = ['chair', 'vice-chair', 'convenor'];

/** A person's place in a group, for an entity, in a role, from one day until another (ACC-9, ACC-10). */
@Entity()
export class Seat {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
  @Column({ type: String }) role: SeatRole;
  /** The first day, YYYY-MM-DD; null when it is not known. */
  @Column({ type: String, nullable: true, name: 'fromDay' }) from: string | null;
  /** The last day; null while the seat is held. */
  @Column({ type: String, nullable: true, name: 'untilDay' }) until: string | null;

  /** False where the days are only the first and the last on which sources name the holder. */
  @Column({ default: true }) areDaysKnown: boolean;

  isHeldOn(day: string): boolean {
    return (this.from === null || this.from <= day) && (this.until === null || day <= this.until);
  }
}
