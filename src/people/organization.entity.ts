import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';

export const organizationKinds = [
  'member-state',
  'sector-member',
  'associate',
  'academia',
  'observer',
  'bureau',
  'other',
] as const;

export type OrganizationKind = (typeof organizationKinds)[number];

const members: readonly OrganizationKind[] = ['member-state', 'sector-member', 'associate', 'academia'];

/** An entity for which people act: a State, a company, a bureau of the secretariat (ACC-10). */
@Entity()
export class Organization {
  @PrimaryGeneratedColumn() id: number;
  /** ISO 3166-1 alpha-2 for a Member State, a short mark of its own for others. */
  @Column({ unique: true }) code: string;
  @Column({ type: String }) kind: OrganizationKind;
  @Json() names: Texts;
  /** How it is named behind whoever acts for it, where that is not its bare name: of the Russian Federation. */
  @Json({ nullable: true }) inSentences: Texts | null;
  /** Codes that it had before: addresses with them lead to it, unless another entity has taken one. */
  @Json({ default: '[]' }) formerCodes: string[];

  get isMember(): boolean {
    return members.includes(this.kind);
  }
}
