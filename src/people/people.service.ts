import { Injectable } from '@nestjs/common';
import { ILike } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { newHandle } from './handle.js';
import { Organization } from './organization.entity.js';
import { keepPeople, seePerson } from './people.policy.js';
import { Person } from './person.entity.js';

/** What is known of a person when she is entered. */
export interface NewPerson {
  email: string | null;
  name: string;
  organization?: Organization | null;
  language?: Language | null;
  zone?: string | null;
  isAdmin?: boolean;
}

/** What is known of an entity when it is entered. */
export type NewOrganization = Pick<Organization, 'code' | 'kind' | 'names'> & Partial<Pick<Organization, 'inSentences'>>;

/** Which people are asked for. */
export interface PeopleFilter {
  /** Something in a name or an address. */
  words?: string;
  organization?: Organization;
}

export interface Part {
  offset: number;
  limit: number;
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Enters a person; an e-mail address belongs to one person alone. */
  add(actor: Actor, person: NewPerson): Promise<Person> {
    actor.ensure(keepPeople, null);
    return this.enter(actor, person);
  }

  /** The same for whoever may do something that brings a person with it. */
  enter(actor: Actor, { email, organization = null, isAdmin = false, ...said }: NewPerson): Promise<Person> {
    return this.database.transaction(async () => {
      const address = await this.freeAddress(email);
      const person = await this.database.save(
        Object.assign(new Person(), {
          ...{ handle: newHandle(), language: null, zone: null, createdAt: this.clock.now(), endedAt: null },
          ...said,
          ...{ email: address, organization, isAdmin },
        }),
      );
      await this.journal.note(actor, {
        verb: 'people.add',
        subject: subjectOf(person),
        onBehalfOf: organization?.code,
        details: { name: said.name, isAdmin },
      });
      return person;
    });
  }

  /** Changes what is said of a person. Nobody takes the keys of the portal from herself. */
  change(actor: Actor, handle: string, changes: Partial<NewPerson>): Promise<Person> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const person = await this.database.claim(Person, { handle });
      if (!person) throw Refused.missing();
      if (changes.isAdmin === false && actor.person?.id === person.id) throw Refused.field('isAdmin', 'people.ownKeys');
      const email = changes.email === undefined ? person.email : await this.freeAddress(changes.email, person);
      const before = { email: person.email, name: person.name, organization: person.organization?.code ?? null };
      await this.database.save(Object.assign(person, changes, { email }));
      await this.journal.note(actor, {
        verb: 'people.change',
        subject: subjectOf(person),
        onBehalfOf: person.organization?.code,
        details: { before, name: person.name, isAdmin: person.isAdmin },
      });
      return person;
    });
  }

  addOrganization(actor: Actor, { code, kind, names, inSentences = null }: NewOrganization): Promise<Organization> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      if (await this.organization(code)) throw Refused.field('code', 'people.codeTaken', { code });
      const organization = await this.database.save(
        Object.assign(new Organization(), { code, kind, names, inSentences, formerCodes: [] as string[] }),
      );
      await this.journal.note(actor, { verb: 'people.addOrganization', subject: code, details: { kind, names, inSentences } });
      return organization;
    });
  }

  byEmail(email: string): Promise<Person | null> {
    return this.database.manager.findOneBy(Person, { email: email.trim().toLowerCase() });
  }

  /** Everybody who is called exactly so. */
  named(name: string): Promise<Person[]> {
    return this.database.manager.findBy(Person, { name: name.trim() });
  }

  /** @throws Refused missing, for a handle that nobody has, and for whoever may not see the person. */
  async find(actor: Actor, handle: string): Promise<Person> {
    void actor.identity;
    const person = await this.database.manager.findOneBy(Person, { handle });
    if (!person || !actor.may(seePerson, person)) throw Refused.missing();
    return person;
  }

  all(): Promise<Person[]> {
    return this.database.manager.find(Person, { order: { email: 'ASC', name: 'ASC' } });
  }

  /** A part of the people who are asked for, by name, and how many there are. */
  list({ words, organization }: PeopleFilter, { offset, limit }: Part): Promise<[Person[], number]> {
    const of = organization ? { organization: { id: organization.id } } : {};
    const like = ILike(`%${words}%`);
    const where = words ? [{ ...of, name: like }, { ...of, email: like }] : of;
    return this.database.manager.findAndCount(Person, {
      where,
      order: { name: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }

  organization(code: string): Promise<Organization | null> {
    return this.database.manager.findOneBy(Organization, { code });
  }

  organizations(): Promise<Organization[]> {
    return this.database.manager.find(Organization, { order: { kind: 'ASC', code: 'ASC' } });
  }

  async organizationsById(ids: readonly number[]): Promise<Organization[]> {
    const found = await this.database.rows.having(Organization, 'id', [...new Set(ids)]);
    return found.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  }

  /**
   * The entities that these codes or names mean, in their order; an unknown one is refused as an error of the field.
   * Names count in any of the six languages, whatever their case.
   */
  async recognise(field: string, wanted: readonly string[]): Promise<Organization[]> {
    const found = await this.lookUp(wanted);
    return found.map((one, index) => {
      if (!one) throw Refused.field(field, 'people.unknownOrganization', { name: wanted[index]! });
      return one;
    });
  }

  /** The same, with null for whoever is no entity. */
  async lookUp(wanted: readonly string[]): Promise<(Organization | null)[]> {
    const known = wanted.length > 0 ? await this.organizations() : [];
    return wanted.map((text) => known.find((one) => isCalled(one, text)) ?? null);
  }

  private async freeAddress(email: string | null, of?: Person): Promise<string | null> {
    const address = email?.trim().toLowerCase() || null;
    const holder = address ? await this.byEmail(address) : null;
    if (!holder || holder.id === of?.id) return address;
    throw Refused.field('email', holder.hasLeft ? 'people.emailOfLeaver' : 'people.emailTaken', { email: address! });
  }
}

/** What the journal calls a person. */
export function subjectOf({ email, handle }: Person): string {
  return email ?? `person/${handle}`;
}

function isCalled({ code, names }: Organization, text: string): boolean {
  const folded = text.trim().toLocaleLowerCase();
  return [code, ...Object.values(names)].some((name) => name.toLocaleLowerCase() === folded);
}
