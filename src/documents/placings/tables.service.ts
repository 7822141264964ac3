import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../foundation/clock.js';
import { Database } from '../../foundation/database/database.js';
import type { Group } from '../../groups/group.entity.js';
import { Meeting } from '../../meetings/meeting.entity.js';
import { Document } from '../document.entity.js';
import type { Condition } from '../visible-to.js';
import { nextAfter } from './held-over.js';
import { Placing } from './placing.entity.js';

/** Knows what lies on the table of a meeting: its own documents, those put before it, and those held over to it. */
@Injectable()
export class Tables {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Holds for the documents that lie before a meeting. */
  async of(meeting: Meeting): Promise<Condition> {
    const { isNext, after } = await this.heldOver(meeting);
    const ways = [
      'document.meeting = :tableOf',
      'document.id IN (SELECT "documentId" FROM "placing" WHERE "meetingId" = :tableOf)',
      ...(after.length > 0 ? [`${held} AND document.meeting IN (:...heldAfter)`] : []),
      ...(isNext ? [`${held} AND document.meeting IS NULL AND document.number IS NOT NULL`] : []),
    ];
    return {
      sql: `(${ways.map((way) => `(${way})`).join(' OR ')})`,
      parameters: { tableOf: meeting.id, tableGroup: meeting.group.id, heldAfter: after },
    };
  }

  /** The next meeting before which a paper comes that is held; null while none is convened. */
  async next({ group, meeting }: Pick<Document, 'group' | 'meeting'>): Promise<Meeting | null> {
    return nextAfter(meeting, await this.meetings(group), this.clock.now());
  }

  /** By the ids of meetings, how many documents lie before each. */
  async counts(meetings: readonly Meeting[]): Promise<Map<number, number>> {
    const counts = new Map<number, number>();
    if (meetings.length === 0) return counts;
    const add = (id: number, count: number | string) => counts.set(id, (counts.get(id) ?? 0) + Number(count));
    for (const { meeting, count } of await this.own(meetings)) add(meeting, count);
    for (const { meeting, count } of await this.placed(meetings)) add(meeting, count);
    const now = this.clock.now();
    for (const { group, meeting, placed, count } of await this.waiting(meetings)) {
      const siblings = meetings.filter((one) => one.group.id === group);
      const next = nextAfter(siblings.find(({ id }) => id === meeting) ?? null, siblings, now);
      if (next && next.id !== placed) add(next.id, count);
    }
    return counts;
  }

  /** Which papers that are held are held over to this meeting: of the group itself, and by the ids of their meetings. */
  private async heldOver(meeting: Meeting): Promise<{ isNext: boolean; after: number[] }> {
    const now = this.clock.now();
    if (!meeting.acceptsContributions(now)) return { isNext: false, after: [] };
    const meetings = await this.meetings(meeting.group);
    const comesHere = (own: Meeting | null) => nextAfter(own, meetings, now)?.id === meeting.id;
    return { isNext: comesHere(null), after: meetings.filter(comesHere).map(({ id }) => id) };
  }

  private meetings({ id }: Group): Promise<Meeting[]> {
    return this.database.manager.findBy(Meeting, { group: { id } });
  }

  private own(meetings: readonly Meeting[]) {
    return this.database.manager
      .createQueryBuilder(Document, 'document')
      .select('document.meeting', 'meeting')
      .addSelect('COUNT(*)', 'count')
      .where('document.meeting IN (:...before)', { before: idsOf(meetings) })
      .groupBy('document.meeting')
      .getRawMany<{ meeting: number; count: number | string }>();
  }

  /** Of documents of other bodies those alone whose line everybody sees. */
  private placed(meetings: readonly Meeting[]) {
    return this.database.manager
      .createQueryBuilder(Placing, 'placing')
      .innerJoin('placing.document', 'document')
      .select('placing.meeting', 'meeting')
      .addSelect('COUNT(*)', 'count')
      .where('placing.meeting IN (:...before)', { before: idsOf(meetings) })
      .andWhere(`(document.number IS NOT NULL OR document.publication = 'posted' AND document.access IN ('public', 'members'))`)
      .groupBy('placing.meeting')
      .getRawMany<{ meeting: number; count: number | string }>();
  }

  /** Papers that are held, with a meeting before which each is put already. */
  private waiting(meetings: readonly Meeting[]) {
    return this.database.manager
      .createQueryBuilder(Document, 'document')
      .leftJoin(Placing, 'placing', 'placing.document = document.id AND placing.meeting IS NOT NULL')
      .select('document.group', 'group')
      .addSelect('document.meeting', 'meeting')
      .addSelect('MAX(placing.meeting)', 'placed')
      .addSelect('1', 'count')
      .where({ publication: 'held', number: Not(IsNull()) })
      .andWhere('document.group IN (:...groups)', { groups: idsOf(meetings.map(({ group }) => group)) })
      .groupBy('document.id')
      .getRawMany<{ group: number; meeting: number | null; placed: number | null; count: number | string }>();
  }
}

function idsOf(rows: readonly { id: number }[]): number[] {
  return [...new Set(rows.map(({ id }) => id))];
}

const held = "document.publication = 'held' AND document.group = :tableGroup";
