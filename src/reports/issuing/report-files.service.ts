import { Inject, Injectable } from '@nestjs/common';
import { type Config, originOf } from '../../config.js';
import type { Document } from '../../documents/document.entity.js';
import type { MadeText } from '../../documents/issued/issued-paper.js';
import { printVariant, type VariantPath } from '../../documents/symbols/symbol-variants.js';
import { type Language, languages } from '../../foundation/i18n/languages.js';
import { CONFIG } from '../../foundation/tokens.js';
import { GroupsService } from '../../groups/groups.service.js';
import { SeatsService } from '../../groups/seats.service.js';
import { EditionFiles } from '../../summary-records/editions/edition-files.service.js';
import type { Report } from '../report.entity.js';
import { ReportsService } from '../reports.service.js';
import { sectionsOf } from '../sections.js';
import { type Ground, languagesOf, printedReport } from './printed-report.js';

/** As what a report is printed. */
export interface Printing {
  document: Document;
  path: VariantPath;
  isIssued: boolean;
  /** The day that it bears, YYYY-MM-DD. */
  dated: string;
}

/** Makes the files of a report: Word and PDF, in every language in which it says anything. */
@Injectable()
export class ReportFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly reports: ReportsService,
    private readonly editions: EditionFiles,
  ) {}

  /** One after the other, in a thread of their own; not inside a transaction. */
  async make(report: Report, printing: Printing): Promise<MadeText[]> {
    const ground = await this.ground(report, printing);
    const made: MadeText[] = [];
    for (const language of languagesOf(ground.sections)) {
      made.push(...(await this.editions.texts(printedReport(ground, language))).texts);
    }
    return made;
  }

  private async ground(report: Report, { document, path, isIssued, dated }: Printing): Promise<Ground> {
    const { group } = report;
    const above = await this.groups.above(group);
    const chairs = (await this.seats.officers(group)).filter((seat) => seat.role === 'chair' && seat.isHeldOn(dated));
    const bases = (await this.groups.mandates(group)).flatMap((mandate) => mandate.bases);
    const instruments = new Map(bases.map(({ instrument }) => [instrument.id, instrument]));
    return {
      ...{ report, document, isIssued, dated },
      sections: sectionsOf(report, await this.reports.paragraphs(report)),
      suffix: printVariant(path),
      bodies: isIssued ? above : [...above, group],
      references: [...instruments.values()].map((instrument) =>
        Object.fromEntries(languages.map((language) => [language, instrument.calledInFullIn(language).text])) as Record<Language, string>),
      signers: chairs.map(({ person }) => person.name),
      origin: originOf(this.config),
    };
  }
}
