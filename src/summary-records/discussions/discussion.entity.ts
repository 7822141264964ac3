import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import { Edition } from '../editions/edition.entity.js';

/** A paragraph of a record, as it was sent out, that speaks of a document. */
@Entity()
@Unique(['edition', 'handle', 'document'])
export class Discussion {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Edition, { nullable: false }) edition: Relation<Edition>;
  @Index() @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  /** The paragraph, by its identity, and the number that is printed beside it. */
  @Column() handle: string;
  @Column() number: string;
  /** Its place among the paragraphs of the edition. */
  @Column({ type: 'integer' }) position: number;
}
