import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Texts } from '../foundation/i18n/languages.js';
import type { AgendaItem } from '../meetings/agenda-item.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { ParagraphWriting } from './paragraphs/paragraph-writing.js';
import { RecordParagraph } from './record-paragraph.entity.js';
import { SummaryRecord } from './summary-record.entity.js';
import { draw } from './summary-record.policy.js';

/** Writing a record: paragraph by paragraph, before it is approved. */
@Injectable()
export class SummaryRecordsService extends ParagraphWriting<Meeting, SummaryRecord, RecordParagraph> {
  protected readonly room = 'summary-records';
  protected readonly counter = 'record-paragraphs';
  protected readonly entity = RecordParagraph;

  /** Null before it is compiled for the first time. */
  of({ id }: Meeting): Promise<SummaryRecord | null> {
    return this.database.manager.findOneBy(SummaryRecord, { meeting: { id } });
  }

  /** @throws Refused missing */
  async paragraph(actor: Actor, meeting: Meeting, handle: string): Promise<RecordParagraph> {
    this.ensureMayWrite(actor, meeting);
    const found = await this.database.manager.findOneBy(RecordParagraph, { record: { meeting: { id: meeting.id } }, handle });
    if (!found) throw Refused.missing('summary-records.noSuchParagraph');
    return found;
  }

  /** Adds a paragraph of one's own at the end of an item, or at the end of the record. */
  add(actor: Actor, meeting: Meeting, item: AgendaItem | null, texts: Texts): Promise<RecordParagraph> {
    return this.append(actor, meeting, texts, (record) => Object.assign(new RecordParagraph(), { record, item }));
  }

  protected ensureMayWrite(actor: Actor, meeting: Meeting): void {
    actor.ensure(draw, meeting);
  }

  protected async claimText({ id }: Meeting): Promise<SummaryRecord> {
    const record = await this.database.claim(SummaryRecord, { meeting: { id } });
    if (!record) throw Refused.missing('summary-records.notCompiled');
    record.ensureOpen();
    return record;
  }

  protected within({ id }: SummaryRecord) {
    return { record: { id } };
  }
}
