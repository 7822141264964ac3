import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Variant } from '../documents/variants/variant.entity.js';
import { Instant, Json } from '../foundation/database/columns.js';
import { Group } from '../groups/group.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import type { Answers } from './answers.js';
import { Destination } from './destination.js';

/** A paper that a delegate brings to a meeting, or between meetings to a group: a draft of her delegation's, until registering gives it its number. */
@Entity()
@Unique(['variant'])
export class Contribution {
  @PrimaryGeneratedColumn() id: number;
  /** Its address, made with the form: the same form sent twice is the same contribution. */
  @Column({ unique: true }) key: string;
  @Index() @ManyToOne(() => Group, { nullable: false, eager: true }) group: Relation<Group>;
  /** Null where it comes to the group itself. */
  @Index() @ManyToOne(() => Meeting, { nullable: true, eager: true }) meeting: Relation<Meeting> | null;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) author: Relation<Person>;
  /** The entity for which the author sits. */
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  @Json() answers: Answers;
  /** What it became; null while it is a draft. */
  @ManyToOne(() => Variant, { nullable: true, eager: true }) variant: Relation<Variant> | null;
  @Instant() savedAt: Date;

  get destination(): Destination {
    return this.meeting ? Destination.meeting(this.meeting) : Destination.group(this.group);
  }

  get isDraft(): boolean {
    return this.variant === null;
  }
}
