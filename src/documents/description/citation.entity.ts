import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instrument } from '../../instruments/instrument.entity.js';
import { Document } from '../document.entity.js';

/** An instrument that a document cites, or one paragraph of it: Tunis Agenda, paragraph 71 (TOR-2). */
@Entity()
export class Citation {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Index() @ManyToOne(() => Instrument, { nullable: false, eager: true }) instrument: Relation<Instrument>;
  @Column({ type: String, nullable: true }) paragraph: string | null;
  @Column({ type: 'integer' }) position: number;
}
