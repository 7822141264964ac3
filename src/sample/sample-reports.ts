import { Injectable } from '@nestjs/common';
import type { Document } from '../documents/document.entity.js';
import { Actor } from '../foundation/actor.js';
import { ReportCompiling } from '../reports/compiling/report-compiling.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { TransmissionsService } from '../reports/transmissions/transmissions.service.js';
import type { SampleData, SampleReport } from './data.js';
import type { Furnished } from './entered.js';

const portal = Actor.portal;

/** Puts the report of 2008 together from its facts, under the symbols that it bore, and tells to whom it was forwarded. */
@Injectable()
export class SampleReports {
  constructor(
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
}

function documentOf(slug: string, { variants }: Furnished): Document {
  return variants.get(slug)!.document;
}
