import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { FileRole } from '../documents/variants/document-file.entity.js';
import { StoredFile } from '../foundation/files/stored-file.entity.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Contribution } from './contribution.entity.js';

/** A file that has arrived for a draft and stays with it, whatever is still wrong with the form. */
@Entity()
export class DraftFile {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Contribution, { nullable: false, onDelete: 'CASCADE' }) contribution: Relation<Contribution>;
  @Index() @ManyToOne(() => StoredFile, { nullable: false, eager: true }) file: Relation<StoredFile>;
  /** What its sender called it. */
  @Column() name: string;
  /** Null: in the language of the original. */
  @Column({ type: String, nullable: true }) language: Language | null;
  @Column({ type: String }) role: FileRole;
}
