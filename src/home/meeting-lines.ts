import { Injectable } from '@nestjs/common';
import { Document } from '../documents/document.entity.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';

/** A meeting as lists show it. */
export interface MeetingLine {
  meeting: Meeting;
  /** How many numbers have been given to documents of it: they are accounted for to everyone. */
  documents: number;
}

/** Meetings as a calendar shows them: the next one first, then back in time. */
export interface Calendar {
  coming: MeetingLine[];
  past: MeetingLine[];
}

const over = ['ended', 'closed', 'cancelled'];

@Injectable()
export class MeetingLines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
  ) {}

  async calendar(): Promise<Calendar> {
    const lines = await this.withCounts(await this.meetings.all());
    const now = this.clock.now();
    const isOver = ({ meeting }: MeetingLine) => over.includes(meeting.phase(now));
    return { coming: lines.filter((line) => !isOver(line)).toSorted(soonestFirst), past: lines.filter(isOver) };
  }

  async of(group: Group): Promise<MeetingLine[]> {
    return this.withCounts(await this.meetings.of(group));
  }

  private async withCounts(meetings: readonly Meeting[]): Promise<MeetingLine[]> {
    if (meetings.length === 0) return [];
    const rows = await this.database.manager
      .createQueryBuilder(Document, 'document')
      .select('document.meeting', 'meeting')
      .addSelect('COUNT(*)', 'count')
      .where('document.meeting IN (:...meetings)', { meetings: meetings.map(({ id }) => id) })
      .groupBy('document.meeting')
      .getRawMany<{ meeting: number; count: number | string }>();
    const counts = new Map(rows.map(({ meeting, count }) => [meeting, Number(count)]));
    return meetings.map((meeting) => ({ meeting, documents: counts.get(meeting.id) ?? 0 }));
  }
}

/** Those without a day come last. */
function soonestFirst({ meeting: one }: MeetingLine, { meeting: other }: MeetingLine): number {
  return (one.opensOn ?? one.when ?? '~').localeCompare(other.opensOn ?? other.when ?? '~') || one.number - other.number;
}
