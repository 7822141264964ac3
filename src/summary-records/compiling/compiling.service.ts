import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { RecordParagraph } from '../record-paragraph.entity.js';
import { SummaryRecord } from '../summary-record.entity.js';
import { draw } from '../summary-record.policy.js';
import { FactsService } from './facts.service.js';
import { merge } from './merging.js';

/** Makes a record out of what is known of its meeting, and brings it up to what has become known since. */
@Injectable()
export class CompilingService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly facts: FactsService,
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
    const present = await this.database.manager.find(RecordParagraph, { where: { record: { id: record.id } }, order: { position: 'ASC' } });
    const paragraphs: RecordParagraph[] = [];
    for (const one of merge(present, await this.facts.of(actor, record.meeting))) {
      const handle = 'handle' in one ? one.handle : `p${await this.database.next(`record-paragraphs/${record.id}`)}`;
      paragraphs.push(Object.assign('handle' in one ? one : new RecordParagraph(), one, { record, handle }));
    }
    return paragraphs;
  }
}

function fresh(meeting: Meeting): SummaryRecord {
  return Object.assign(new SummaryRecord(), { meeting, state: 'drafting', compiledAt: null, correctionsCloseAt: null, version: 0 });
}
