import { Controller, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentReport, reportSchema } from '../present-report.js';
import type { Report } from '../report.entity.js';
import { ReportGatherer } from '../report.gatherer.js';
import { ReportIssueBody, ReportStepBody } from './issuing.dto.js';
import { ReportIssuing } from './report-issuing.service.js';

/** A report on its way, for programs. */
@Controller('api/v1/groups/:group/reports/:report')
@Chapter('Reports', 'What a group tells the body above it of its meetings: compiled, written, adopted, issued.')
export class IssuingApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: ReportGatherer,
    private readonly issuing: ReportIssuing,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('submission')
  @Described('submitReport', {
    summary: 'Show a report to a meeting, as a document of its drafts',
    more: 'A report that was shown before and has been amended since is issued as a revision of that document.',
    answer: reportSchema,
    refusals: ['missing', 'conflict'],
  })
  async submit(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @JsonBody(ReportStepBody) { meeting: shownTo }: ReportStepBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.giveMade(actor, request, response, {
      make: async () => this.issuing.prepareDraft(actor, report, await this.meetings.find(shownTo)),
      work: async (prepared) => deed(await this.issuing.finishDraft(actor, prepared)),
    });
  }

  @Post('adoption')
  @Described('adoptReport', { summary: 'Say that a meeting adopted a report as it stands', answer: reportSchema, refusals: ['missing', 'conflict'] })
  async adopt(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @JsonBody(ReportStepBody) { meeting }: ReportStepBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.give(actor, request, response, async () => deed(await this.issuing.adopt(actor, report, await this.meetings.find(meeting))));
  }

  @Post('issue')
  @Described('issueReport', {
    summary: 'Issue an adopted report as a document of the parent body',
    more: 'For those who chair or serve the parent body.',
    answer: reportSchema,
    refusals: ['missing', 'conflict'],
  })
  async issue(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('report', ParseIntPipe) number: number,
    @JsonBody(ReportIssueBody) body: ReportIssueBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const report = await this.gatherer.composed(actor, slug, number);
    await this.answers.giveMade(actor, request, response, {
      make: () => this.issuing.prepareIssue(actor, report, body),
      work: async (prepared) => deed(await this.issuing.finishIssue(actor, prepared)),
    });
  }
}

function deed(report: Report): Deed {
  return { status: 200, location: `/groups/${report.slug}`, body: presentReport(report) };
}
