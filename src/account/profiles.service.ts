import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Language } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Group } from '../groups/group.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';
import { Person } from '../people/person.entity.js';
import { accountOf } from './account.policy.js';

/** A seat as its holder sees it. */
export interface OwnSeat {
  group: Group;
  role: string;
  organization: Organization | null;
}

@Injectable()
export class ProfilesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: PeopleService,
    private readonly groups: GroupsService,
  ) {}

  /** Whoever is asking, as she is on record. A visitor is asked to sign in. */
  person(actor: Actor): Promise<Person> {
    return this.database.manager.findOneByOrFail(Person, { id: actor.identity.id });
  }

  /** The seats that the person holds today, those in higher groups first. */
  async seats(actor: Actor): Promise<OwnSeat[]> {
    const organizations = await this.people.organizationsById(actor.organizationIds);
    return (await this.groups.all()).flatMap((group) =>
      actor.seats
        .filter(({ groupId }) => groupId === group.id)
        .map(({ role, organizationId }) => ({
          group,
          role,
          organization: organizations.find(({ id }) => id === organizationId) ?? null,
        })),
    );
  }

  /** Chooses the language of pages and letters and the zone of times; null leaves the choice to the browser. */
  choose(actor: Actor, language: Language | null, zone: string | null): Promise<void> {
    const { id } = actor.identity;
    return this.database.transaction(async () => {
      const person = (await this.database.claim(Person, { id }))!;
      await this.database.save(Object.assign(person, { language, zone }));
      await this.journal.note(actor, {
        verb: 'account.choose',
        subject: accountOf(person),
        details: { language, zone },
      });
    });
  }
}
