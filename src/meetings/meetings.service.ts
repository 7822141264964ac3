import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { instantOf } from '../foundation/i18n/dates.js';
import type { Texts } from '../foundation/i18n/languages.js';
import { Journal } from '../foundation/journal.js';
import { DeadlinePoliciesService } from '../groups/deadline-policies.service.js';
import type { DeadlinePolicy, DocumentClass } from '../groups/deadline-policy.entity.js';
import type { Group } from '../groups/group.entity.js';
import { serve } from '../groups/group.policy.js';
import { GroupsService } from '../groups/groups.service.js';
import { AgendaItem } from './agenda-item.entity.js';
import { withApproval } from './approval-item.js';
import { deadlineBy, endOfDay, otherClasses } from './deadlines.js';
import { Meeting } from './meeting.entity.js';

/** In milliseconds. */
const dayLength = 24 * 3600_000;

/** What is said of a meeting when it is convened; what is left out is not known or as usual. */
export type NewMeeting = Pick<Meeting, 'number'> &
  Partial<Omit<Meeting, 'id' | 'group' | 'slug' | 'number' | 'stateBefore' | 'lastDay' | 'version' | 'agendaVersion' | 'timeZone' | 'opensOn'>> & {
    agenda?: readonly NewAgendaItem[];
  };

export interface NewAgendaItem {
  code: string;
  titles: Texts;
  /** 0 for an item, 1 for a sub-item. */
  depth?: number;
  /** The earlier meeting whose record is to be approved under it. */
  approves?: Meeting | null;
}

/** A deadline as people write it: a day and, if it is not to be the day's end, a time HH:MM. */
export interface WrittenDeadline {
  day: string;
  time?: string;
}

@Injectable()
export class MeetingsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly groups: GroupsService,
    private readonly policies: DeadlinePoliciesService,
  ) {}

  /** Convenes a meeting. Without a deadline of its own it gets the one that the group's policy asks for (DL-12). */
  convene(actor: Actor, group: Group, { agenda = [], ...meeting }: NewMeeting): Promise<Meeting> {
    actor.ensure(serve, group);
    if (group.hasEndedOn(this.policies.today(group))) throw Refused.conflict('groups.hasEnded', { group: group.label });
    return this.database.transaction(async () => {
      const slug = `${group.slug}-${meeting.number}`;
      if (await this.database.manager.existsBy(Meeting, { slug })) {
        throw Refused.field('number', 'meetings.numberTaken', { number: meeting.number, group: group.label });
      }
      const convened = meetingOf(group, slug, meeting, await this.policies.inForce(group));
      ensureDeadlineFits(convened);
      const made = await this.database.save(convened);
      await this.database.saveAll(agenda.map((item, position) => agendaItemOf(made, item, position)));
      await this.journal.note(actor, {
        verb: 'meetings.convene',
        subject: slug,
        details: { days: made.days, contributionsCloseAt: made.contributionsCloseAt, agenda: agenda.map(({ code }) => code) },
      });
      return made;
    });
  }

  /** @throws Refused missing, when there is no such meeting. */
  async find(slug: string): Promise<Meeting> {
    const [found] = await this.database.rows.having(Meeting, 'slug', [slug.toLowerCase()]);
    const meeting = found ?? (await this.numbered(slug));
    if (!meeting) throw Refused.missing('meetings.missing', { slug: slug.slice(0, 100) });
    return meeting;
  }

  /** The meeting, for those who serve its group. @throws Refused missing or forbidden */
  async served(actor: Actor, slug: string): Promise<Meeting> {
    const meeting = await this.find(slug);
    actor.ensure(serve, meeting.group);
    return meeting;
  }

  /** The meetings of a group, the latest first. */
  of({ id }: Pick<Group, 'id'>): Promise<Meeting[]> {
    return this.database.manager.find(Meeting, { where: { group: { id } }, order: { number: 'DESC' } });
  }

  /** All meetings, by their first day, the latest first; those whose days are not known come last. */
  async all(): Promise<Meeting[]> {
    const groups = await this.groups.all();
    const meetings = await this.database.rows.having(Meeting, 'groupId', groups.map(({ id }) => id));
    const opening = (meeting: Meeting) => meeting.opensOn ?? meeting.when ?? '';
    return meetings.toSorted((one, other) => opening(other).localeCompare(opening(one)) || other.number - one.number);
  }

  /** Those that have not met wholly yet, or that may still meet, wherever in the world it is which day. */
  async coming(now: Date): Promise<Meeting[]> {
    const yesterday = new Date(now.getTime() - dayLength).toISOString().slice(0, 10);
    const where = [{ state: In(['planned', 'postponed'] as const) }, { state: 'convened' as const, lastDay: MoreThanOrEqual(yesterday) }];
    return (await this.database.manager.find(Meeting, { where })).filter((meeting) => !meeting.isOver(now));
  }

  /** How many meetings each group has had or will have, by its id. */
  async counts(): Promise<Map<number, number>> {
    const counted = await this.database.manager
      .createQueryBuilder(Meeting, 'meeting')
      .select('meeting.groupId', 'group')
      .addSelect('COUNT(*)', 'count')
      .groupBy('meeting.groupId')
      .getRawMany<{ group: number; count: number | string }>();
    return new Map(counted.map(({ group, count }) => [group, Number(count)]));
  }

  /** The agenda in its order, sub-items after their item. */
  agenda(meeting: Meeting): Promise<AgendaItem[]> {
    return this.database.manager.find(AgendaItem, { where: { meeting: { id: meeting.id } }, order: { position: 'ASC' } });
  }

  /** The agenda of a meeting for the one after it: with an item for the approval of its record, always only one. */
  async carriedOver(last: Meeting): Promise<NewAgendaItem[]> {
    const items = await this.database.manager.find(AgendaItem, {
      where: { meeting: { id: last.id } },
      order: { position: 'ASC' },
      relations: { approves: true },
    });
    return withApproval(items, last);
  }

  /** The agenda items with these codes, in their order; an unknown code is refused as an error of the field. */
  async items(field: string, meeting: Meeting, codes: readonly string[]): Promise<AgendaItem[]> {
    if (codes.length === 0) return [];
    const known = await this.database.manager.findBy(AgendaItem, { meeting: { id: meeting.id }, code: In([...codes]) });
    return codes.map((code) => {
      const found = known.find((item) => item.code === code);
      if (!found) throw Refused.field(field, 'meetings.unknownItem', { code });
      return found;
    });
  }

  /** By another name of its group and its number: cwg-wsis-13. */
  private async numbered(name: string): Promise<Meeting | null> {
    const [, groupName, number] = /^(.+)-(\d{1,6})$/.exec(name) ?? [];
    const group = groupName ? await this.groups.called(groupName) : null;
    return group && this.database.manager.findOneBy(Meeting, { group: { id: group.id }, number: Number(number) });
  }
}

/** The instant of a deadline; a day alone lasts until its last second where the meeting is held. */
export function instantOfDeadline({ day, time }: WrittenDeadline, zone: string): Date {
  return time ? instantOf(day, time, zone) : endOfDay(day, zone);
}

/** Its deadlines are those that the policy sets today, unless it brings one of its own. */
function meetingOf(group: Group, slug: string, meeting: Omit<NewMeeting, 'agenda'>, policy: DeadlinePolicy): Meeting {
  const made = Object.assign(new Meeting(), {
    group,
    slug,
    titles: null,
    days: [],
    when: null,
    place: null,
    zone: null,
    state: 'convened' as const,
    stateBefore: null,
    version: 1,
    agendaVersion: 1,
    contributionsCloseAt: null,
    lateEffect: policy.rules.contribution.effect,
    otherDeadlines: null,
    agendaNote: null,
    note: null,
    ...meeting,
  });
  made.meetOn(made.days);
  const due = (of: DocumentClass) => deadlineBy(policy, of, made.opensOn, made.timeZone);
  if (meeting.contributionsCloseAt === undefined) made.setDeadline('contribution', due('contribution'));
  for (const one of otherClasses) if (policy.rules[one].days !== null) made.setDeadline(one, due(one));
  return made;
}

function agendaItemOf(meeting: Meeting, { code, titles, depth = 0, approves = null }: NewAgendaItem, position: number): AgendaItem {
  return Object.assign(new AgendaItem(), { meeting, code, titles, depth, position, approves });
}

function ensureDeadlineFits({ days, contributionsCloseAt, timeZone }: Meeting): void {
  const last = days.at(-1);
  if (last && contributionsCloseAt && contributionsCloseAt > endOfDay(last, timeZone)) {
    throw Refused.conflict('meetings.deadlineAfterMeeting');
  }
}
