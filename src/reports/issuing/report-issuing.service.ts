import { Injectable } from '@nestjs/common';
import type { Document } from '../../documents/document.entity.js';
import { IssuedDocuments } from '../../documents/issued/issued-documents.service.js';
import type { IssuedPaper, KeptText } from '../../documents/issued/issued-paper.js';
import { plainKey } from '../../documents/series/series.entity.js';
import { officiate } from '../../documents/series/series.policy.js';
import { SeriesService } from '../../documents/series/series.service.js';
import { printVariant, type VariantPath } from '../../documents/symbols/symbol-variants.js';
import { Actor } from '../../foundation/actor.js';
import { Database } from '../../foundation/database/database.js';
import { Refused } from '../../foundation/errors.js';
import { dayIn } from '../../foundation/i18n/dates.js';
import { Journal } from '../../foundation/journal.js';
import { ensureUnchanged } from '../../foundation/versions.js';
import type { Group } from '../../groups/group.entity.js';
import { GroupsService } from '../../groups/groups.service.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import type { Report } from '../report.entity.js';
import { ReportLetters } from '../report-letters.js';
import { compose } from '../report.policy.js';
import { ReportsService } from '../reports.service.js';
import { ReportFiles } from './report-files.service.js';

/** The series in which drafts are shown to a meeting. */
const drafts = 'DT';

/** A report under its number, with its files on the disk. */
export interface PreparedReport {
  report: Report;
  document: Document;
  path: VariantPath;
  texts: KeptText[];
}

/** How the parent body numbers a report: by its own symbol, else in its plain series. */
export interface Issuing {
  symbol?: string | null;
  /** The day that it bears, YYYY-MM-DD; null: today. */
  dated?: string | null;
  version?: number;
}

/**
 * Takes a report on its way (RPT-1): shown to the meeting as a draft, adopted there, issued as a document of the parent body.
 * Its files bear its number and take their time, so they are made between the transaction that reserves the number and the
 * one that takes the step: whatever happens meanwhile, the step is taken wholly or not at all.
 */
@Injectable()
export class ReportIssuing {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly groups: GroupsService,
    private readonly series: SeriesService,
    private readonly reports: ReportsService,
    private readonly issued: IssuedDocuments,
    private readonly files: ReportFiles,
    private readonly letters: ReportLetters,
  ) {}

  /** Makes the draft a document of a meeting; one that was shown before becomes its revision. Not inside a transaction. */
  async prepareDraft(actor: Actor, { group, number }: Report, meeting: Meeting, version?: number): Promise<PreparedReport> {
    actor.ensure(compose, group);
    ensureIts(group, meeting);
    const reserved = await this.database.transaction(async () => {
      const report = await this.claimed(group, number, 'submitted', version);
      const dated = dayIn(meeting.timeZone, await this.database.now());
      if (report.draft?.isPosted) return { report, document: report.draft, path: await this.issued.reserveRevision(actor, report.draft), dated };
      const under = await this.series.orUsual(Actor.portal, meeting.group, drafts);
      const paper = { ...this.paper(report), group: meeting.group, meeting, under, purpose: 'discussion' as const };
      const document = await this.issued.reserve(actor, paper, report.draft);
      await this.database.save(Object.assign(report, { draft: document }));
      return { report, document, path: [], dated };
    });
    return this.made({ ...reserved, isIssued: false });
  }

  /** Shows it to the meeting. @throws Refused stale, when it was changed while its files were made */
  finishDraft(actor: Actor, prepared: PreparedReport): Promise<Report> {
    return this.finish(actor, prepared, 'submitted');
  }

  /** Says that a meeting adopted it as it stands. */
  adopt(actor: Actor, { group, number }: Report, meeting: Meeting, version?: number): Promise<Report> {
    actor.ensure(compose, group);
    ensureIts(group, meeting);
    return this.database.transaction(async () => {
      const report = await this.claimed(group, number, 'adopted', version);
      report.become('adopted');
      await this.database.save(Object.assign(report, { adoptedBy: meeting.slug, version: report.version + 1 }));
      await this.journal.note(actor, { verb: 'reports.adopt', subject: report.slug, details: { meeting: meeting.slug } });
      await this.letters.tell(report, { kind: 'adopted', meeting, symbol: '' });
      return report;
    });
  }

  /** Makes it a document of the parent body, for those who register there. Not inside a transaction. */
  async prepareIssue(actor: Actor, { group, number }: Report, { symbol, dated, version }: Issuing): Promise<PreparedReport> {
    const parent = await this.parentOf(group);
    actor.ensure(officiate, parent);
    const reserved = await this.database.transaction(async () => {
      const report = await this.claimed(group, number, 'issued', version);
      const day = dated ?? dayIn(parent.zone, await this.database.now());
      const under = symbol ? { symbol } : await this.series.find(parent, plainKey);
      const paper = { ...this.paper(report), group: parent, meeting: null, under, purpose: 'action' as const, dated: day, foreignItem: report.agendaItem };
      const document = await this.issued.reserve(actor, paper, report.document);
      await this.database.save(Object.assign(report, { document }));
      return { report, document, path: [], dated: day };
    });
    return this.made({ ...reserved, isIssued: true });
  }

  finishIssue(actor: Actor, prepared: PreparedReport): Promise<Report> {
    return this.finish(actor, prepared, 'issued');
  }

  private async made({ isIssued, dated, ...reserved }: Omit<PreparedReport, 'texts'> & { isIssued: boolean; dated: string }): Promise<PreparedReport> {
    const texts = await this.files.make(reserved.report, { ...reserved, isIssued, dated });
    if (texts.length === 0) throw Refused.conflict('reports.isEmpty');
    return { ...reserved, texts: await this.issued.keep(texts) };
  }

  private finish(actor: Actor, { report: seen, document, path, texts }: PreparedReport, state: 'submitted' | 'issued'): Promise<Report> {
    return this.database.transaction(async () => {
      const report = await this.claimed(seen.group, seen.number, state, seen.version);
      report.become(state);
      await this.issued.issue(actor, document, texts, path);
      await this.database.save(Object.assign(report, { version: report.version + 1 }));
      await this.journal.note(actor, { verb: `reports.${state}`, subject: report.slug, details: { document: document.slug } });
      const symbol = [document.symbol, printVariant(path)].filter(Boolean).join(' ');
      await this.letters.tell(report, { kind: state, meeting: document.meeting, symbol });
      return report;
    });
  }

  /** The report, as it was seen, where it can become this. */
  private async claimed(group: Group, number: number, state: Report['state'], version?: number): Promise<Report> {
    const report = await this.reports.claim(group, number);
    ensureUnchanged(report, version);
    if (!report.nextStates.includes(state)) throw Refused.conflict('reports.cannotBecome');
    return report;
  }

  private paper({ group, titles, originalLanguage }: Report): Pick<IssuedPaper, 'titles' | 'sources' | 'language'> {
    return { titles, sources: [{ group }], language: originalLanguage };
  }

  private async parentOf(group: Group): Promise<Group> {
    const parent = (await this.groups.above(group)).at(-1);
    if (!parent) throw Refused.conflict('reports.noParent');
    return parent;
  }
}

/** A report is shown to, and adopted by, a meeting of its own group. */
function ensureIts({ id }: Group, meeting: Meeting): void {
  if (meeting.group.id !== id) throw Refused.field('meeting', 'reports.notItsMeeting');
}
