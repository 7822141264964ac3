import { Injectable } from '@nestjs/common';
import type { DocumentLine } from '../documents/document-details.js';
import { DocumentLists } from '../documents/document-lists.js';
import type { Actor } from '../foundation/actor.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
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
    private readonly meetings: MeetingsService,
    private readonly lines: MeetingLines,
    private readonly documents: DocumentLists,
  ) {}

  async front(actor: Actor): Promise<Front> {
    const coming = await this.lines.next(5);
    const latest = await this.documents.first(actor, {}, { sort: 'posted', limit: 6 });
    return { coming, latest, groups: (await this.groupLines()).filter((line) => line.meetings > 0) };
  }

  /** All groups, each after the one above it. */
  async allGroups(): Promise<GroupLine[]> {
    return inTree(await this.groupLines(), null);
  }

  private async groupLines(): Promise<GroupLine[]> {
    const counts = await this.meetings.counts();
    return (await this.groups.all()).map((group) => ({ group, meetings: counts.get(group.id) ?? 0 }));
  }
}

function inTree(lines: readonly GroupLine[], parentId: number | null): GroupLine[] {
  return lines
    .filter(({ group }) => group.parentId === parentId)
    .flatMap((line) => [line, ...inTree(lines, line.group.id)]);
}
