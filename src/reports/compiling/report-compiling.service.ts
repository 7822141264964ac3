import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Journal } from '../../foundation/journal.js';
import { merge } from '../../summary-records/paragraphs/merging.js';
import { compiledWords } from '../../summary-records/paragraphs/paragraph.js';
import type { Report, ReportHeading } from '../report.entity.js';
import { ReportParagraph } from '../report-paragraph.entity.js';
import { compose } from '../report.policy.js';
import { ReportsService } from '../reports.service.js';
import { ReportFactsService } from './report-facts.service.js';
import type { ReportFact } from './structure.js';

/** Makes a report out of what is known of its meetings, and brings it up to what has become known since. */
@Injectable()
export class ReportCompiling {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reports: ReportsService,
    private readonly facts: ReportFactsService,
  ) {}

  /** @throws Refused conflict, once the report is adopted */
  compile(actor: Actor, { group, number }: Report): Promise<Report> {
    actor.ensure(compose, group);
    return this.database.transaction(async () => {
      const report = await this.reports.claim(group, number);
      report.ensureOpen();
      const { headings, facts } = await this.facts.of(actor, report);
      const paragraphs = merge(await this.reports.paragraphs(report), facts, (fact) => begun(report, fact));
      for (const one of paragraphs) one.handle ??= await this.reports.nextHandle(report);
      Object.assign(report, { headings: joined(report.headings, headings), compiledAt: await this.database.now() });
      report.version += 1;
      await this.database.save(report);
      await this.database.saveAll(paragraphs);
      const details = { paragraphs: paragraphs.length, outdated: paragraphs.filter(({ isOutdated }) => isOutdated).length };
      await this.journal.note(actor, { verb: 'reports.compile', subject: report.slug, details });
      return report;
    });
  }
}

function begun(report: Report, fact: ReportFact): ReportParagraph {
  return Object.assign(new ReportParagraph(), { ...compiledWords(fact), report, section: fact.section });
}

/** The headings that stand there stay as they are; each new one comes behind the one that it follows. */
function joined(present: readonly ReportHeading[], proposed: readonly ReportHeading[]): ReportHeading[] {
  const headings = [...present];
  proposed.forEach((heading, index) => {
    if (headings.some(({ key }) => key === heading.key)) return;
    const former = proposed[index - 1]?.key;
    headings.splice(headings.findIndex(({ key }) => key === former) + 1, 0, heading);
  });
  return headings;
}
