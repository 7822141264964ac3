import { Injectable } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import type { Language, Texts } from '../foundation/i18n/languages.js';
import { ensureUnchanged } from '../foundation/versions.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { ParagraphParting, type Place } from '../summary-records/paragraphs/paragraph-parting.js';
import { Report } from './report.entity.js';
import { ReportParagraph } from './report-paragraph.entity.js';
import { compose, seeReport } from './report.policy.js';

export interface NewReport {
  titles: Texts;
  meetings: readonly Meeting[];
  originalLanguage: Language;
}

/** What the cover of a report says. */
export type Cover = Partial<Pick<Report, 'titles' | 'summary' | 'actionRequired' | 'agendaItem'>>;

/** Reports of groups, and writing them paragraph by paragraph until they are adopted. */
@Injectable()
export class ReportsService extends ParagraphParting<Report, Report, ReportParagraph> {
  protected readonly room = 'reports';
  protected readonly counter = 'report-paragraphs';
  protected readonly entity = ReportParagraph;

  /** The reports of a group, the latest first. */
  of({ id }: Group): Promise<Report[]> {
    return this.database.manager.find(Report, { where: { group: { id } }, order: { number: 'DESC' } });
  }

  /** @throws Refused missing */
  async find({ id }: Group, number: number): Promise<Report> {
    const found = await this.database.manager.findOneBy(Report, { group: { id }, number });
    if (!found) throw Refused.missing('reports.noSuchReport');
    return found;
  }

  /** The same, for those who may know of it; for others it is not there. */
  async seen(actor: Actor, group: Group, number: number): Promise<Report> {
    const found = await this.find(group, number);
    if (!actor.may(seeReport, found)) throw Refused.missing('reports.noSuchReport');
    return found;
  }

  /** The same, for those who put it together. @throws Refused forbidden */
  async composed(actor: Actor, group: Group, number: number): Promise<Report> {
    const found = await this.find(group, number);
    actor.ensure(compose, group);
    return found;
  }

  /** Begins a report on meetings of the group or of groups below it. */
  begin(actor: Actor, group: Group, { titles, meetings, originalLanguage }: NewReport): Promise<Report> {
    actor.ensure(compose, group);
    if (meetings.length === 0) throw Refused.field('meetings', 'reports.chooseMeetings');
    if (meetings.some((meeting) => !meeting.group.lineage.includes(group.id))) throw Refused.field('meetings', 'reports.notItsMeeting');
    return this.database.transaction(async () => {
      const number = await this.database.next(`reports/${group.id}`);
      const slugs = meetings.toSorted(byDay).map(({ slug }) => slug);
      const empty = { state: 'draft', headings: [], summary: null, actionRequired: null, agendaItem: null, draft: null, document: null };
      const report = Object.assign(new Report(), { ...empty, group, number, titles, originalLanguage, meetings: slugs, adoptedBy: null, compiledAt: null });
      await this.database.save(report);
      await this.journal.note(actor, { verb: 'reports.begin', subject: report.slug, details: { titles, meetings: slugs } });
      return report;
    });
  }

  /** Says what stands on the cover. What is left out stays. */
  describe(actor: Actor, { group, number }: Report, cover: Cover, version?: number): Promise<Report> {
    actor.ensure(compose, group);
    return this.database.transaction(async () => {
      const report = await this.claim(group, number);
      if (report.state === 'issued') throw Refused.conflict('reports.isAdopted');
      ensureUnchanged(report, version);
      Object.assign(report, cover, { version: report.version + 1 });
      await this.database.save(report);
      await this.journal.note(actor, { verb: 'reports.describe', subject: report.slug, details: { ...cover } });
      return report;
    });
  }

  /** Enters how far a report came before the portal was there. */
  recall(actor: Actor, { group, number }: Report, past: Pick<Report, 'adoptedBy' | 'document'>): Promise<Report> {
    actor.ensure(compose, group);
    return this.database.transaction(async () => {
      const report = await this.claim(group, number);
      await this.database.save(Object.assign(report, past, { state: 'issued' as const, version: report.version + 1 }));
      const details = { adoptedBy: past.adoptedBy, document: past.document?.slug ?? null };
      await this.journal.note(actor, { verb: 'reports.recall', subject: report.slug, details });
      return report;
    });
  }

  /** @throws Refused missing */
  async paragraph(actor: Actor, report: Report, handle: string): Promise<ReportParagraph> {
    this.ensureMayWrite(actor, report);
    const found = await this.database.manager.findOneBy(ReportParagraph, { report: { id: report.id }, handle });
    if (!found) throw Refused.missing('summary-records.noSuchParagraph');
    return found;
  }

  /** Adds a paragraph of one's own at the end of a section. */
  add(actor: Actor, report: Report, section: string, texts: Texts): Promise<ReportParagraph> {
    ensureHeading(report, section);
    return this.append(actor, report, texts, (claimed) => Object.assign(new ReportParagraph(), { report: claimed, section }));
  }

  /** Splits a paragraph where the texts have the mark; the first part keeps the handle. */
  split(actor: Actor, report: Report, handle: string, texts: Texts, version?: number): Promise<ReportParagraph> {
    const begin = (claimed: Report, { section }: ReportParagraph) => Object.assign(new ReportParagraph(), { report: claimed, section });
    return this.splitOff(actor, report, handle, texts, begin, version);
  }

  /** Moves a paragraph under a heading. @throws Refused invalid, where there is no such heading */
  move(actor: Actor, report: Report, handle: string, { section, ...place }: { section: string } & Place): Promise<ReportParagraph> {
    ensureHeading(report, section);
    return this.relocate(actor, report, handle, place, async (paragraph) => {
      paragraph.section = section;
    });
  }

  /** @throws Refused missing */
  async claim({ id }: Group, number: number): Promise<Report> {
    const report = await this.database.claim(Report, { group: { id }, number });
    if (!report) throw Refused.missing('reports.noSuchReport');
    return report;
  }

  protected ensureMayWrite(actor: Actor, { group }: Report): void {
    actor.ensure(compose, group);
  }

  /** What the meeting has been shown is amended by what is written afterwards. */
  protected async claimText({ group, number }: Report): Promise<Report> {
    const report = await this.claim(group, number);
    report.ensureOpen();
    if (report.state === 'submitted') report.become('amended');
    return report;
  }

  protected within({ id }: Report) {
    return { report: { id } };
  }
}

function ensureHeading({ headings }: Report, section: string): void {
  if (!headings.some(({ key }) => key === section)) throw Refused.field('section', 'reports.noSuchSection');
}

/** Meetings in the order of their days; of those without days their numbers decide. */
function byDay(one: Meeting, other: Meeting): number {
  const [day, otherDay] = [one.opensOn ?? one.when ?? '', other.opensOn ?? other.when ?? ''];
  return day === otherDay ? one.number - other.number : day.localeCompare(otherDay);
}
