import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Instant, Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Variant } from '../../documents/variants/variant.entity.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Office } from '../../people/offices/office.entity.js';
import { Organization } from '../../people/organization.entity.js';
import { Session } from '../../sessions/session.entity.js';

/** What can be noted of a sitting. What becomes of a document is its treatment, and stands there. */
export const noteKinds = ['introduction', 'point', 'statement', 'decision', 'request', 'invitation', 'recommendation', 'proposal', 'thanks'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Something that happened while a meeting sat, as chair or secretariat noted it: the facts of its summary record (SR-2). */
@Entity()
@Unique(['meeting', 'number'])
export class Note {
  @PrimaryGeneratedColumn() id: number;
  @ManyToOne(() => Meeting, { nullable: false, eager: true }) meeting: Relation<Meeting>;
  /** Counts the notes of a meeting; they are told in this order under their item. */
  @Column({ type: 'integer' }) number: number;
  @Column({ type: String }) kind: NoteKind;
  /** Under which item it happened; null for what concerns the meeting as a whole. */
  @Index() @ManyToOne(() => AgendaItem, { nullable: true, eager: true }) item: Relation<AgendaItem> | null;
  /** In which sitting, where that is known. */
  @Index() @ManyToOne(() => Session, { nullable: true, eager: true }) session: Relation<Session> | null;
  /** The state of the document that was spoken of. */
  @Index() @ManyToOne(() => Variant, { nullable: true }) variant: Relation<Variant> | null;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) office: Relation<Office> | null;
  /** Who spoke, where that is no entity or office that the portal knows. */
  @Json({ nullable: true }) speaker: Texts | null;
  /** What was said, in light markup; an introduction may do without. */
  @Json({ nullable: true }) texts: Texts | null;
  /** Struck out: it stays noted, and is not for the record. */
  @Column() isStruck: boolean;
  /** When it was written down; null for what is older than the portal. */
  @Instant({ nullable: true }) notedAt: Date | null;
  @Column({ type: String, nullable: true }) notedBy: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;

  /** Who spoke, in words. */
  get speakerNames(): Texts | null {
    return this.speaker ?? this.office?.names ?? this.organization?.names ?? null;
  }
}
