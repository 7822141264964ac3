import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import { Session } from '../../sessions/session.entity.js';

/** Who was there in one sitting, and who sent apologies; participants stand in it by their handles. */
@Entity()
@Unique(['session'])
export class AttendanceSheet {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Session, { nullable: false }) session: Relation<Session>;
  @Json() present: string[];
  @Json() apologies: string[];
  @Column({ type: 'integer', default: 1 }) version: number;
}
