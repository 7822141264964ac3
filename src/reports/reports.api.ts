import { Controller, Get, Param, ParseIntPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody, said } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ReportCompiling } from './compiling/report-compiling.service.js';
import { presentReport, presentReportDraft, presentReportSight, reportDraftSchema, reportSchema, reportSightSchema } from './present-report.js';
import { CoverBody, ReportBody } from './report.dto.js';
import type { Report } from './report.entity.js';
import { ReportGatherer } from './report.gatherer.js';
import { type Cover, ReportsService } from './reports.service.js';

/** Reports of groups to the body above them, for programs. */
@Controller('api/v1/groups/:group/reports')
@Chapter('Reports', 'What a group tells the body above it of its meetings: compiled, written, adopted, issued.')
export class ReportsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly gatherer: ReportGatherer,
    private readonly compiling: ReportCompiling,
    private readonly reports: ReportsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listReports', {
    summary: 'The reports of a group, the latest first',
    more: 'Drafts are for the chair and the secretariat; members see a report once it was shown to the meeting, others once it was issued.',
    answer: pageOf(reportSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.gatherer.list(actor, slug)).reports.map(presentReport));
  }

  @Post()
  @Described('beginReport', {
    summary: 'Begin a report on some meetings, and compile it from what is known of them',
    more: 'For the chair and the secretariat.',
    answer: reportDraftSchema,
    status: 201,
    refusals: ['missing'],
  })
  async begin(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(ReportBody) { titles, meetings, originalLanguage = 'en' }: ReportBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const covered = await Promise.all(meetings.map((one) => this.meetings.find(one)));
      const report = await this.reports.begin(actor, group, { titles, meetings: covered, originalLanguage });
      await this.compiling.compile(actor, report);
      return this.deed(201, actor, report);
    });
  }

  @Get(':report')
  @Described('showReport', { summary: 'A report on its way to the parent body', answer: reportSightSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('group') slug: string, @Param('report', ParseIntPipe) number: number, @Asked() _query: unknown) {
    return presentReportSight(await this.gatherer.sight(actor, slug, number));
  }

  @Get(':report/draft')
  @Described('showReportDraft', {
    summary: 'A report under work',
    more: 'For the chair and the secretariat.',
    answer: reportDraftSchema,
    refusals: ['forbidden', 'missing'],
  })
  async draft(@Who() actor: Actor, @Param('group') slug: string, @Param('report', ParseIntPipe) number: number, @Asked() _query: unknown) {
    const { report, sections } = await this.gatherer.draft(actor, slug, number);
    return presentReportDraft(report, sections);
  }

  @Post(':report/compilations')
  @Described('compileReport', {
    summary: 'Compile a report again from what is known of its meetings',
    more: 'What a person wrote stays, and is marked where its facts have changed.',
    answer: reportDraftSchema,
    refusals: ['missing', 'conflict'],
  })
  async compile(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => this.deed(200, actor, await this.compiling.compile(actor, report)));
  }

  @Patch(':report/cover')
  @Described('describeReport', {
    summary: 'Say what stands on the cover of a report',
    answer: reportDraftSchema,
    refusals: ['missing', 'conflict'],
  })
  async describe(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @JsonBody(CoverBody) body: CoverBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => this.deed(200, actor, await this.reports.describe(actor, report, said(body) as Cover)));
  }

  private async deed(status: Deed['status'], actor: Actor, { group, number, slug }: Report): Promise<Deed> {
    const { report, sections } = await this.gatherer.draft(actor, group.slug, number);
    return { status, location: `/groups/${slug}/draft`, body: presentReportDraft(report, sections) };
  }
}
