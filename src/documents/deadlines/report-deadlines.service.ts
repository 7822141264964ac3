import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Document } from '../document.entity.js';
import { JudgingService } from './judging.service.js';

/** A day in milliseconds. */
const day = 24 * 3_600_000;

/**
 * Judges reports on recent events anew where the sessions that discuss their items have changed (DL-6). Sessions know
 * nothing of documents, so it is asked for, and safe to ask for at any time.
 */
@Injectable()
export class ReportDeadlines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly judging: JudgingService,
  ) {}

  /** Answers with the documents whose flags have changed. */
  async follow(): Promise<string[]> {
    const changed: string[] = [];
    for (const { id } of await this.coming()) changed.push(...(await this.followIn(id)));
    return changed;
  }

  /** The meetings that are not over anywhere in the world, and in which such reports go by the discussion. */
  private async coming(): Promise<Meeting[]> {
    const today = new Date(this.clock.now().getTime() - day).toISOString().slice(0, 10);
    const where = { state: In(['planned', 'convened']), lastDay: MoreThanOrEqual(today) };
    const meetings = await this.database.manager.findBy(Meeting, where);
    return meetings.filter((meeting) => meeting.deadlineOf('event-report').discussion);
  }

  private followIn(id: number): Promise<string[]> {
    return this.database.transaction(async () => {
      const meeting = await this.database.claim(Meeting, { id });
      if (!meeting) return [];
      const reports = await this.database.manager.findBy(Document, { meeting: { id }, documentClass: 'event-report' });
      const judged = (await this.judging.judge(meeting, reports)).map(({ slug }) => slug);
      if (judged.length === 0) return [];
      await this.journal.note(Actor.portal, { verb: 'meetings.followDiscussions', subject: meeting.slug, details: { judged } });
      return judged;
    });
  }
}
