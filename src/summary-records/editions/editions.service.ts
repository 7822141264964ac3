import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Not } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Group } from '../../groups/group.entity.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Correction } from '../corrections/correction.entity.js';
import { DiscussionsService } from '../discussions/discussions.service.js';
import { sectionsOf } from '../sections.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { type ApprovalWay, Edition, type EditionKind, type EditionSection } from './edition.entity.js';
import { editionSections } from './edition-sections.js';
import { EditionLetters } from './edition-letters.js';
import { readEdition } from './edition.policy.js';

/** What is asked for with a new edition. */
export interface NewEdition {
  kind: EditionKind;
  /** Null or left out: as usual. */
  correctionsCloseAt?: Date | null;
  approvedBy?: ApprovalWay | null;
  /** The version of the record that was seen: what is approved is what somebody has read. */
  version?: number;
}

/** For so many calendar days a record may be corrected, where nothing else is said (SR-5, SR-7). */
const usualDays = 7;

/** Sends records out: provisionally, revised, approved. What was sent out is kept as it was. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly records: SummaryRecordsService,
    private readonly discussions: DiscussionsService,
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
      if (wanted.kind === 'approved') await this.ensureApprovable(record, wanted, now);
      record.become(wanted.kind);
      const edition = await this.database.save(await this.made(actor, record, wanted, now));
      await this.discussions.keep(edition);
      Object.assign(record, { correctionsCloseAt: edition.correctionsCloseAt, version: record.version + 1 });
      await this.database.save(record);
      const { kind, number, correctionsCloseAt, approvedBy } = edition;
      await this.journal.note(actor, { verb: 'summary-records.issue', subject: meeting.slug, details: { kind, number, correctionsCloseAt, approvedBy } });
      await this.letters.announce(edition);
      return edition;
    });
  }

  /** Whether some edition is there for this reader. */
  async isOutFor(actor: Actor, meeting: Meeting): Promise<boolean> {
    const record = await this.records.of(meeting);
    return record !== null && record.state !== 'drafting' && this.isReadable(actor, record);
  }

  /** The meetings of a group whose records somebody works on, or reads. */
  async readableIn(actor: Actor, group: Group): Promise<Meeting[]> {
    const meetings = await this.meetings.of(group);
    if (meetings.length > 0 && actor.may(draw, meetings[0]!)) return meetings;
    const records = await this.database.manager.findBy(SummaryRecord, { meeting: { group: { id: group.id } }, state: Not('drafting') });
    return records.filter((record) => this.isReadable(actor, record)).map(({ meeting }) => meeting);
  }

  private isReadable(actor: Actor, record: SummaryRecord): boolean {
    return actor.may(readEdition, { kind: record.isApproved ? 'approved' : 'provisional', record });
  }

  /** The editions of a record, the latest first, as far as the actor may read them. */
  async of(actor: Actor, { id }: Meeting): Promise<Edition[]> {
    const order = { number: 'DESC' } as const;
    const editions = await this.database.manager.find(Edition, { where: { record: { meeting: { id } } }, order });
    return editions.filter((edition) => actor.may(readEdition, edition));
  }

  /** The latest one, or the one with this number. A record that somebody may not read yet is not there for her. */
  async find(actor: Actor, meeting: Meeting, number?: number): Promise<Edition> {
    return editionAmong(await this.of(actor, meeting), number);
  }

  /** An open window is a bar to approval, as a correction that nobody has decided; and approving names how (SR-7, SR-8). */
  private async ensureApprovable(record: SummaryRecord, { approvedBy }: NewEdition, now: Date): Promise<void> {
    if (!approvedBy) throw Refused.field('approvedBy', 'summary-records.sayHow');
    if (record.isOpenForCorrections(now)) throw Refused.conflict('summary-records.stillOpen');
    const count = await this.database.manager.countBy(Correction, { record: { id: record.id }, state: 'received' });
    if (count > 0) throw Refused.conflict('summary-records.undecided', { count });
  }

  private async made(actor: Actor, record: SummaryRecord, wanted: NewEdition, now: Date): Promise<Edition> {
    const isApproved = wanted.kind === 'approved';
    const closing = isApproved ? null : (wanted.correctionsCloseAt ?? usualClosing(record.meeting, now));
    if (closing && closing <= now) throw Refused.field('day', 'summary-records.closesInThePast');
    return Object.assign(new Edition(), {
      record,
      kind: wanted.kind,
      number: await this.database.next(`record-editions/${record.id}`),
      sections: await this.sections(record),
      issuedAt: now,
      issuedBy: actor.person?.name ?? null,
      correctionsCloseAt: closing,
      approvedBy: isApproved ? wanted.approvedBy! : null,
    });
  }

  /** The record under work as it would be sent out now. */
  async printed(record: SummaryRecord): Promise<EditionSection[]> {
    const sections = sectionsOf(await this.meetings.agenda(record.meeting), await this.records.paragraphs(record));
    return editionSections(sections).filter(({ paragraphs }) => paragraphs.length > 0);
  }

  private async sections(record: SummaryRecord): Promise<EditionSection[]> {
    const said = await this.printed(record);
    if (said.length === 0) throw Refused.conflict('summary-records.isEmpty');
    return said;
  }
}

/** The same among those that somebody reads, the latest first. @throws Refused missing */
export function editionAmong(editions: readonly Edition[], number?: number): Edition {
  const found = number === undefined ? editions[0] : editions.find((edition) => edition.number === number);
  if (!found) throw Refused.missing('summary-records.noEdition');
  return found;
}

/** The last second of the seventh day, where the meeting is held. */
function usualClosing({ timeZone }: Meeting, now: Date): Date {
  return DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: usualDays }).endOf('day').startOf('second').toJSDate();
}
