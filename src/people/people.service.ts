import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { Organization, type OrganizationKind } from './organization.entity.js';
import { keepPeople } from './people.policy.js';
import { Person } from './person.entity.js';

/** What is known of a person when she is entered. */
export interface NewPerson {
  email: string | null;
  name: string;
  organization?: Organization | null;
  isAdmin?: boolean;
}

@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Enters a person; an e-mail address belongs to one person alone. */
  add(actor: Actor, { email, name, organization = null, isAdmin = false }: NewPerson): Promise<Person> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const address = email?.trim().toLowerCase() ?? null;
      if (address && (await this.byEmail(address))) throw Refused.field('email', 'people.emailTaken', { email: address });
      const person = await this.database.save(
        Object.assign(new Person(), {
          email: address,
          name,
          organization,
          isAdmin,
          language: null,
          zone: null,
          createdAt: this.clock.now(),
        }),
      );
      await this.journal.note(actor, {
        verb: 'people.add',
        subject: address ?? `person/${person.id}`,
        onBehalfOf: organization?.code,
        details: { name, isAdmin },
      });
      return person;
    });
  }

  addOrganization(actor: Actor, code: string, kind: OrganizationKind, names: Texts): Promise<Organization> {
    actor.ensure(keepPeople, null);
    return this.database.transaction(async () => {
      const organization = await this.database.save(Object.assign(new Organization(), { code, kind, names }));
      await this.journal.note(actor, { verb: 'people.addOrganization', subject: code, details: { kind, names } });
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

  all(): Promise<Person[]> {
    return this.database.manager.find(Person, { order: { email: 'ASC', name: 'ASC' } });
  }

  organization(code: string): Promise<Organization | null> {
    return this.database.manager.findOneBy(Organization, { code });
  }

  organizations(): Promise<Organization[]> {
    return this.database.manager.find(Organization, { order: { kind: 'ASC', code: 'ASC' } });
  }

  organizationsById(ids: readonly number[]): Promise<Organization[]> {
    return this.database.manager.find(Organization, { where: { id: In([...ids]) }, order: { code: 'ASC' } });
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
}

function isCalled({ code, names }: Organization, text: string): boolean {
  const folded = text.trim().toLocaleLowerCase();
  return [code, ...Object.values(names)].some((name) => name.toLocaleLowerCase() === folded);
}
