import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '../documents/document-details.js';
import { DocumentLists } from '../documents/document-lists.js';
import type { Actor } from '../foundation/actor.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingLine, MeetingLines } from './meeting-lines.js';

/** A group as lists show it. */
export interface GroupLine {
  group: Group;
  meetings: number;
}

/** What the front page shows. */
export interface Front {
  coming: MeetingLine[];
  latest: DocumentLine[];
  /** Those that have met. */
  groups: GroupLine[];
}

@Injectable()
export class FrontGatherer {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingLines,
    private readonly documents: DocumentLists,
  ) {}

  async front(actor: Actor): Promise<Front> {
    const { coming, past } = await this.meetings.calendar();
    const { lines } = await this.documents.list(actor, {}, { sort: 'posted', limit: 6 });
    const groups = countMeetings(await this.groups.all(), [...coming, ...past]);
    return { coming: coming.slice(0, 5), latest: lines, groups: groups.filter(({ meetings }) => meetings > 0) };
  }

  /** All groups, each after the one above it. */
  async allGroups(): Promise<GroupLine[]> {
    const { coming, past } = await this.meetings.calendar();
    const lines = countMeetings(await this.groups.all(), [...coming, ...past]);
    return inTree(lines, null);
  }
}

function countMeetings(groups: readonly Group[], lines: readonly MeetingLine[]): GroupLine[] {
  return groups.map((group) => ({ group, meetings: lines.filter(({ meeting }) => meeting.group.id === group.id).length }));
}

function inTree(lines: readonly GroupLine[], parentId: number | null): GroupLine[] {
  return lines
    .filter(({ group }) => group.parentId === parentId)
    .flatMap((line) => [line, ...inTree(lines, line.group.id)]);
}
