import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { ensureUnchanged } from '../foundation/versions.js';
import { Group } from './group.entity.js';
import { serve } from './group.policy.js';
import { GroupsService } from './groups.service.js';

/** What of a group its secretariat may say anew; what is left out stays. */
export type GroupWords = Partial<
  Pick<
    Group,
    | 'names'
    | 'acronym'
    | 'prefixes'
    | 'kind'
    | 'openTo'
    | 'posting'
    | 'betweenMeetings'
    | 'defaultAccess'
    | 'zone'
    | 'mailbox'
    | 'website'
    | 'note'
    | 'basis'
  >
> & {
  /** The slug of the group in whose place it stands (TOR-3); null for none. */
  predecessor?: string | null;
};

/** What happens to a group after it has been made. */
@Injectable()
export class GroupChangesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly groups: GroupsService,
  ) {}

  /** Changes a group. Under a former acronym its symbols are found for ever (NUM-3). */
  change(actor: Actor, slug: string, { predecessor, ...words }: GroupWords, version?: number): Promise<Group> {
    return this.claimed(actor, slug, version, async (group) => {
      const before = group.acronym;
      Object.assign(group, words);
      if (before && before !== group.acronym) group.prefixes = [...group.prefixes, before];
      group.prefixes = [...new Set(group.prefixes)].filter((prefix) => prefix !== group.acronym);
      if (predecessor !== undefined) group.predecessorId = await this.predecessorOf(group, predecessor);
      await this.groups.ensurePrefixesFree(group);
      return { verb: 'groups.change', details: { ...words, predecessor } };
    });
  }

  /** Says on which day a group ends, and why; without a day it goes on. Nothing of it is lost. */
  end(actor: Actor, slug: string, endsOn: string | null, reason: string | null): Promise<Group> {
    return this.claimed(actor, slug, undefined, async (group) => {
      if (endsOn && !reason) throw Refused.field('reason', 'groups.endReasonMissing');
      Object.assign(group, { endsOn, endReason: endsOn ? reason : null });
      return { verb: 'groups.end', details: { endsOn, reason } };
    });
  }

  private async predecessorOf(group: Group, slug: string | null): Promise<number | null> {
    if (!slug) return null;
    const all = await this.groups.all();
    const found = all.find((one) => one.slug === slug);
    if (!found) throw Refused.field('predecessor', 'groups.unknownParent');
    for (let one: Group | undefined = found; one; one = all.find(({ id }) => id === one!.predecessorId)) {
      if (one.id === group.id) throw Refused.field('predecessor', 'groups.predecessorTurns');
    }
    return found.id;
  }

  private claimed(actor: Actor, slug: string, version: number | undefined, make: Make): Promise<Group> {
    return this.database.transaction(async () => {
      const group = await this.database.claim(Group, { slug: slug.toLowerCase() });
      if (!group) throw Refused.missing('groups.missing', { slug: slug.slice(0, 100) });
      actor.ensure(serve, group);
      ensureUnchanged(group, version);
      const { verb, details } = await make(group);
      group.version += 1;
      await this.database.save(group);
      await this.journal.note(actor, { verb, subject: group.slug, details });
      return group;
    });
  }
}

type Make = (group: Group) => Promise<{ verb: string; details: Record<string, unknown> }>;
