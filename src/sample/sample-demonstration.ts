import { DateTime } from 'luxon';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { SeatsService } from '../groups/seats.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { PeopleService } from '../people/people.service.js';
import { CompilingService } from '../summary-records/compiling/compiling.service.js';
import { CorrectionsService } from '../summary-records/corrections/corrections.service.js';
import { EditionsService } from '../summary-records/editions/editions.service.js';
import type { SummaryRecord } from '../summary-records/summary-record.entity.js';
import { SummaryRecordsService } from '../summary-records/summary-records.service.js';
import type { Demonstration, SampleData } from './data.js';
import type { Furnished } from './entered.js';
import { SampleNotes } from './sample-notes.js';

/** Makes up a record of the meeting to come, sent out for corrections, with one that waits for a decision. */
@Injectable()
export class SampleDemonstration {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly notes: SampleNotes,
    private readonly compiling: CompilingService,
    private readonly editions: EditionsService,
    private readonly records: SummaryRecordsService,
    private readonly corrections: CorrectionsService,
  ) {}

  async enter({ demonstration, coming: { group, number } }: SampleData, furnished: Furnished): Promise<void> {
    const { notes, minutedBy, openForDays } = demonstration;
    const meeting = furnished.meetings.get(`${group}-${number}`)!;
    const secretariat = await this.actor(minutedBy);
    for (const note of notes) await this.notes.note(secretariat, note, furnished);
    const record = await this.compiling.compile(secretariat, meeting);
    await this.editions.issue(secretariat, meeting, { kind: 'provisional', correctionsCloseAt: this.closing(meeting, openForDays) });
    await this.correct(record, demonstration);
  }

  private async correct(record: SummaryRecord, { correction: { proposedBy, note, language, text, reason } }: Demonstration): Promise<void> {
    const { handle } = (await this.records.paragraphs(record)).find(({ fact }) => fact === `note/${note}`)!;
    await this.corrections.propose(await this.actor(proposedBy), record.meeting, { paragraph: handle, language, text, reason });
  }

  private async actor(email: string): Promise<Actor> {
    return this.seats.actorFor((await this.people.byEmail(email))!);
  }

  private closing({ timeZone }: Meeting, days: number): Date {
    return DateTime.fromJSDate(this.clock.now(), { zone: timeZone }).plus({ days }).endOf('day').startOf('second').toJSDate();
  }
}
