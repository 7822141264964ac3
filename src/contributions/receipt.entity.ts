import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Variant } from '../documents/variants/variant.entity.js';
import { Organization } from '../people/organization.entity.js';
import { Person } from '../people/person.entity.js';
import type { ReceiptBody } from './receipt-body.js';

/** What the portal has certified about one submission. The database itself refuses to change or delete it. */
@Entity()
export class Receipt {
  /** The tracking id, from which nothing can be guessed. */
  @PrimaryColumn() id: string;
  @Index() @ManyToOne(() => Variant, { nullable: false, eager: true }) variant: Relation<Variant>;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Index() @ManyToOne(() => Organization, { nullable: false, eager: true }) organization: Relation<Organization>;
  /** Canonical JSON (RFC 8785), as it is handed out. */
  @Column({ type: 'text' }) body: string;

  /** The instant that it certifies, RFC 3339 in UTC. */
  get receivedAt(): string {
    return (JSON.parse(this.body) as ReceiptBody).receivedAt;
  }
}
