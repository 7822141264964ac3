import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Instant } from '../../foundation/database/columns.js';

/** A file of people or entities that was sent and looked at; it is kept until it is applied, or for a day. */
@Entity()
export class PeopleImport {
  @PrimaryGeneratedColumn() id: number;
  /** What stands in addresses for it. */
  @Column({ unique: true }) handle: string;
  /** What its sender called the file. */
  @Column() name: string;
  /** What stands in it; empty once it was applied. */
  @Column({ type: 'text' }) text: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) appliedAt: Date | null;
  /** How many were entered. */
  @Column({ type: 'integer', nullable: true }) entered: number | null;
}
