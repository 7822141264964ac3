import { Column, PrimaryGeneratedColumn } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';

/**
 * A paragraph of a text under work, whether of a record or of a report. Its handle stays for ever; the number that is
 * printed follows from its place (SR-11).
 */
export abstract class Paragraph {
  @PrimaryGeneratedColumn() id: number;
  @Column() handle: string;
  /** Its place in its section. */
  @Column({ type: 'integer' }) position: number;
  /** The fact from which it was compiled; null for what a person added. */
  @Column({ type: String, nullable: true }) fact: string | null;
  /** What its fact says, as it was compiled last; null when the fact is gone or never was. */
  @Json({ nullable: true }) compiled: Texts | null;
  /** What stands there, in light markup. */
  @Json() texts: Texts;
  /** Whether a person has written it; compiling leaves it alone then. */
  @Column() isEdited: boolean;
  /** Whether its facts have changed since a person wrote it. */
  @Column() isOutdated: boolean;
  /** Left out of the text; it can come back. */
  @Column() isLeftOut: boolean;
  /** The handle of the paragraph into which its words went; it is left out then, and its facts stand behind that one. */
  @Column({ type: String, nullable: true }) joinedInto: string | null;
  /** The handle of the paragraph from which it was split off; the facts of that one stand behind it. */
  @Column({ type: String, nullable: true }) splitFrom: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  /** Names the section in which it stands, among those of its text. */
  abstract readonly section: string;
}

const whole = { joinedInto: null, splitFrom: null };

/** A paragraph that a person adds. */
export const ownWords = { ...whole, fact: null, compiled: null, isEdited: true, isOutdated: false, isLeftOut: false, version: 1 };

/** A paragraph that nobody has touched since it was compiled. */
export function compiledWords({ key, texts }: { key: string; texts: Texts }) {
  return { ...whole, fact: key, compiled: texts, texts, position: 0, isEdited: false, isOutdated: false, isLeftOut: false, version: 1 };
}
