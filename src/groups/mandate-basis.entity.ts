import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.js';
import { Mandate } from './mandate.entity.js';

/** An instrument on which a mandate rests, or one paragraph of it (TOR-2). */
@Entity()
export class MandateBasis {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Mandate, { nullable: false }) mandate: Relation<Mandate>;
  @Index() @ManyToOne(() => Instrument, { nullable: false, eager: true }) instrument: Relation<Instrument>;
  @Column({ type: String, nullable: true }) paragraph: string | null;
  @Column({ type: 'integer' }) position: number;
}
