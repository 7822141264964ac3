import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Clock } from '../../foundation/clock.js';
import { Refused } from '../../foundation/errors.js';
import { GroupsService } from '../../groups/groups.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import type { SourcedDocument } from '../document.policy.js';
import type { PlaceBody } from './placing.dto.js';
import { put } from './placing.policy.js';
import type { Place } from './placings.service.js';

/** Finds meetings and groups before which documents are put. */
@Injectable()
export class Places {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
  ) {}

  /** Before what this actor may put a document: meetings that are not over, the next one first, then groups. */
  async open(actor: Actor, subject: SourcedDocument): Promise<Place[]> {
    const now = this.clock.now();
    const meetings = (await this.meetings.all()).filter((meeting) => meeting.acceptsContributions(now)).toReversed();
    const groups = (await this.groups.all()).filter((group) => !group.hasEnded(now));
    const places = [
      ...meetings.filter(({ id }) => id !== subject.document.meeting?.id).map((meeting) => ({ group: meeting.group, meeting })),
      ...groups.map((group) => ({ group, meeting: null })),
    ];
    return places.filter(({ group }) => actor.may(put, { subject, before: group }));
  }

  /** What a form named. @throws Refused invalid */
  async named(value: string): Promise<Place> {
    const [, kind, slug] = /^(meeting|group):(.+)$/.exec(value) ?? [];
    if (!kind) throw Refused.field('place', 'documents.placeMissing');
    return this.of(kind === 'meeting' ? { meeting: slug! } : { group: slug! });
  }

  /** What a program named: a meeting, or a group alone. @throws Refused invalid or missing */
  async of({ meeting, group }: PlaceBody): Promise<Place> {
    if (!meeting === !group) throw Refused.field('meeting', 'documents.placeMissing');
    if (!meeting) return { group: await this.groups.find(group!), meeting: null };
    const found = await this.meetings.find(meeting);
    return { group: found.group, meeting: found };
  }
}
