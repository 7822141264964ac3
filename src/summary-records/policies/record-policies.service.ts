import { Injectable } from '@nestjs/common';
import type { Series } from '../../documents/series/series.entity.js';
import { SeriesService } from '../../documents/series/series.service.js';
import { usualSeries } from '../../documents/series/usual-series.js';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { Journal } from '../../foundation/journal.js';
import type { Group } from '../../groups/group.entity.js';
import { serve } from '../../groups/group.policy.js';
import { RecordPolicy } from './record-policy.entity.js';
import { type RecordRules, usualRules } from './record-rules.js';

export type NewRecordPolicy = RecordRules & { validFrom: string };

/** Rules with the day from which they hold; null for those that hold where nobody has said anything. */
export type DatedRules = RecordRules & { validFrom: string | null };

/** The policies of groups for their records: each holds from its day on, and past ones stay to be read. */
@Injectable()
export class RecordPoliciesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly kept: SeriesService,
  ) {}

  /** Adopts a policy from a day on that has not passed. Windows that are open already stay as they were announced. */
  async adopt(actor: Actor, group: Group, policy: NewRecordPolicy): Promise<RecordPolicy> {
    actor.ensure(serve, group);
    const { validFrom } = policy;
    if (validFrom < this.today(group)) throw Refused.field('validFrom', 'groups.policyInThePast');
    const isKnown = (await this.series(group)).some(({ letters, key }) => (letters || key) === policy.series);
    if (!isKnown) throw Refused.field('series', 'documents.unknownSeries', { letters: policy.series, group: group.label });
    return this.database.transaction(async () => {
      const taken = await this.database.manager.existsBy(RecordPolicy, { group: { id: group.id }, validFrom });
      if (taken) throw Refused.field('validFrom', 'groups.policyDayTaken', { day: validFrom });
      const made = await this.database.save(Object.assign(new RecordPolicy(), policy, { group }));
      await this.journal.note(actor, { verb: 'summary-records.adoptRules', subject: group.slug, details: { ...policy } });
      return made;
    });
  }

  /** Drops a policy before its day has come. One that has been in force stays for ever. */
  drop(actor: Actor, group: Group, validFrom: string): Promise<void> {
    actor.ensure(serve, group);
    return this.database.transaction(async () => {
      const policy = await this.database.claim(RecordPolicy, { group: { id: group.id }, validFrom });
      if (!policy) throw Refused.missing();
      if (validFrom <= this.today(group)) throw Refused.conflict('groups.policyInForce');
      await this.database.remove(policy);
      await this.journal.note(actor, { verb: 'summary-records.dropRules', subject: group.slug, details: { validFrom } });
    });
  }

  /** The rules of a group, the latest first; last come those that held before anybody said anything. */
  async of({ id }: Pick<Group, 'id'>): Promise<DatedRules[]> {
    const policies = await this.database.manager.find(RecordPolicy, { where: { group: { id } }, order: { validFrom: 'DESC' } });
    return [...policies, { ...usualRules, validFrom: null }];
  }

  /** The rules by which a record is sent out, corrected and approved today. */
  async inForce(group: Group): Promise<DatedRules> {
    const today = this.today(group);
    return (await this.of(group)).find(({ validFrom }) => validFrom === null || validFrom <= today)!;
  }

  /** The series in which a group can number its records: its own, and the usual one, which is opened with the first record. */
  async series(group: Group): Promise<Pick<Series, 'letters' | 'key' | 'names'>[]> {
    const own = await this.kept.of(group);
    const letters = usualRules.series;
    const usual = { letters, key: letters.toLowerCase(), names: usualSeries[letters]!.names };
    return own.some((one) => one.letters === letters) ? own : [...own, usual];
  }

  today({ zone }: Group): string {
    return dayIn(zone, this.clock.now());
  }
}
