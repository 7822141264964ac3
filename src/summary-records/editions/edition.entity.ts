import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Document } from '../../documents/document.entity.js';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { SummaryRecord } from '../summary-record.entity.js';
import type { Signer } from './signer.js';

export const editionKinds = ['provisional', 'revised', 'approved', 'reconstructed'] as const;
export type EditionKind = (typeof editionKinds)[number];

/** Those that are open for corrections; an approved one comes by an approval. */
export const openKinds = ['provisional', 'revised'] as const satisfies readonly EditionKind[];

/** Those that are sent out as they are; all but the approved one. */
export const issuedKinds = [...openKinds, 'reconstructed'] as const satisfies readonly EditionKind[];

/**
 * How a record was approved: at the next meeting, by the chair for the last one, because nobody objected (SR-8, SR-9), or as
 * it was sent out, together with one corrigendum of all that was accepted since (SR-5).
 */
export const approvalWays = ['meeting', 'chair', 'silence', 'corrigendum'] as const;
export type ApprovalWay = (typeof approvalWays)[number];

export interface EditionParagraph {
  /** Its identity, the same in every edition. */
  handle: string;
  number: string;
  texts: Texts;
}

export interface EditionSection {
  number: string;
  titles: Texts;
  paragraphs: EditionParagraph[];
}

/** A record as it was sent out. The database itself keeps it as it is, for ever. */
@Entity()
@Unique(['record', 'number'])
export class Edition {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** Counts the editions of a record, from 1. */
  @Column({ type: 'integer' }) number: number;
  @Column({ type: String }) kind: EditionKind;
  @Json() sections: EditionSection[];
  @Instant() issuedAt: Date;
  @Column({ type: String, nullable: true }) issuedBy: string | null;
  /** The last instant at which a correction of it is in time; null where none is expected. */
  @Instant({ nullable: true }) correctionsCloseAt: Date | null;
  /** How it was approved; null for what is not. */
  @Column({ type: String, nullable: true }) approvedBy: ApprovalWay | null;
  /** In which language it was drawn up; null for what was sent out before that was kept. */
  @Column({ type: String, nullable: true }) language: Language | null;
  /** The document of the registry that the approved record is; loaded with the editions of a record. */
  @Index() @ManyToOne(() => Document, { nullable: true }) document: Relation<Document> | null;
  /** Who signs the approved record. */
  @Json({ nullable: true }) signers: Signer[] | null;
  /** Characters in its PDF files that no font can show, for each language that has some. */
  @Json({ nullable: true }) replaced: Partial<Record<Language, string[]>> | null;

  get paragraphs(): EditionParagraph[] {
    return this.sections.flatMap(({ paragraphs }) => paragraphs);
  }

  /** The number that is printed beside a paragraph; null where the edition does not have it. */
  numberOf(handle: string): string | null {
    for (const { paragraphs } of this.sections) {
      const found = paragraphs.find((paragraph) => paragraph.handle === handle);
      if (found) return found.number;
    }
    return null;
  }
}
