import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { Report } from '../report.entity.js';
import { ReportGatherer } from '../report.gatherer.js';
import { ReportIssueForm, ReportStepForm } from './issuing.dto.js';
import { ReportIssuing } from './report-issuing.service.js';
import { ReportIssuePage } from './views/report-issue-page.js';
import { ReportStepPage } from './views/report-step-page.js';

/** A report on its way: shown to the meeting, adopted there, issued to the parent body. */
@Controller('groups/:slug/reports/:number')
export class IssuingPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: ReportGatherer,
    private readonly issuing: ReportIssuing,
  ) {}

  @Get('submission')
  async showSubmission(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    return this.stepPage('submission', await this.gatherer.composed(actor, slug, number));
  }

  @Post('submission')
  async submit(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(ReportStepForm) form: FilledForm<ReportStepForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const done = await form.submit(async ({ meeting, version }) =>
      this.issuing.finishDraft(actor, await this.issuing.prepareDraft(actor, report, await this.meetings.find(meeting), version)));
    return done ? goTo(`/groups/${report.slug}`) : this.stepPage('submission', report, form, 422);
  }

  @Get('adoption')
  async showAdoption(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    return this.stepPage('adoption', await this.gatherer.composed(actor, slug, number));
  }

  @Post('adoption')
  async adopt(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(ReportStepForm) form: FilledForm<ReportStepForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const done = await form.submit(async ({ meeting, version }) => this.issuing.adopt(actor, report, await this.meetings.find(meeting), version));
    return done ? goTo(`/groups/${report.slug}`) : this.stepPage('adoption', report, form, 422);
  }

  @Get('issue')
  async showIssue(@Who() actor: Actor, @Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): Promise<Page> {
    const report = await this.gatherer.composed(actor, slug, number);
    return page(ReportIssuePage, { report, form: FilledForm.blank<ReportIssueForm>() });
  }

  @Post('issue')
  async issue(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(ReportIssueForm) form: FilledForm<ReportIssueForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const done = await form.submit(async ({ symbol, dated, version }) =>
      this.issuing.finishIssue(actor, await this.issuing.prepareIssue(actor, report, { symbol: symbol || null, dated: dated || null, version })));
    return done ? goTo(`/groups/${report.slug}`) : page(ReportIssuePage, { report, form }, 422);
  }

  private async stepPage(step: 'submission' | 'adoption', report: Report, form = FilledForm.blank<ReportStepForm>(), status = 200): Promise<Page> {
    return page(ReportStepPage, { step, report, meetings: await this.meetings.of(report.group), form }, status);
  }
}
