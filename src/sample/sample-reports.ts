import { Injectable } from '@nestjs/common';
import type { Document } from '../documents/document.entity.js';
import { Actor } from '../foundation/actor.js';
import { ReportCompiling } from '../reports/compiling/report-compiling.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { TransmissionsService } from '../reports/transmissions/transmissions.service.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { CompilingService } from '../summary-records/compiling/compiling.service.js';
import { EditionsService } from '../summary-records/editions/editions.service.js';
import type { SampleData, SampleReport } from './data.js';
import type { Furnished } from './entered.js';

const portal = Actor.portal;

/**
 * Puts the report of 2008 together from its facts, under the symbols that it bore, and tells to whom it was forwarded; the
 * records of its meetings are reconstructed from the same facts.
 */
@Injectable()
export class SampleReports {
  constructor(
    private readonly records: CompilingService,
    private readonly editions: EditionsService,
    private readonly reports: ReportsService,
    private readonly compiling: ReportCompiling,
    private readonly transmissions: TransmissionsService,
  ) {}

  async enter({ reports }: SampleData, furnished: Furnished): Promise<void> {
    for (const report of reports) await this.report(report, furnished);
  }

  private async report({ meetings, group, adoptedBy, document: slug, transmissions, ...cover }: SampleReport, furnished: Furnished): Promise<void> {
    const document = documentOf(slug, furnished);
    const covered = meetings.map((one) => furnished.meetings.get(one)!);
    for (const meeting of covered) await this.reconstruct(meeting);
    const { titles, originalLanguage } = document;
    const report = await this.reports.begin(portal, furnished.groups.get(group)!, { titles, meetings: covered, originalLanguage: originalLanguage ?? 'en' });
    await this.compiling.compile(portal, report);
    await this.reports.describe(portal, report, cover);
    await this.reports.recall(portal, report, { adoptedBy, document });
    for (const { addressee, document: there, purpose } of transmissions) {
      const received = documentOf(there, furnished);
      const to = { original: document, addressee: furnished.groups.get(addressee)!, purpose, document: received };
      await this.transmissions.recall(portal, document.group, { ...to, sentOn: received.dated! });
    }
  }

  private async reconstruct(meeting: Meeting): Promise<void> {
    await this.records.compile(portal, meeting);
    await this.editions.issue(portal, meeting, { kind: 'reconstructed' });
  }
}

function documentOf(slug: string, { variants }: Furnished): Document {
  return variants.get(slug)!.document;
}
