import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { dayIn } from '../foundation/i18n/dates.js';
import { Journal } from '../foundation/journal.js';
import { DeadlinePolicy, usualPolicy } from './deadline-policy.entity.js';
import type { Group } from './group.entity.js';
import { serve } from './group.policy.js';

export type NewPolicy = Pick<DeadlinePolicy, 'zone' | 'time' | 'recentDays' | 'reportsBefore' | 'warnDays' | 'rules'> & { validFrom: string };

/** The deadline policies of groups: each holds from its day on, and past ones stay to be read. */
@Injectable()
export class DeadlinePoliciesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Adopts a policy from a day on that has not passed. Deadlines of meetings that are convened already stay. */
  adopt(actor: Actor, group: Group, policy: NewPolicy): Promise<DeadlinePolicy> {
    actor.ensure(serve, group);
    if (policy.validFrom < this.today(group)) throw Refused.field('validFrom', 'groups.policyInThePast');
    return this.database.transaction(async () => {
      const { validFrom } = policy;
      const taken = await this.database.manager.existsBy(DeadlinePolicy, { group: { id: group.id }, validFrom });
      if (taken) throw Refused.field('validFrom', 'groups.policyDayTaken', { day: validFrom });
      const made = await this.database.save(Object.assign(new DeadlinePolicy(), policy, { group }));
      await this.journal.note(actor, { verb: 'groups.adoptDeadlines', subject: group.slug, details: { ...policy } });
      return made;
    });
  }

  /** Drops a policy before its day has come. One that has been in force stays for ever. */
  drop(actor: Actor, group: Group, validFrom: string): Promise<void> {
    actor.ensure(serve, group);
    return this.database.transaction(async () => {
      const policy = await this.database.claim(DeadlinePolicy, { group: { id: group.id }, validFrom });
      if (!policy) throw Refused.missing();
      if (validFrom <= this.today(group)) throw Refused.conflict('groups.policyInForce');
      await this.database.remove(policy);
      await this.journal.note(actor, { verb: 'groups.dropDeadlines', subject: group.slug, details: { validFrom, rules: policy.rules } });
    });
  }

  /** The policies of a group, the latest first. */
  async of(group: Group): Promise<DeadlinePolicy[]> {
    const policies = await this.database.manager.findBy(DeadlinePolicy, { group: { id: group.id } });
    return policies.toSorted((one, other) => (other.validFrom ?? '').localeCompare(one.validFrom ?? ''));
  }

  /** The policy by which a meeting is convened today; the usual one for a group that has none, as one brought in from elsewhere may. */
  async inForce(group: Group): Promise<DeadlinePolicy> {
    const today = this.today(group);
    const holding = (await this.of(group)).find(({ validFrom }) => validFrom === null || validFrom <= today);
    return holding ?? Object.assign(new DeadlinePolicy(), { group, ...usualPolicy() });
  }

  today({ zone }: Group): string {
    return dayIn(zone, this.clock.now());
  }
}
