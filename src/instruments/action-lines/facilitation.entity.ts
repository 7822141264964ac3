import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../../foundation/database/columns.js';
import type { Texts } from '../../foundation/i18n/languages.js';
import { Office } from '../../people/offices/office.entity.js';
import { Organization } from '../../people/organization.entity.js';

export const facilitationRoles = ['lead', 'co-facilitator'] as const;
export type FacilitationRole = (typeof facilitationRoles)[number];

/** Who moves an action line forward, as what, and for how long: a facilitator may change while the line stays. */
@Entity()
export class Facilitation {
  @PrimaryGeneratedColumn() id: number;
  /** The code of the action line. */
  @Column() actionLine: string;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) office: Relation<Office> | null;
  /** A facilitator that is neither an entity nor an office of the portal. */
  @Json({ nullable: true }) text: Texts | null;
  @Column({ type: String }) role: FacilitationRole;
  /** As far as it is known: 2008, 2008-05, 2008-05-23. */
  @Column({ type: String, nullable: true, name: 'fromDay' }) from: string | null;
  @Column({ type: String, nullable: true, name: 'untilDay' }) until: string | null;
  /** Where that is said. */
  @Json({ nullable: true }) source: Texts | null;

  get names(): Texts {
    return this.office?.names ?? this.organization?.names ?? this.text ?? {};
  }
}
