import { Column, Entity, Index, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Instant } from '../foundation/database/columns.js';
import { Person } from '../people/person.entity.js';

const hour = 3_600_000;
const day = 24 * hour;

/** How long a sign-in lasts at most, and how long without a visit, in milliseconds. */
const limits = { usual: { longest: 12 * hour, idle: 8 * hour }, kept: { longest: 30 * day, idle: 30 * day } };

interface Beginning {
  agent: string;
  keep: boolean;
  now: Date;
}

/** A browser in which a person is signed in. It lives here; the cookie only points to it. */
@Entity()
export class SignIn {
  @PrimaryGeneratedColumn() id: number;
  /** SHA-256 of what the cookie holds. */
  @Column({ unique: true }) hash: string;
  @Index() @ManyToOne(() => Person, { nullable: false, eager: true }) person: Relation<Person>;
  @Instant() createdAt: Date;
  @Instant() seenAt: Date;
  @Instant() endsAt: Date;
  /** The browser, as it names itself. */
  @Column() agent: string;

  static begin(person: Person, hash: string, { agent, keep, now }: Beginning): SignIn {
    const { longest } = keep ? limits.kept : limits.usual;
    const endsAt = new Date(now.getTime() + longest);
    return Object.assign(new SignIn(), { person, hash, agent, createdAt: now, seenAt: now, endsAt });
  }

  isAlive(now: Date): boolean {
    return now < this.endsAt && now.getTime() - this.seenAt.getTime() < this.idleLimit;
  }

  private get idleLimit(): number {
    const isKept = this.endsAt.getTime() - this.createdAt.getTime() > limits.usual.longest;
    return (isKept ? limits.kept : limits.usual).idle;
  }
}
