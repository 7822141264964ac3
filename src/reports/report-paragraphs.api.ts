import { Controller, Get, Param, ParseIntPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { ParagraphChangeBody, ParagraphShiftBody } from '../summary-records/paragraphs/paragraph.dto.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { presentReportReasons, reportReasonsSchema } from './present-report.js';
import { ReportParagraphBody } from './report.dto.js';
import { ReportGatherer } from './report.gatherer.js';
import type { ReportParagraph } from './report-paragraph.entity.js';
import { ReportsService } from './reports.service.js';

/** Writing a report paragraph by paragraph, for programs. */
@Controller('api/v1/groups/:group/reports/:report/paragraphs')
@Chapter('Reports', 'What a group tells the body above it of its meetings: compiled, written, adopted, issued.')
export class ReportParagraphsApi {
  constructor(
    private readonly gatherer: ReportGatherer,
    private readonly reports: ReportsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('addReportParagraph', { summary: 'Add a paragraph of one’s own', answer: reportReasonsSchema, status: 201, refusals: ['missing', 'conflict'] })
  async add(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @JsonBody(ReportParagraphBody) { section, texts }: ReportParagraphBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => this.deed(201, actor, await this.reports.add(actor, report, section, texts)));
  }

  @Get(':paragraph')
  @Described('showReportParagraph', { summary: 'A paragraph, and why it stands there', answer: reportReasonsSchema, refusals: ['forbidden', 'missing'] })
  async show(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Asked() _query: unknown,
  ) {
    const paragraph = await this.reports.paragraph(actor, await this.gatherer.composed(actor, slug, number), handle);
    return presentReportReasons(paragraph, await this.gatherer.sources(actor, paragraph));
  }

  @Patch(':paragraph')
  @Described('changeReportParagraph', {
    summary: 'Write a paragraph, leave it out, or take what its facts say',
    answer: reportReasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async change(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphChangeBody) body: ParagraphChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => this.deed(200, actor, await this.reports.change(actor, report, handle, body)));
  }

  @Post(':paragraph/shift')
  @Described('shiftReportParagraph', {
    summary: 'Move a paragraph up or down in its section',
    answer: reportReasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async shift(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphShiftBody) { to }: ParagraphShiftBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => this.deed(200, actor, await this.reports.shift(actor, report, handle, to)));
  }

  private async deed(status: Deed['status'], actor: Actor, paragraph: ReportParagraph): Promise<Deed> {
    const body = presentReportReasons(paragraph, await this.gatherer.sources(actor, paragraph));
    return { status, location: `/groups/${paragraph.report.slug}/paragraphs/${paragraph.handle}`, body };
  }
}
