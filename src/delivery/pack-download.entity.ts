import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Person } from '../people/person.entity.js';

/** When somebody last took all that there was of a meeting or a group, or of a choice of it. */
@Entity()
@Unique(['person', 'scope', 'choice'])
export class PackDownload {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Person, { nullable: false }) person: Relation<Person>;
  /** meeting/wg-wsis-13, group/wg-wsis */
  @Column() scope: string;
  /** A hash of what was chosen. */
  @Column() choice: string;
  @Instant() at: Date;
}
