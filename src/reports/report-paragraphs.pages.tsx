import { Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import type { Language } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import { joinedInto } from '../summary-records/paragraphs/kin.js';
import { changeOf, filledParagraph } from '../summary-records/paragraphs/paragraph-form.js';
import { ParagraphForm, ParagraphShiftForm } from '../summary-records/paragraphs/paragraph.dto.js';
import { ParagraphPage } from '../summary-records/paragraphs/views/paragraph-page.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ReportParagraphForm } from './report.dto.js';
import type { Report } from './report.entity.js';
import { ReportGatherer } from './report.gatherer.js';
import type { ReportParagraph } from './report-paragraph.entity.js';
import { ReportsService } from './reports.service.js';
import { placesIn } from './sections.js';
import { NewReportParagraphPage } from './views/new-report-paragraph-page.js';
import { reportCrumbs } from './views/report-crumbs.js';
import { ReportDraftPage } from './views/report-draft-page.js';

/** Writing a report paragraph by paragraph. */
@Controller('groups/:slug/reports/:number/paragraphs')
export class ReportParagraphsPages {
  constructor(
    private readonly gatherer: ReportGatherer,
    private readonly reports: ReportsService,
  ) {}

  /** The addresses of buttons lead back to the page on which they stand. */
  @Get(['', ':paragraph/shift'])
  goToDraft(@Param('slug') slug: string, @Param('number', ParseIntPipe) number: number): GoTo {
    return goTo(`/groups/${encodeURIComponent(slug)}/reports/${number}/draft`);
  }

  @Get('new')
  async showNew(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Query('section') section: unknown,
  ): Promise<Page> {
    const blank = FilledForm.blank<ReportParagraphForm>({ section: typeof section === 'string' ? section : '' });
    return newPage(await this.gatherer.composed(actor, slug, number), blank);
  }

  @Post()
  async add(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Form(ReportParagraphForm) form: FilledForm<ReportParagraphForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const added = await form.submit(({ section = '', text = '' }) =>
      this.reports.add(actor, report, section, { [languageOf(request)]: text }));
    return added ? goTo(placeOf(added)) : newPage(report, form, 422);
  }

  @Get(':paragraph')
  async show(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
  ): Promise<Page> {
    const report = await this.gatherer.composed(actor, slug, number);
    const paragraph = await this.reports.paragraph(actor, report, handle);
    return this.paragraphPage(actor, paragraph, filledParagraph(paragraph, languageOf(request)), languageOf(request));
  }

  @Post(':paragraph')
  async change(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Form(ParagraphForm) form: FilledForm<ParagraphForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const language = languageOf(request);
    const before = await this.reports.paragraph(actor, report, handle);
    const changed = await form.submit((answers) => this.reports.change(actor, report, handle, changeOf(before, answers, language)));
    if (changed) return goTo(placeOf(changed));
    return this.paragraphPage(actor, await this.reports.paragraph(actor, report, handle), form, language, 422);
  }

  @Post(':paragraph/shift')
  async shift(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('number', ParseIntPipe) number: number,
    @Param('paragraph') handle: string,
    @Form(ParagraphShiftForm) form: FilledForm<ParagraphShiftForm>,
  ): Promise<Page | GoTo> {
    const report = await this.gatherer.composed(actor, slug, number);
    const shifted = await form.submit(({ to }) => this.reports.shift(actor, report, handle, to));
    if (shifted) return goTo(placeOf(shifted));
    return page(ReportDraftPage, { sight: await this.gatherer.draft(actor, slug, number), errors: form.errors }, 422);
  }

  private async paragraphPage(actor: Actor, paragraph: ReportParagraph, form: FilledForm<ParagraphForm>, language: Language, status = 200) {
    const sources = await this.gatherer.sources(actor, paragraph);
    const { report } = paragraph;
    const joined = joinedInto(paragraph, await this.reports.paragraphs(report));
    const place = { address: `/groups/${report.slug}`, crumbs: reportCrumbs(report, translator(language)), places: placesIn(report, language) };
    return page(ParagraphPage, { paragraph, ...place, form, present: filledParagraph(paragraph, language), sources, joined }, status);
  }
}

function newPage(report: Report, form: FilledForm<ReportParagraphForm>, status = 200): Page {
  return page(NewReportParagraphPage, { report, form }, status);
}

function placeOf({ report, handle }: ReportParagraph): string {
  return `/groups/${report.slug}/draft#${handle}`;
}
