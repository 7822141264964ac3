import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Person } from '../people/person.entity.js';

/** The password that a person has set, as an argon2id hash. */
@Entity()
@Unique(['person'])
export class Password {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Person, { nullable: false }) person: Relation<Person>;
  @Column() hash: string;
  @Instant() setAt: Date;
}
