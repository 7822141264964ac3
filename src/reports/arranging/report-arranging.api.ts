import { Controller, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { ParagraphSplitBody } from '../../summary-records/arranging/arranging.dto.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentReportReasons, reportReasonsSchema } from '../present-report.js';
import type { Report } from '../report.entity.js';
import { ReportGatherer } from '../report.gatherer.js';
import type { ReportParagraph } from '../report-paragraph.entity.js';
import { ReportsService } from '../reports.service.js';
import { ReportMoveBody } from './report-arranging.dto.js';

/** Moving, splitting and joining the paragraphs of a report, for programs. */
@Controller('api/v1/groups/:group/reports/:report/paragraphs/:paragraph')
@Chapter('Reports', 'What a group tells the body above it of its meetings: compiled, written, adopted, issued.')
export class ReportArrangingApi {
  constructor(
    private readonly gatherer: ReportGatherer,
    private readonly reports: ReportsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('split')
  @Described('splitReportParagraph', {
    summary: 'Split a paragraph in two, each language by itself',
    more: 'Answers with the second part. The first part keeps the handle and the facts.',
    answer: reportReasonsSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async split(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphSplitBody) { texts }: ParagraphSplitBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.give(actor, report, request, response, 201, () => this.reports.split(actor, report, handle, texts));
  }

  @Post('join')
  @Described('joinReportParagraph', {
    summary: 'Join a paragraph with the next one that is printed under its heading',
    more: 'The next one is left out then, and tells where it went; its facts stand behind both.',
    answer: reportReasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async join(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.give(actor, report, request, response, 200, () => this.reports.join(actor, report, handle));
  }

  @Post('move')
  @Described('moveReportParagraph', {
    summary: 'Move a paragraph to any place, also under another heading',
    answer: reportReasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async move(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @JsonBody(ReportMoveBody) place: ReportMoveBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.give(actor, report, request, response, 200, () => this.reports.move(actor, report, handle, place));
  }

  private give(actor: Actor, report: Report, request: PortalRequest, response: Response, status: 200 | 201, act: () => Promise<ReportParagraph>) {
    return this.answers.give(actor, request, response, async () => {
      const paragraph = await this.reports.paragraph(actor, report, (await act()).handle);
      const body = presentReportReasons(paragraph, await this.gatherer.sources(actor, paragraph));
      return { status, location: `/groups/${report.slug}/paragraphs/${paragraph.handle}`, body };
    });
  }
}
