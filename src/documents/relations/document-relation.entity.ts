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

/** Those by which a document takes the place of others, so that a reader of those is led on to it. */
const replacing: readonly RelationType[] = ['revises', 'merges'];

/** Those that lead in one direction only: what comes of a document is never that from which it came. */
const directed: readonly RelationType[] = ['adds-to', 'corrects', 'consolidates', 'translates', 'forwards', 'leads-to'];

/** Along which types a relation must not lead back to where it began; none where two documents may say it of each other. */
export function cyclesAlong(type: RelationType): readonly RelationType[] {
  if (replacing.includes(type)) return replacing;
  return directed.includes(type) ? [type] : [];
}

/** A link from a document to another one, to a group, or to something known by its symbol or its name alone. */
@Entity()
export class DocumentRelation {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Document, { nullable: false, eager: true }) document: Relation<Document>;
  @Column({ type: String }) type: RelationType;
  @Index() @ManyToOne(() => Document, { nullable: true, eager: true }) toDocument: Relation<Document> | null;
  @Index() @ManyToOne(() => Group, { nullable: true, eager: true }) toGroup: Relation<Group> | null;
  /** The symbol of a paper of another body that is not here: A/RES/70/125. */
  @Column({ type: String, nullable: true }) toSymbol: string | null;
  @Json({ nullable: true }) toText: Texts | null;
  /** What is to be said of it: what was asked for, or what was taken over. */
  @Json({ nullable: true }) remark: Texts | null;
}
