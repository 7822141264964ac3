import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import type { Organization } from '../people/organization.entity.js';
import { keepPeople } from '../people/people.policy.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import type { Group } from './group.entity.js';
import { serve } from './group.policy.js';
import type { Seat, SeatRole } from './seat.entity.js';
import { SeatsService } from './seats.service.js';

/** A seat as it is written down: the person by her e-mail address, the entity by its code or name. */
export interface WrittenSeat {
  email: string;
  /** Needed for a person whom the portal does not know yet. */
  name?: string;
  organization?: string;
  role: SeatRole;
  /** YYYY-MM-DD; today when left out. */
  from?: string;
  until?: string;
}

/** Finds out who is meant by what was written about a seat, and gives it. */
@Injectable()
export class SeatingService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
  ) {}

  /** Gives a seat to whoever has this address. An administrator may name somebody new, who is entered with it. */
  seat(actor: Actor, group: Group, { role, from, until, ...written }: WrittenSeat): Promise<Seat> {
    actor.ensure(serve, group);
    if (from && until && until < from) throw Refused.field('until', 'groups.endsBeforeItBegins');
    return this.database.transaction(async () => {
      const wanted = written.organization ? [written.organization] : [];
      const [organization = null] = await this.people.recognise('organization', wanted);
      const person = await this.person(actor, written, organization);
      const days = { ...(from ? { from } : {}), until: until || null };
      return this.seats.add(actor, group, { person, organization, role, ...days });
    });
  }

  private async person(actor: Actor, { email, name }: Named, organization: Organization | null): Promise<Person> {
    const known = await this.people.byEmail(email);
    if (known) return known;
    if (!actor.may(keepPeople, null)) throw Refused.field('email', 'groups.unknownPerson');
    if (!name) throw Refused.field('name', 'groups.personNameMissing');
    return this.people.add(actor, { email, name, organization });
  }
}

type Named = Pick<WrittenSeat, 'email' | 'name'>;
