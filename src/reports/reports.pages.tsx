import { Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { type Language, withText } from '../foundation/i18n/languages.js';
import type { Group } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ReportCompiling } from './compiling/report-compiling.service.js';
import { CoverForm, ReportForm } from './report.dto.js';
import type { Report } from './report.entity.js';
import { ReportGatherer } from './report.gatherer.js';
import { compose } from './report.policy.js';
import { ReportsService } from './reports.service.js';
import { CoverPage } from './views/cover-page.js';
import { NewReportPage } from './views/new-report-page.js';
import { ReportDraftPage } from './views/report-draft-page.js';
import { ReportPage } from './views/report-page.js';
import { ReportsPage } from './views/reports-page.js';

/** The reports of a group to the body above it: begun, compiled, and what their cover says. */
@Controller('groups/:slug/reports')
export class ReportsPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly gatherer: ReportGatherer,
    private readonly compiling: ReportCompiling,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return page(ReportsPage, await this.gatherer.list(actor, slug));
  }

  @Get('new')
  async showNew(@Who() actor: Actor, @Req() request: PortalRequest, @Param('slug') slug: string): Promise<Page> {
    const blank = FilledForm.blank<ReportForm>({ originalLanguage: languageOf(request) });
    return this.newPage(await this.composedFor(actor, slug), blank);
  }

  @Post()
  async begin(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(ReportForm) form: FilledForm<ReportForm>,
  ): Promise<Page | GoTo> {
    const group = await this.composedFor(actor, slug);
    const begun = await form.submit(async ({ title, meetings = [], originalLanguage }) => {
      const covered = await Promise.all(meetings.map((one) => this.meetings.find(one)));
      return this.reports.begin(actor, group, { titles: { [languageOf(request)]: title }, meetings: covered, originalLanguage });
    });
    if (!begun) return this.newPage(group, form, 422);
    await this.compiling.compile(actor, begun);
    return goTo(draftOf(begun));
  }

  @Get(':number')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    return page(ReportPage, { sight: await this.gatherer.sight(actor, slug, number) });
  }

  @Get(':number/draft')
  async draft(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    return page(ReportDraftPage, { sight: await this.gatherer.draft(actor, slug, number) });
  }

  /** The address of a button leads back to the page on which it stands. */
  @Get(':number/compilations')
  goToDraft(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/reports/${number}/draft`);
  }

  @Post(':number/compilations')
  async compile(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.compiling.compile(actor, report);
    return goTo(draftOf(report));
  }

  @Get(':number/cover')
  async showCover(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<Page> {
    const report = await this.gatherer.composed(actor, slug, number);
    return coverPage(report, filled(report, languageOf(request)), languageOf(request));
  }

  @Post(':number/cover')
  async describe(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(CoverForm) form: FilledForm<CoverForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const language = languageOf(request);
    const described = await form.submit(({ title, summary = '', actionRequired = '', agendaItem, version }) => {
      const cover = {
        titles: { ...report.titles, [language]: title },
        summary: withText(report.summary, language, summary),
        actionRequired: withText(report.actionRequired, language, actionRequired),
        agendaItem: agendaItem || null,
      };
      return this.reports.describe(actor, report, cover, version);
    });
    if (described) return goTo(draftOf(report));
    return coverPage(await this.gatherer.composed(actor, slug, number), form, language, 422);
  }

  private async composedFor(actor: Actor, slug: string): Promise<Group> {
    const group = await this.groups.find(slug);
    actor.ensure(compose, group);
    return group;
  }

  private async newPage(group: Group, form: FilledForm<ReportForm>, status = 200): Promise<Page> {
    const groups = [group, ...(await this.groups.below(group))];
    const meetings = (await Promise.all(groups.map((one) => this.meetings.of(one)))).flat();
    return page(NewReportPage, { group, meetings, form }, status);
  }
}

function coverPage(report: Report, form: FilledForm<CoverForm>, language: Language, status = 200): Page {
  return page(CoverPage, { report, form, present: filled(report, language) }, status);
}

function filled({ titles, summary, actionRequired, agendaItem }: Report, language: Language): FilledForm<CoverForm> {
  return FilledForm.blank<CoverForm>({
    title: titles[language] ?? '',
    summary: summary?.[language] ?? '',
    actionRequired: actionRequired?.[language] ?? '',
    agendaItem: agendaItem ?? '',
  });
}

function draftOf({ slug }: Report): string {
  return `/groups/${slug}/draft`;
}
