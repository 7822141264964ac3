import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import type { Language } from '../foundation/i18n/languages.js';
import { translator } from '../foundation/i18n/translator.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { CompilingService } from './compiling/compiling.service.js';
import { changeOf, filledParagraph } from './paragraphs/paragraph-form.js';
import { ParagraphForm, ParagraphShiftForm } from './paragraphs/paragraph.dto.js';
import { joinedInto } from './paragraphs/kin.js';
import { ParagraphPage } from './paragraphs/views/paragraph-page.js';
import { NewParagraphForm } from './record.dto.js';
import { RecordGatherer } from './record.gatherer.js';
import type { RecordParagraph } from './record-paragraph.entity.js';
import { SummaryRecordsService } from './summary-records.service.js';
import { DraftPage } from './views/draft-page.js';
import { NewParagraphPage } from './views/new-paragraph-page.js';
import { headingsOf } from './views/headings.js';
import { recordCrumbs } from './views/record-crumbs.js';

/** Where chair and secretariat draw up the record of a meeting. */
@Controller('meetings/:slug/record')
export class RecordsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: RecordGatherer,
    private readonly compiling: CompilingService,
    private readonly records: SummaryRecordsService,
  ) {}

  @Get('draft')
  async draft(@Who() actor: Actor, @Param('slug') slug: string, @Query('moved') moved: unknown): Promise<Page> {
    return page(DraftPage, { sight: await this.gatherer.draft(actor, slug), moved: typeof moved === 'string' ? moved : undefined });
  }

  /** The addresses of buttons lead back to the page on which they stand. */
  @Get(['compilations', 'paragraphs', 'paragraphs/:paragraph/shift'])
  goToDraft(@Param('slug') slug: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/record/draft`);
  }

  @Post('compilations')
  async compile(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    await this.compiling.compile(actor, meeting);
    return goTo(draftOf(meeting));
  }

  @Get('paragraphs/new')
  async showNew(@Who() actor: Actor, @Param('slug') slug: string, @Query('item') item: unknown): Promise<Page> {
    const meeting = await this.gatherer.drawn(actor, slug);
    return this.newPage(meeting, FilledForm.blank<NewParagraphForm>({ item: typeof item === 'string' ? item : '' }));
  }

  @Post('paragraphs')
  async add(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Form(NewParagraphForm) form: FilledForm<NewParagraphForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const added = await form.submit(async ({ item, text = '' }) => {
      const [under = null] = await this.meetings.items('item', meeting, item ? [item] : []);
      return this.records.add(actor, meeting, under, { [languageOf(request)]: text });
    });
    return added ? goTo(`${draftOf(meeting)}#${added.handle}`) : this.newPage(meeting, form, 422);
  }

  @Get('paragraphs/:paragraph')
  async show(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
  ): Promise<Page> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const paragraph = await this.records.paragraph(actor, meeting, handle);
    return this.paragraphPage(actor, paragraph, filledParagraph(paragraph, languageOf(request)), languageOf(request));
  }

  @Post('paragraphs/:paragraph')
  async change(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
    @Form(ParagraphForm) form: FilledForm<ParagraphForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const language = languageOf(request);
    const before = await this.records.paragraph(actor, meeting, handle);
    const changed = await form.submit((answers) => this.records.change(actor, meeting, handle, changeOf(before, answers, language)));
    if (changed) return goTo(`${draftOf(meeting)}#${handle}`);
    return this.paragraphPage(actor, await this.records.paragraph(actor, meeting, handle), form, language, 422);
  }

  @Post('paragraphs/:paragraph/shift')
  async shift(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
    @Form(ParagraphShiftForm) form: FilledForm<ParagraphShiftForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const shifted = await form.submit(({ to }) => this.records.shift(actor, meeting, handle, to));
    if (shifted) return goTo(`${draftOf(meeting)}#${handle}`);
    return page(DraftPage, { sight: await this.gatherer.draft(actor, slug), errors: form.errors }, 422);
  }

  private async newPage(meeting: Meeting, form: FilledForm<NewParagraphForm>, status = 200): Promise<Page> {
    return page(NewParagraphPage, { meeting, form, agenda: await this.meetings.agenda(meeting) }, status);
  }

  private async paragraphPage(actor: Actor, paragraph: RecordParagraph, form: FilledForm<ParagraphForm>, language: Language, status = 200) {
    const sources = await this.gatherer.sources(actor, paragraph);
    const { meeting } = paragraph.record;
    const place = { address: `/meetings/${meeting.slug}/record`, crumbs: recordCrumbs(meeting, translator(language)) };
    const joined = joinedInto(paragraph, await this.records.paragraphs(paragraph.record));
    const places = headingsOf(await this.meetings.agenda(meeting), translator(language));
    return page(ParagraphPage, { paragraph, ...place, form, present: filledParagraph(paragraph, language), sources, joined, places }, status);
  }
}

function draftOf({ slug }: Meeting): string {
  return `/meetings/${slug}/record/draft`;
}
