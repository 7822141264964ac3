import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Organization } from './organization.entity.js';

/** Somebody who acts for an entity. Whoever has no e-mail address, such as an officer of the past, has no account. */
@Entity()
@Index('person_handle', ['handle'], { unique: true })
export class Person {
  @PrimaryGeneratedColumn() id: number;
  /** What stands in addresses for the person, and tells nothing about her. It never changes. */
  @Column({ default: '' }) handle: string;
  /** In lower case. */
  @Column({ type: String, nullable: true, unique: true }) email: string | null;
  @Column() name: string;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
  /** The language that the person chose for pages and letters. */
  @Column({ type: String, nullable: true }) language: Language | null;
  /** The IANA time zone in which the person wants to see times beside the meeting's own. */
  @Column({ type: String, nullable: true }) zone: string | null;
  @Column() isAdmin: boolean;
  @Instant() createdAt: Date;
  /** When the account was ended; null while it may be used. What the person did stays hers. */
  @Instant({ nullable: true }) endedAt: Date | null;

  get hasLeft(): boolean {
    return this.endedAt !== null;
  }
}
