import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import type { Organization } from '../people/organization.entity.js';
import { PeopleService } from '../people/people.service.js';

/** For which entities somebody speaks in a meeting. */
@Injectable()
export class DelegationsService {
  constructor(private readonly people: PeopleService) {}

  async of(actor: Actor, { group }: Meeting): Promise<Organization[]> {
    return this.people.organizationsById(actor.organizationIds.filter((id) => actor.bringsFor(id, group.id)));
  }

  /** The one of this code; without a code the only one. @throws Refused invalid */
  async named(actor: Actor, meeting: Meeting, code: string | null): Promise<Organization> {
    const all = await this.of(actor, meeting);
    const found = code === null && all.length === 1 ? all[0] : all.find((one) => one.code === code);
    if (!found) throw Refused.field('organization', 'proceedings.forWhom');
    return found;
  }
}
