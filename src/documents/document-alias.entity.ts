import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Document } from './document.entity.js';

/** Another symbol under which a document is known, or the form in which its symbol was first written (NUM-2, NUM-6). */
@Entity()
export class DocumentAlias {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Column() writtenAs: string;
  /** What all spellings of it have in common; one document's alone. */
  @Column({ unique: true }) spelling: string;
}
