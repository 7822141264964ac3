import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { printVariant, type VariantPath, variantKey } from '../../documents/symbols/symbol-variants.js';
import { Instant, Json } from '../../foundation/database/columns.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { SummaryRecord } from '../summary-record.entity.js';

/** That a paragraph is to say something else in one language; in light markup. */
export interface Change {
  /** The identity of the paragraph. */
  handle: string;
  language: Language;
  before: string;
  after: string;
}

/** What corrects an approved record: all corrections that were accepted since, in one paper (SR-5). The approved text stays. */
@Entity()
@Unique(['record', 'number'])
export class Corrigendum {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => SummaryRecord, { nullable: false, eager: true }) record: Relation<SummaryRecord>;
  /** Its number behind the symbol of the record: Corr.1. */
  @Column({ type: 'integer' }) number: number;
  /** In the order of the record. */
  @Json() changes: Change[];
  /** The numbers of the corrections that it brings together. */
  @Json() corrections: number[];
  /** Null while its files are made. */
  @Instant({ nullable: true }) issuedAt: Date | null;
  @Column({ type: String, nullable: true }) issuedBy: string | null;

  get path(): VariantPath {
    return [{ kind: 'corrigendum', number: this.number }];
  }

  /** Its place in the addresses of the record's document: corr1. */
  get key(): string {
    return variantKey(this.path);
  }

  /** What is printed behind the symbol: Corr.1. */
  get suffix(): string {
    return printVariant(this.path);
  }

  /** The languages in which something changes. */
  get languages(): Language[] {
    return languages.filter((language) => this.changes.some((change) => change.language === language));
  }
}
