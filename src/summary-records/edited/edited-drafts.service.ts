import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { Journal } from '../../foundation/journal.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { newHandle } from '../../people/handle.js';
import { sectionsOf } from '../sections.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import type { ReadDraft } from './draft-reading.service.js';
import { EditedDraft } from './edited-draft.entity.js';
import { asks, type Proposal, proposalsOf } from './proposals.js';

/** For so long a draft that came back waits for a decision. */
const week = 7 * 24 * 3_600_000;

/** Takes back drafts that were edited elsewhere: compared first, then accepted change by change. */
@Injectable()
export class EditedDraftsService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly meetings: MeetingsService,
    private readonly records: SummaryRecordsService,
  ) {}

  /** Keeps what was read, to be compared with the record. @throws Refused conflict, once the record is approved */
  receive(actor: Actor, meeting: Meeting, { name, language, last, paragraphs }: ReadDraft): Promise<EditedDraft> {
    actor.ensure(draw, meeting);
    return this.database.transaction(async () => {
      const record = await this.database.claim(SummaryRecord, { meeting: { id: meeting.id } });
      if (!record) throw Refused.missing('summary-records.notCompiled');
      record.ensureOpen();
      const createdAt = await this.database.now();
      await this.sweep(createdAt);
      const waiting = { decidedAt: null, accepted: null, createdBy: actor.person?.name ?? null };
      const kept = { record, handle: newHandle(), name, language, last, paragraphs, createdAt, ...waiting };
      const edited = await this.database.save(Object.assign(new EditedDraft(), kept));
      await this.journal.note(actor, { verb: 'summary-records.bringEdited', subject: meeting.slug, details: { name, language } });
      return edited;
    });
  }

  /** @throws Refused missing, also a week after it came */
  async find(actor: Actor, meeting: Meeting, handle: string): Promise<EditedDraft> {
    actor.ensure(draw, meeting);
    const found = await this.database.manager.findOneBy(EditedDraft, { handle, record: { meeting: { id: meeting.id } } });
    if (!found) throw Refused.missing('summary-records.editedGone');
    return found;
  }

  /** What it would change in the record as it is at this moment. */
  async proposals(edited: EditedDraft): Promise<Proposal[]> {
    if (edited.decidedAt) return [];
    const { record } = edited;
    return proposalsOf(edited, sectionsOf(await this.meetings.agenda(record.meeting), await this.records.paragraphs(record)));
  }

  /** Accepts these changes, all of them or none, and leaves the others. @throws Refused conflict, where one is no longer as it was seen */
  accept(actor: Actor, meeting: Meeting, handle: string, accepted: readonly string[]): Promise<EditedDraft> {
    return this.database.transaction(async () => {
      await this.find(actor, meeting, handle);
      const edited = (await this.database.claim(EditedDraft, { handle }))!;
      if (edited.decidedAt) throw Refused.conflict('summary-records.editedDecided');
      const proposals = await this.proposals(edited);
      const asked = new Set(proposals.filter(asks).map(({ key }) => key));
      if (accepted.some((key) => !asked.has(key))) throw Refused.conflict('summary-records.editedStale');
      await this.records.takeEdited(actor, meeting, { language: edited.language, proposals, accepted: new Set(accepted) });
      const decidedAt = await this.database.now();
      return this.database.save(Object.assign(edited, { paragraphs: [], decidedAt, accepted: accepted.length }));
    });
  }

  private async sweep(now: Date): Promise<void> {
    const old = await this.database.manager.findBy(EditedDraft, { createdAt: LessThan(new Date(now.getTime() - week)) });
    for (const one of old) await this.database.remove(one);
  }
}
