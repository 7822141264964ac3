import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Document } from '../documents/document.entity.js';
import { Event } from './event.entity.js';

/** A document that tells of an event. */
@Entity()
@Unique(['event', 'document'])
export class EventDocument {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Event, { nullable: false }) event: Relation<Event>;
  @Index() @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Column({ type: 'integer' }) position: number;
}
