import { Controller, Get, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import { JoinForm, SplitForm } from '../../summary-records/arranging/arranging.dto.js';
import { filledSplit } from '../../summary-records/paragraphs/paragraph-form.js';
import { SplitPage } from '../../summary-records/paragraphs/views/split-page.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { writtenTexts } from '../../web/six-languages.js';
import { Who } from '../../web/who.js';
import type { Report } from '../report.entity.js';
import { ReportGatherer } from '../report.gatherer.js';
import type { ReportParagraph } from '../report-paragraph.entity.js';
import { ReportsService } from '../reports.service.js';
import { reportCrumbs } from '../views/report-crumbs.js';
import { ReportDraftPage } from '../views/report-draft-page.js';
import { ReportMoveForm } from './report-arranging.dto.js';

/** Where the paragraphs of a report are moved, split and joined. */
@Controller('groups/:slug/reports/:number/paragraphs/:paragraph')
export class ReportArrangingPages {
  constructor(
    private readonly gatherer: ReportGatherer,
    private readonly reports: ReportsService,
  ) {}

  /** The addresses of buttons lead back to the page on which they stand. */
  @Get(['join', 'move'])
  goToParagraph(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number, @Param('paragraph') handle: string): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/reports/${number}/paragraphs/${encodeURIComponent(handle)}`);
  }

  @Get('split')
  async showSplit(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
  ): Promise<Page> {
    const paragraph = await this.reports.paragraph(actor, await this.gatherer.composed(actor, slug, number), handle);
    return splitPage(paragraph, filledSplit(paragraph), languageOf(request));
  }

  @Post('split')
  async split(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Form(SplitForm) form: FilledForm<SplitForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const second = await form.submit((answers) => this.reports.split(actor, report, handle, writtenTexts(answers, 'text') ?? {}, answers.version));
    if (second) return goTo(draftAt(report, handle));
    return splitPage(await this.reports.paragraph(actor, report, handle), form, languageOf(request), 422);
  }

  @Post('join')
  async join(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Form(JoinForm) form: FilledForm<JoinForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const joined = await form.submit(({ version }) => this.reports.join(actor, report, handle, version));
    return joined ? goTo(draftAt(report, handle)) : this.refused(actor, report, form);
  }

  @Post('move')
  async move(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Form(ReportMoveForm) form: FilledForm<ReportMoveForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const moved = await form.submit(({ section = '', behind, version }) =>
      this.reports.move(actor, report, handle, { section, behind: behind === '' ? null : behind, version }),
    );
    return moved ? goTo(draftAt(report, handle)) : this.refused(actor, report, form);
  }

  private async refused(actor: Actor, { group, number }: Report, { errors }: FilledForm<object>): Promise<Page> {
    return page(ReportDraftPage, { sight: await this.gatherer.draft(actor, group.slug, number), errors }, 422);
  }
}

function splitPage(paragraph: ReportParagraph, form: FilledForm<SplitForm>, language: Language, status = 200): Page {
  const { report } = paragraph;
  const place = { address: `/groups/${report.slug}`, crumbs: reportCrumbs(report, translator(language)) };
  return page(SplitPage, { paragraph, ...place, form, present: filledSplit(paragraph) }, status);
}

function draftAt({ slug }: Report, handle: string): string {
  return `/groups/${slug}/draft#${handle}`;
}
