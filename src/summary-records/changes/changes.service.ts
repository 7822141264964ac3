import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Edition, EditionSection } from '../editions/edition.entity.js';
import { EditionMaking } from '../editions/edition-making.service.js';
import { EditionsService, editionAmong } from '../editions/editions.service.js';
import { draw } from '../summary-record.policy.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { changesBetween, type SectionFate } from './record-changes.js';

/** A state of a record by its name: an edition by its number, or the draft. */
export type StateName = number | 'draft';

export interface RecordComparison {
  meeting: Meeting;
  from: StateName;
  to: StateName;
  /** What can be compared, the latest first. */
  editions: readonly Edition[];
  /** Whether the draft can be, as well. */
  hasDraft: boolean;
  sections: SectionFate[];
}

/** Says what changed between two editions of a record, or since the last one. */
@Injectable()
export class RecordChangesService {
  constructor(
    private readonly records: SummaryRecordsService,
    private readonly editions: EditionsService,
    private readonly making: EditionMaking,
  ) {}

  /**
   * Left out, `to` is the latest edition, and `from` what was in its place before.
   * @throws Refused missing, also where there is nothing before
   */
  async compare(actor: Actor, meeting: Meeting, wanted: { from?: StateName | undefined; to?: StateName | undefined } = {}): Promise<RecordComparison> {
    const editions = await this.editions.of(actor, meeting);
    const to = wanted.to ?? editionAmong(editions).number;
    const from = wanted.from ?? before(editions, to);
    const [earlier, later] = [await this.state(actor, meeting, editions, from), await this.state(actor, meeting, editions, to)];
    return { meeting, from, to, editions, hasDraft: actor.may(draw, meeting), sections: changesBetween(earlier, later) };
  }

  private async state(actor: Actor, meeting: Meeting, editions: readonly Edition[], name: StateName): Promise<EditionSection[]> {
    if (name !== 'draft') return editionAmong(editions, name).sections;
    actor.ensure(draw, meeting);
    const record = await this.records.of(meeting);
    if (!record) throw Refused.missing('summary-records.notCompiled');
    return this.making.printed(record);
  }
}

function before(editions: readonly Edition[], to: StateName): number {
  const found = to === 'draft' ? editions[0] : editions.find(({ number }) => number < to);
  if (!found) throw Refused.missing('summary-records.nothingBefore');
  return found.number;
}
