import { Injectable } from '@nestjs/common';
import { Refused } from '../../foundation/errors.js';
import type { Correction } from '../corrections/correction.entity.js';
import { CorrectedTexts } from '../corrigenda/corrected-texts.service.js';
import type { ApprovalWay } from '../editions/edition.entity.js';
import type { RecordParagraph } from '../record-paragraph.entity.js';
import type { SummaryRecord } from '../summary-record.entity.js';
import { SummaryRecordsService } from '../summary-records.service.js';

/** Sees to it that what was accepted for a corrigendum goes out with the approval, and corrects the text that was read (SR-5). */
@Injectable()
export class ProvisionalText {
  constructor(
    private readonly texts: CorrectedTexts,
    private readonly records: SummaryRecordsService,
  ) {}

  /** @throws Refused invalid, where another way of approval would leave out what was accepted; and conflict, where the text was changed */
  async ensureFits(record: SummaryRecord, way: ApprovalWay, now: Date): Promise<void> {
    if (way === 'corrigendum' && record.isOpenForCorrections(now)) throw Refused.conflict('summary-records.stillOpen');
    const deferred = await this.texts.deferred(record);
    if (deferred.length === 0) return;
    if (way !== 'corrigendum') throw Refused.field('approvedBy', 'summary-records.corrigendumWaits', { count: deferred.length });
    const paragraphs = await this.records.paragraphs(record);
    const moved = firstOfEach(deferred).find((correction) => !standsIn(paragraphs, correction));
    if (moved) throw Refused.conflict('summary-records.provisionalChanged', { number: moved.paragraphNumber });
  }
}

/** The first correction of each paragraph in each language: it was read as it was sent out. */
function firstOfEach(corrections: readonly Correction[]): Correction[] {
  const each = new Map<string, Correction>();
  for (const one of corrections) if (!each.has(`${one.handle} ${one.language}`)) each.set(`${one.handle} ${one.language}`, one);
  return [...each.values()];
}

function standsIn(paragraphs: readonly RecordParagraph[], { handle, language, present }: Correction): boolean {
  const paragraph = paragraphs.find((one) => one.handle === handle);
  return paragraph !== undefined && !paragraph.isLeftOut && paragraph.texts[language] === present;
}
