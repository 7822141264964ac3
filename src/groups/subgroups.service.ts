import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { Group } from './group.entity.js';
import { createGroup } from './group.policy.js';
import { GroupsService } from './groups.service.js';
import { SeatingService } from './seating.service.js';

/** A group that a meeting sets up: an ad hoc group for one question, or one that works by correspondence (SES-2, SES-8). */
export interface Subgroup extends Pick<Group, 'slug' | 'names' | 'basis' | 'setUpBy' | 'endsOn'> {
  kind: 'ad-hoc' | 'correspondence';
  acronym: string | null;
  /** The address of whoever convenes it. */
  convenor: string;
  /** What it is to do. */
  mandate: Texts;
  mailbox?: string | null;
}

/** Sets up groups under another one. */
@Injectable()
export class SubgroupsService {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupsService,
    private readonly seating: SeatingService,
  ) {}

  /** Its rules and its zone are those of the group above it. All of it is there or nothing. */
  setUp(actor: Actor, parent: Group, { convenor, mandate, ...subgroup }: Subgroup): Promise<Group> {
    actor.ensure(createGroup, parent);
    const { openTo, posting, defaultAccess, zone } = parent;
    return this.database.transaction(async () => {
      const made = await this.groups.create(actor, { openTo, posting, defaultAccess, zone, ...subgroup, parentId: parent.id });
      await this.groups.addMandate(actor, made, { validFrom: null, items: [{ code: '1', text: mandate }], bases: [] });
      await this.seating.seat(actor, made, { email: convenor, role: 'convenor' });
      return made;
    });
  }
}
