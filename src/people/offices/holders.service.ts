import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { PeopleService } from '../people.service.js';
import { keepPeople } from '../people.policy.js';
import type { Person } from '../person.entity.js';
import type { Holding } from './holding.entity.js';
import type { Office } from './office.entity.js';
import { OfficesService, type Time } from './offices.service.js';

/** A holder as she is written down: by her e-mail address, or by her name alone. */
export interface WrittenHolder extends Time {
  name: string;
  email: string | null;
}

/** Finds out who is meant as the holder of an office, and writes it down. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly offices: OfficesService,
  ) {}

  /** An administrator may name somebody whom the portal does not know; she is entered with it, without an account. */
  hold(actor: Actor, office: Office, { name, email, ...time }: WrittenHolder): Promise<Holding> {
    return this.database.transaction(async () => this.offices.hold(actor, office, await this.person(actor, name, email), time));
  }

  private async person(actor: Actor, name: string, email: string | null): Promise<Person> {
    const called = email ? await this.people.byEmail(email) : null;
    if (called) return called;
    const same = email ? [] : await this.people.named(name);
    if (same.length > 1) throw Refused.field('email', 'people.severalCalledSo', { name });
    if (same[0]) return same[0];
    if (!actor.may(keepPeople, null)) throw Refused.field('name', 'people.unknownHolder', { name });
    return this.people.add(actor, { email, name });
  }
}
