import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { merge } from '../paragraphs/merging.js';
import { compiledWords } from '../paragraphs/paragraph.js';
import { RecordParagraph } from '../record-paragraph.entity.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import type { RecordFact } from './fact.js';
import { FactsService } from './facts.service.js';

/** Makes a record out of what is known of its meeting, and brings it up to what has become known since. */
@Injectable()
export class CompilingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly facts: FactsService,
    private readonly records: SummaryRecordsService,
  ) {}

  /** @throws Refused conflict, once the record is approved */
  compile(actor: Actor, meeting: Meeting): Promise<SummaryRecord> {
    actor.ensure(draw, meeting);
    return this.database.transaction(async () => {
      const record = await this.database.claimOrBegin(SummaryRecord, { meeting: { id: meeting.id } }, fresh(meeting));
      record.ensureOpen();
      Object.assign(record, { compiledAt: await this.database.now(), version: record.version + 1 });
      await this.database.save(record);
      const paragraphs = await this.merged(actor, record);
      await this.database.saveAll(paragraphs);
      const details = { paragraphs: paragraphs.length, outdated: paragraphs.filter(({ isOutdated }) => isOutdated).length };
      await this.journal.note(actor, { verb: 'summary-records.compile', subject: meeting.slug, details });
      return record;
    });
  }

  private async merged(actor: Actor, record: SummaryRecord): Promise<RecordParagraph[]> {
    const facts = await this.facts.of(actor, record.meeting);
    const paragraphs = merge(await this.records.paragraphs(record), facts, (fact) => begun(record, fact));
    for (const one of paragraphs) one.handle ??= await this.records.nextHandle(record);
    return paragraphs;
  }
}

function begun(record: SummaryRecord, fact: RecordFact): RecordParagraph {
  return Object.assign(new RecordParagraph(), { ...compiledWords(fact), record, item: fact.item });
}

function fresh(meeting: Meeting): SummaryRecord {
  return Object.assign(new SummaryRecord(), { meeting, state: 'drafting', compiledAt: null, correctionsCloseAt: null, version: 0 });
}
