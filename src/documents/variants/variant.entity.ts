import { Column, Entity, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Language, Texts } from '../../foundation/i18n/languages.js';
import { Document, type Purpose } from '../document.entity.js';
import { parseVariantKey, printVariant, type Standing, standingOf, type VariantPath } from '../symbols/symbol-variants.js';

/** One issue of a document: original, revision, addendum, corrigendum, reissue (REV-1). Its bytes never change. */
@Entity()
@Unique(['document', 'key'])
export class Variant {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Document, { nullable: false, eager: true }) document: Relation<Document>;
  /** Its place in addresses: rev0 for the original, rev1, add1, add1-rev1. */
  @Column() key: string;
  /** Its place in the order of issue, from 0. */
  @Column({ type: 'integer' }) position: number;
  @Instant({ nullable: true }) registeredAt: Date | null;
  @Instant({ nullable: true }) postedAt: Date | null;
  /** When its present files came, where they took the place of others; null where they came with it. */
  @Instant({ nullable: true }) filedAt: Date | null;
  @Column() isLate: boolean;
  /** When the secretariat gave it back to its author; null once she has handed it in again. */
  @Instant({ nullable: true }) returnedAt: Date | null;
  /** What is to be mended, in the words of the secretariat. */
  @Column({ type: 'text', nullable: true }) returnReason: string | null;
  /** What the document is to be called once this variant is posted; null when that is settled (REV-8). */
  @Json({ nullable: true }) titles: Texts | null;
  @Column({ type: String, nullable: true }) purpose: Purpose | null;

  /** The languages that it concerns, as a corrigendum may some of them only (LNG-3); null: all of them. */
  @Json({ nullable: true }) appliesTo: Language[] | null;

  get path(): VariantPath {
    return parseVariantKey(this.key) ?? [];
  }

  /** What is printed behind the symbol: Rev.1; empty for the original. */
  get suffix(): string {
    return printVariant(this.path);
  }

  get standing(): Standing {
    return standingOf(this.path);
  }

  /** Whether it has been posted; of what is older than the portal no moment is known. */
  get isOut(): boolean {
    return this.postedAt !== null || this.registeredAt === null;
  }

  get isReturned(): boolean {
    return this.returnedAt !== null;
  }

  /** Gives it back to its author; what others have read stays as it is. */
  giveBack(now: Date, reason: string): void {
    Object.assign(this, { returnedAt: now, returnReason: reason });
  }

  /** Takes it in again, because it was mended or given back by mistake. */
  takeBack(): void {
    Object.assign(this, { returnedAt: null, returnReason: null });
  }

  get isOriginal(): boolean {
    return this.key === 'rev0';
  }
}
