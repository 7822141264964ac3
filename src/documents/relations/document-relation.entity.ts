import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Group } from '../../groups/group.entity.js';
import { Document } from '../document.entity.js';

/** What one document says of another (REV-9). Only this direction is stored; pages tell the inverse on the other side. */
export const relationTypes = [
  'complements',
  'draws-attention-to',
  'responds-to-request',
  'consolidates',
  'revises',
  'adds-to',
  'corrects',
  'merges',
  'replies-to',
  'translates',
  'forwards',
  'refers-to',
  'leads-to',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** A link from a document to another one, to a group, or to something known by its name alone. */
@Entity()
export class DocumentRelation {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Document, { nullable: false, eager: true }) document: Relation<Document>;
  @Column({ type: String }) type: RelationType;
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) toDocument: Relation<Document> | null;
  @Index() @ManyToOne(() => Group, { nullable: true, eager: true }) toGroup: Relation<Group> | null;
  @Json({ nullable: true }) toText: Texts | null;
}
