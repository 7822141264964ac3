import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { DocumentClass } from '../../groups/deadline-policy.entity.js';
import { serve } from '../../groups/group.policy.js';
import { type ClassDeadline, endOfDay } from '../../meetings/deadlines.js';
import { Extension } from '../../meetings/extension.entity.js';
import { MeetingChangesService } from '../../meetings/meeting-changes.service.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import type { Organization } from '../../people/organization.entity.js';
import { JudgingService } from './judging.service.js';

/** A deadline that is moved, and why. */
export interface Move extends ClassDeadline {
  of: DocumentClass;
  reason: string;
  version?: number;
}

export interface NewExtension {
  organization: Organization;
  until: Date;
  reason: string;
}

/** Moves the deadlines of meetings. All papers are judged anew in the same transaction. */
@Injectable()
export class DeadlinesService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly changes: MeetingChangesService,
    private readonly judging: JudgingService,
  ) {}

  move(actor: Actor, slug: string, { of, at, effect, reason, version }: Move): Promise<Meeting> {
    return this.claimed(actor, slug, async (meeting) => {
      ensureUnchanged(meeting, version);
      if (!reason) throw Refused.field('reason', 'meetings.reasonMissing');
      ensureFits(meeting, at);
      const from = meeting.deadlineOf(of);
      meeting.setDeadline(of, { at, effect });
      meeting.version += 1;
      await this.database.save(meeting);
      const [was, is] = [from.at, at].map((one) => one?.toISOString() ?? null);
      if (was !== is) {
        await this.changes.tell(meeting, [{ kind: 'deadline', subject: of, from: was!, to: is! }], { reason });
      }
      const judged = (await this.judging.judgeAll(meeting)).map((document) => document.slug);
      return { verb: 'meetings.moveDeadline', details: { of, from: was, to: is, effect, reason, judged } };
    });
  }

  /** Gives one entity more time. */
  extend(actor: Actor, slug: string, { organization, until, reason }: NewExtension): Promise<Meeting> {
    return this.claimed(actor, slug, async (meeting) => {
      if (!reason) throw Refused.field('reason', 'documents.extensionReasonMissing');
      ensureFits(meeting, until);
      await this.end(meeting, organization.code);
      await this.database.save(Object.assign(new Extension(), { meeting, organization, until, reason, endedAt: null }));
      const judged = (await this.judging.judgeAll(meeting)).map((document) => document.slug);
      return { verb: 'meetings.extend', onBehalfOf: organization.code, details: { until, reason, judged } };
    });
  }

  /** Takes an extension back; the papers of the entity are judged like all others again. */
  endExtension(actor: Actor, slug: string, code: string): Promise<Meeting> {
    return this.claimed(actor, slug, async (meeting) => {
      if ((await this.end(meeting, code)) === 0) throw Refused.missing();
      const judged = (await this.judging.judgeAll(meeting)).map((document) => document.slug);
      return { verb: 'meetings.endExtension', onBehalfOf: code, details: { judged } };
    });
  }

  private async end(meeting: Meeting, code: string): Promise<number> {
    const there = (await this.judging.extensions(meeting)).filter(({ organization }) => organization.code === code);
    const endedAt = await this.database.now();
    await this.database.saveAll(there.map((extension) => Object.assign(extension, { endedAt })));
    return there.length;
  }

  private claimed(actor: Actor, slug: string, make: (meeting: Meeting) => Promise<Made>): Promise<Meeting> {
    return this.database.transaction(async () => {
      const meeting = await this.database.claim(Meeting, { slug: slug.toLowerCase() });
      if (!meeting) throw Refused.missing('meetings.missing', { slug: slug.slice(0, 100) });
      actor.ensure(serve, meeting.group);
      await this.journal.note(actor, { subject: meeting.slug, ...(await make(meeting)) });
      return meeting;
    });
  }
}

interface Made {
  verb: string;
  onBehalfOf?: string;
  details: Record<string, unknown>;
}

function ensureFits({ days, timeZone }: Meeting, at: Date | null): void {
  const last = days.at(-1);
  if (last && at && at > endOfDay(last, timeZone)) throw Refused.field('day', 'meetings.deadlineAfterMeeting');
}
