import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a series of numbers has come. Numbers are only ever given, never taken back (NUM-10). */
@Entity()
export class Counter {
  /** What is counted, such as `meeting/12` for the plain series of a meeting. */
  @PrimaryColumn() key: string;
  @Column({ type: 'integer' }) last: number;
}
