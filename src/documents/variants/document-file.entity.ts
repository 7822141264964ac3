import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { StoredFile } from '../../foundation/files/stored-file.entity.js';
import { LanguageVersion } from './language-version.entity.js';

export const fileRoles = ['main', 'annex'] as const;
export type FileRole = (typeof fileRoles)[number];

/** A file of a language version: its text in one format, or an annex to it. */
@Entity()
@Unique(['version', 'fileName'])
export class DocumentFile {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => LanguageVersion, { nullable: false, eager: true }) version: Relation<LanguageVersion>;
  @Column({ type: String }) role: FileRole;
  /** Its number among the annexes of one language, from 1; 0 for the main text. */
  @Column({ type: 'integer' }) position: number;
  /** The last part of its address: fr.docx, fr-annex1.xlsx. */
  @Column() fileName: string;
  /** What its sender called it. */
  @Column() sentAs: string;
  /** Whether the portal made it: of another file of the same language, or of a text that stands in the portal itself. */
  @Column({ default: false }) isMadeHere: boolean;
  @Index() @ManyToOne(() => StoredFile, { nullable: false, eager: true }) file: Relation<StoredFile>;
}
