import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { FactsService } from '../../summary-records/compiling/facts.service.js';
import type { Report } from '../report.entity.js';
import { chairFacts, mandateFacts, websiteFacts } from './introduction.js';
import { type Structure, structureOf } from './structure.js';

/** Gathers what a report tells: what is known of its meetings, in the order in which it tells it. */
@Injectable()
export class ReportFactsService {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
    private readonly facts: FactsService,
  ) {}

  /** In a number of statements that grows with the meetings alone. */
  async of(actor: Actor, { group, meetings }: Report): Promise<Structure> {
    const covered = [];
    for (const slug of meetings) {
      const meeting = await this.meetings.find(slug);
      const [agenda, sessions] = [await this.meetings.agenda(meeting), await this.sessions.of(meeting)];
      covered.push({ meeting, agenda, sessions, facts: await this.facts.of(actor, meeting) });
    }
    const parent = (await this.groups.above(group)).at(-1) ?? null;
    const work = [...mandateFacts(group, await this.groups.mandates(group)), ...chairFacts(covered)];
    return structureOf({ work: work.filter(({ texts }) => Object.keys(texts).length > 0), places: websiteFacts(group), parent }, covered);
  }
}
