import { Injectable } from '@nestjs/common';
import { DocumentDetails, type DocumentLine } from '../documents/document-details.js';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { saidInProse } from '../documents/mentions/sayings.js';
import type { Actor } from '../foundation/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import type { Group } from '../groups/group.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import type { FactSource } from '../summary-records/paragraphs/fact.js';
import { kinOf } from '../summary-records/paragraphs/kin.js';
import type { Section } from '../summary-records/paragraphs/sections.js';
import type { Mentions } from '../web/ui/told.js';
import { ReportFactsService } from './compiling/report-facts.service.js';
import { type Considered, consideredBy } from './considered.js';
import type { Report } from './report.entity.js';
import type { ReportParagraph } from './report-paragraph.entity.js';
import { seeReport } from './report.policy.js';
import { ReportsService } from './reports.service.js';
import { sectionsOf } from './sections.js';

/** A report under work, as those see it who put it together. */
export interface ReportDraftSight {
  report: Report;
  sections: Section<ReportParagraph>[];
  mentions: Mentions;
}

/** A report on its way, as everybody sees it who may. */
export interface ReportSight {
  report: Report;
  meetings: Meeting[];
  /** As what it was shown to the meeting and issued to the parent, as far as the reader knows of these. */
  documents: DocumentLine[];
  considered: Considered | null;
}

@Injectable()
export class ReportGatherer {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly reports: ReportsService,
    private readonly facts: ReportFactsService,
    private readonly details: DocumentDetails,
    private readonly mentions: MentionsService,
  ) {}

  /** The reports of a group of which the actor may know. */
  async list(actor: Actor, slug: string): Promise<{ group: Group; reports: Report[] }> {
    const group = await this.groups.find(slug);
    return { group, reports: (await this.reports.of(group)).filter((report) => actor.may(seeReport, report)) };
  }

  async sight(actor: Actor, slug: string, number: number): Promise<ReportSight> {
    const report = await this.reports.seen(actor, await this.groups.find(slug), number);
    const documents = [report.draft, report.document].filter((one) => one !== null);
    const meetings = await Promise.all(report.meetings.map((one) => this.meetings.find(one)));
    const lines = await this.details.lines(actor, documents);
    return { report, meetings, documents: lines, considered: consideredBy(report, lines) };
  }

  /** The report, for those who put it together. */
  async composed(actor: Actor, slug: string, number: number): Promise<Report> {
    return this.reports.composed(actor, await this.groups.find(slug), number);
  }

  async draft(actor: Actor, slug: string, number: number): Promise<ReportDraftSight> {
    const report = await this.composed(actor, slug, number);
    const paragraphs = await this.reports.paragraphs(report);
    const texts = [...report.headings.map(({ titles }) => titles), ...saidInProse(paragraphs.map((one) => one.texts))];
    return { report, sections: sectionsOf(report, paragraphs), mentions: await this.mentions.in(actor, texts) };
  }

  /** Why the paragraph stands there. */
  async sources(actor: Actor, paragraph: ReportParagraph): Promise<FactSource[]> {
    const { report } = paragraph;
    const kin = kinOf(paragraph, await this.reports.paragraphs(report));
    const keys = new Set(kin.flatMap(({ fact }) => fact ?? []));
    if (keys.size === 0) return [];
    const { facts } = await this.facts.of(actor, report);
    return facts.filter(({ key }) => keys.has(key)).flatMap(({ sources }) => sources);
  }
}
