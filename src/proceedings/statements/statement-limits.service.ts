import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { minute } from '../proceedings.policy.js';
import { StatementLimit, usualHours } from './statement-limit.entity.js';

/** Within which time the statements of a meeting are handed in. */
@Injectable()
export class StatementLimits {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  async hours({ id }: Meeting): Promise<number> {
    return (await this.database.manager.findOneBy(StatementLimit, { meeting: { id } }))?.hours ?? usualHours;
  }

  /** What was handed in before keeps its verdict. */
  set(actor: Actor, meeting: Meeting, hours: number): Promise<void> {
    actor.ensure(minute, meeting);
    return this.database.transaction(async () => {
      const fresh = Object.assign(new StatementLimit(), { meeting, hours });
      const limit = await this.database.claimOrBegin(StatementLimit, { meeting: { id: meeting.id } }, fresh);
      await this.database.save(Object.assign(limit, { hours }));
      await this.journal.note(actor, { verb: 'proceedings.limitStatements', subject: meeting.slug, details: { hours } });
    });
  }
}
