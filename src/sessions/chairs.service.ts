import { Injectable } from '@nestjs/common';
import { Refused } from '../foundation/errors.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import type { Capacity } from './chairing.entity.js';
import type { NewChairing } from './sessions.service.js';

/** Who chairs, as it is written: people by an e-mail address, or by a name that only one has. */
export interface WrittenChair {
  person: string;
  capacity: Capacity;
  onBehalfOf?: string | null;
}

/** Finds out who and which group is meant by what was written about a session. */
@Injectable()
export class ChairsService {
  constructor(
    private readonly people: PeopleService,
    private readonly groups: GroupsService,
  ) {}

  async recognise(field: string, chairs: readonly WrittenChair[]): Promise<NewChairing[]> {
    if (chairs.length === 0) return [];
    const known = await this.people.all();
    return chairs.map(({ person, capacity, onBehalfOf }) => ({
      person: personCalled(known, field, person),
      capacity,
      onBehalfOf: onBehalfOf ? personCalled(known, field, onBehalfOf) : null,
    }));
  }

  /** The groups that may sit in a meeting: its own, and those under it. */
  async sittingIn({ group }: Meeting): Promise<Group[]> {
    return (await this.groups.all()).filter(({ lineage }) => lineage.includes(group.id));
  }

  async group(meeting: Meeting, slug: string): Promise<Group> {
    const found = (await this.sittingIn(meeting)).find((one) => one.slug === slug);
    if (!found) throw Refused.field('group', 'sessions.groupElsewhere');
    return found;
  }
}

function personCalled(known: readonly Person[], field: string, written: string): Person {
  const wanted = written.trim().toLocaleLowerCase();
  const found = known.filter(({ email, name }) => email === wanted || name.toLocaleLowerCase() === wanted);
  if (found.length !== 1) throw Refused.field(field, 'sessions.chairUnknown', { name: written });
  return found[0]!;
}
