import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { DiscussionsService } from '../discussions/discussions.service.js';
import type { RecordRules } from '../policies/record-rules.js';
import { sectionsOf } from '../sections.js';
import type { SummaryRecord } from '../summary-record.entity.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { Edition, type EditionSection } from './edition.entity.js';
import { editionSections } from './edition-sections.js';
import { languagesOf } from './printed-edition.js';

/** What is not in the text of the record itself. */
type Said = Pick<Edition, 'kind' | 'issuedAt' | 'correctionsCloseAt' | 'approvedBy'>;

const notFinal = { document: null, signers: null, replaced: null };

/** Makes editions out of the record as it is now. */
@Injectable()
export class EditionMaking {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsService,
    private readonly records: SummaryRecordsService,
    private readonly discussions: DiscussionsService,
  ) {}

  /** An edition that is in no table yet and has no number. @throws Refused conflict, where there is nothing to be read */
  async of(actor: Actor, record: SummaryRecord, { language }: RecordRules, said: Said): Promise<Edition> {
    const sections = await this.sections(record);
    const edition = Object.assign(new Edition(), { ...notFinal, record, sections, ...said, issuedBy: actor.person?.name ?? null });
    const there = languagesOf(edition);
    edition.language = [language, 'en' as const].find((one) => there.includes(one)) ?? there[0] ?? null;
    return edition;
  }

  async enter(edition: Edition): Promise<Edition> {
    edition.number = await this.database.next(`record-editions/${edition.record.id}`);
    await this.database.save(edition);
    await this.discussions.keep(edition);
    return edition;
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
