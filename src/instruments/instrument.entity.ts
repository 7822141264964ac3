import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import { type Language, type LocalizedText, inLanguage, type Texts } from '../foundation/i18n/languages.js';
import { isNumbered, printName } from './instrument-name.js';
import type { InstrumentKind, IssuingBody, Revision } from './instrument-words.js';

/** A formal text on which mandates and documents rest, in one of its versions: Resolution 140 (Antalya, 2006) (TOR-2). */
@Entity()
export class Instrument {
  @PrimaryGeneratedColumn() id: number;
  /** Its address for ever: resolution-140-antalya-2006. */
  @Column({ unique: true }) slug: string;
  @Column({ type: String }) kind: InstrumentKind;
  @Column({ type: String, nullable: true }) number: string | null;
  @Column({ type: String, nullable: true }) revision: Revision | null;
  @Json({ nullable: true }) place: Texts | null;
  @Column({ type: 'integer', nullable: true }) year: number | null;
  @Column({ type: String, nullable: true }) body: IssuingBody | null;
  /** Who issued it, where it is none of the bodies that have a code. */
  @Json({ nullable: true }) issuer: Texts | null;
  @Json() titles: Texts;

  get isNumbered(): boolean {
    return isNumbered(this.kind);
  }

  /** What it is called: Resolution 140 (Antalya, 2006); Tunis Agenda for the Information Society. */
  calledIn(language: Language): LocalizedText {
    const printed = printName(this, language);
    return printed ? { text: printed, language } : this.titleIn(language);
  }

  /** The same with the body that issued it, where it is called by a number. */
  calledInFullIn(language: Language): LocalizedText {
    const printed = printName(this, language, this.body);
    return printed ? { text: printed, language } : this.titleIn(language);
  }

  private titleIn(language: Language): LocalizedText {
    return inLanguage(this.titles, language) ?? { text: this.slug, language: 'en' };
  }
}
