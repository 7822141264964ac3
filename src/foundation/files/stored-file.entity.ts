import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../database/columns.js';
import type { FileKind } from './file-kinds.js';
import type { FileNote } from './inspection.js';
import type { TextBlock } from './text-block.js';

/** Bytes that the portal keeps, and what it found out about them. The bytes lie in the file store under their hash. */
@Entity()
export class StoredFile {
  @PrimaryGeneratedColumn() id: number;
  @Column() sha256: string;
  /** In bytes. */
  @Column({ type: 'integer' }) size: number;
  /** As ZIP archives want it, unsigned. */
  @Column({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } }) crc32: number;
  @Column({ type: String }) kind: FileKind;
  /** What readers should know about it, such as that it refers to other files. */
  @Json() notes: FileNote[];
  @Column({ type: 'integer', nullable: true }) pages: number | null;
  @Instant() keptAt: Date;
}

/** The text that was read from a stored file: for the preview, and later for the search. */
@Entity()
@Unique(['file'])
export class FileText {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => StoredFile, { nullable: false }) file: Relation<StoredFile>;
  @Json() blocks: TextBlock[];
}
