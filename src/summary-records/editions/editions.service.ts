import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { In, IsNull, Not } from 'typeorm';
import type { Document } from '../../documents/document.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Group } from '../../groups/group.entity.js';
import { AgendaItem } from '../../meetings/agenda-item.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { RecordPoliciesService } from '../policies/record-policies.service.js';
import type { RecordRules } from '../policies/record-rules.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { Edition, type issuedKinds } from './edition.entity.js';
import { EditionLetters } from './edition-letters.js';
import { EditionMaking } from './edition-making.service.js';
import { readEdition } from './edition.policy.js';

/** What is asked for with a new edition. */
export interface NewEdition {
  kind: (typeof issuedKinds)[number];
  /** Null or left out: as usual in the group. */
  correctionsCloseAt?: Date | null;
  /** The version of the record that was seen. */
  version?: number;
}

/** Sends records out for corrections, and finds what was sent out, which is kept as it was. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly records: SummaryRecordsService,
    private readonly policies: RecordPoliciesService,
    private readonly making: EditionMaking,
    private readonly letters: EditionLetters,
  ) {}

  /** @throws Refused conflict, when the record cannot become this now, and stale when it was changed since it was seen */
  issue(actor: Actor, meeting: Meeting, wanted: NewEdition): Promise<Edition> {
    actor.ensure(draw, meeting);
    return this.database.transaction(async () => {
      const record = await this.database.claim(SummaryRecord, { meeting: { id: meeting.id } });
      if (!record) throw Refused.missing('summary-records.notCompiled');
      ensureUnchanged(record, wanted.version);
      const now = await this.database.now();
      record.become(wanted.kind);
      const edition = await this.making.enter(await this.made(actor, record, wanted, now));
      Object.assign(record, { correctionsCloseAt: edition.correctionsCloseAt, version: record.version + 1 });
      await this.database.save(record);
      const { kind, number, correctionsCloseAt } = edition;
      await this.journal.note(actor, { verb: 'summary-records.issue', subject: meeting.slug, details: { kind, number, correctionsCloseAt } });
      await this.letters.announce(edition);
      return edition;
    });
  }

  /** Whether some edition is there for this reader. */
  async isOutFor(actor: Actor, meeting: Meeting): Promise<boolean> {
    const record = await this.records.of(meeting);
    return record !== null && record.state !== 'drafting' && this.isReadable(actor, record);
  }

  /** The records that a meeting is to approve, by the ids of the agenda items under which it does, as far as they are out for this reader (SR-8). */
  async toApprove(actor: Actor, { id }: Meeting): Promise<Map<number, SummaryRecord>> {
    const items = await this.database.manager.find(AgendaItem, { where: { meeting: { id }, approves: Not(IsNull()) }, relations: { approves: true } });
    const where = { meeting: { id: In(items.map(({ approves }) => approves!.id)) }, state: Not('drafting' as const) };
    const records = items.length > 0 ? await this.database.manager.findBy(SummaryRecord, where) : [];
    const out = records.filter((record) => this.isReadable(actor, record));
    return new Map(items.flatMap((item) => out.filter(({ meeting }) => meeting.id === item.approves!.id).map((record) => [item.id, record] as const)));
  }

  /** The meeting on whose agenda the approval of this one's record stands; null where it stands on none. */
  async approvingMeeting({ id }: Meeting): Promise<Meeting | null> {
    const item = await this.database.manager.findOne(AgendaItem, { where: { approves: { id } }, relations: { meeting: true }, order: { id: 'ASC' } });
    return item?.meeting ?? null;
  }

  /** The meetings of a group whose records somebody works on, or reads. */
  async readableIn(actor: Actor, group: Group): Promise<Meeting[]> {
    const meetings = await this.meetings.of(group);
    if (meetings.length > 0 && actor.may(draw, meetings[0]!)) return meetings;
    const records = await this.database.manager.findBy(SummaryRecord, { meeting: { group: { id: group.id } }, state: Not('drafting') });
    return records.filter((record) => this.isReadable(actor, record)).map(({ meeting }) => meeting);
  }

  private isReadable(actor: Actor, record: SummaryRecord): boolean {
    return actor.may(readEdition, { kind: record.state === 'drafting' ? 'provisional' : record.state, record });
  }

  /** The editions of a record, the latest first, as far as the actor may read them. */
  async of(actor: Actor, { id }: Meeting): Promise<Edition[]> {
    const order = { number: 'DESC' } as const;
    const editions = await this.database.manager.find(Edition, { where: { record: { meeting: { id } } }, relations: { document: true }, order });
    return editions.filter((edition) => actor.may(readEdition, edition));
  }

  /** The latest one, or the one with this number. A record that somebody may not read yet is not there for her. */
  async find(actor: Actor, meeting: Meeting, number?: number): Promise<Edition> {
    return editionAmong(await this.of(actor, meeting), number);
  }

  /** The meeting whose record this document is; null for other documents. */
  async meetingOf({ id }: Document): Promise<Meeting | null> {
    const edition = await this.database.manager.findOneBy(Edition, { document: { id } });
    return edition?.record.meeting ?? null;
  }

  private async made(actor: Actor, record: SummaryRecord, { kind, correctionsCloseAt }: NewEdition, now: Date): Promise<Edition> {
    const rules = await this.policies.inForce(record.meeting.group);
    const closing = kind === 'reconstructed' ? null : (correctionsCloseAt ?? usualClosing(record.meeting, rules, now));
    if (closing && closing <= now) throw Refused.field('day', 'summary-records.closesInThePast');
    return this.making.of(actor, record, rules, { kind, issuedAt: now, correctionsCloseAt: closing, approvedBy: null });
  }
}

/** The same among those that somebody reads, the latest first. @throws Refused missing */
export function editionAmong(editions: readonly Edition[], number?: number): Edition {
  const found = number === undefined ? editions[0] : editions.find((edition) => edition.number === number);
  if (!found) throw Refused.missing('summary-records.noEdition');
  return found;
}

/** The last second of the last day of the window, where the meeting is held. */
function usualClosing({ timeZone }: Meeting, { windowDays }: RecordRules, now: Date): Date {
  return DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: windowDays }).endOf('day').startOf('second').toJSDate();
}
