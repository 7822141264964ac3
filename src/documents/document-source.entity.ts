import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Json } from '../foundation/database/columns.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Group } from '../groups/group.entity.js';
import { Office } from '../people/offices/office.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Document } from './document.entity.js';

/** Who contributes a document: an entity, a group, an office, never the person who pressed the button (ACC-10). */
@Entity()
export class DocumentSource {
  @PrimaryGeneratedColumn() id: number;
  @Index() @ManyToOne(() => Document, { nullable: false }) document: Relation<Document>;
  @Column({ type: 'integer' }) position: number;
  @Index() @ManyToOne(() => Organization, { nullable: true, eager: true }) organization: Relation<Organization> | null;
  @Index() @ManyToOne(() => Group, { nullable: true, eager: true }) group: Relation<Group> | null;
  /** The post that contributes it, whoever holds it; the entity is the one to which it belongs. */
  @Index() @ManyToOne(() => Office, { nullable: true, eager: true }) office: Relation<Office> | null;
  /** What is printed in place of the entity's, the group's or the office's own name. */
  @Json({ nullable: true }) text: Texts | null;
  /** False while an entity that another one named as source has not confirmed it. */
  @Column() isConfirmed: boolean;

  get names(): Texts {
    return this.text ?? this.office?.names ?? this.organization?.names ?? this.group?.names ?? {};
  }
}
