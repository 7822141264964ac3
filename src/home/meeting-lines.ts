import { Injectable } from '@nestjs/common';
import { Tables } from '../documents/placings/tables.service.js';
import { Clock } from '../foundation/clock.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';

/** A meeting as lists show it. */
export interface MeetingLine {
  meeting: Meeting;
  /** How many documents lie before it: all are accounted for to everyone. */
  documents: number;
}

/** Meetings as a calendar shows them: the next one first, then back in time. */
export interface Calendar {
  coming: MeetingLine[];
  past: MeetingLine[];
}

@Injectable()
export class MeetingLines {
  constructor(
    private readonly clock: Clock,
    private readonly meetings: MeetingsService,
    private readonly tables: Tables,
  ) {}

  async calendar(): Promise<Calendar> {
    const meetings = await this.meetings.all();
    const now = this.clock.now();
    const coming = meetings.filter((meeting) => !meeting.isOver(now)).toSorted(soonestFirst);
    const past = meetings.filter((meeting) => !coming.includes(meeting));
    const lines = await this.withCounts([...coming, ...past]);
    return { coming: lines.slice(0, coming.length), past: lines.slice(coming.length) };
  }

  /** The next ones, so many of them. */
  async next(most: number): Promise<MeetingLine[]> {
    const coming = await this.meetings.coming(this.clock.now());
    return this.withCounts(coming.toSorted(soonestFirst).slice(0, most));
  }

  async of(group: Group): Promise<MeetingLine[]> {
    return this.withCounts(await this.meetings.of(group));
  }

  private async withCounts(meetings: readonly Meeting[]): Promise<MeetingLine[]> {
    const counts = await this.tables.counts(meetings);
    return meetings.map((meeting) => ({ meeting, documents: counts.get(meeting.id) ?? 0 }));
  }
}

/** Those without a day come last. */
function soonestFirst(one: Meeting, other: Meeting): number {
  return (one.opensOn ?? one.when ?? '~').localeCompare(other.opensOn ?? other.when ?? '~') || one.number - other.number;
}
