import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Language } from '../../foundation/i18n/languages.js';
import { translator } from '../../foundation/i18n/translator.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { writtenTexts } from '../../web/six-languages.js';
import { Who } from '../../web/who.js';
import { filledSplit } from '../paragraphs/paragraph-form.js';
import { SplitPage } from '../paragraphs/views/split-page.js';
import { RecordGatherer } from '../record.gatherer.js';
import type { RecordParagraph } from '../record-paragraph.entity.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { DraftPage } from '../views/draft-page.js';
import { recordCrumbs } from '../views/record-crumbs.js';
import { JoinForm, MoveForm, SplitForm } from './arranging.dto.js';

/** Where the paragraphs of a record are moved, split and joined. */
@Controller('meetings/:slug/record/paragraphs/:paragraph')
export class ArrangingPages {
  constructor(
    private readonly gatherer: RecordGatherer,
    private readonly records: SummaryRecordsService,
  ) {}

  /** The addresses of buttons lead back to the page on which they stand. */
  @Get(['join', 'move'])
  goToParagraph(@Param('slug') slug: string, @Param('paragraph') handle: string): GoTo {
    return goTo(`/meetings/${encodeURIComponent(slug)}/record/paragraphs/${encodeURIComponent(handle)}`);
  }

  @Get('split')
  async showSplit(@Who() actor: Actor, @Req() request: PortalRequest, @Param('slug') slug: string, @Param('paragraph') handle: string): Promise<Page> {
    const paragraph = await this.records.paragraph(actor, await this.gatherer.drawn(actor, slug), handle);
    return splitPage(paragraph, filledSplit(paragraph), languageOf(request));
  }

  @Post('split')
  async split(
    @Who() actor: Actor,
    @Req() request: PortalRequest,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
    @Form(SplitForm) form: FilledForm<SplitForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const second = await form.submit((answers) => this.records.split(actor, meeting, handle, writtenTexts(answers, 'text') ?? {}, answers.version));
    if (second) return goTo(`${draftOf(meeting)}#${handle}`);
    const paragraph = await this.records.paragraph(actor, meeting, handle);
    return splitPage(paragraph, form, languageOf(request), 422);
  }

  @Post('join')
  async join(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
    @Form(JoinForm) form: FilledForm<JoinForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const joined = await form.submit(({ version }) => this.records.join(actor, meeting, handle, version));
    return joined ? goTo(`${draftOf(meeting)}#${handle}`) : this.refused(actor, slug, form);
  }

  @Post('move')
  async move(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('paragraph') handle: string,
    @Form(MoveForm) form: FilledForm<MoveForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const moved = await form.submit(({ section = '', behind, version }) =>
      this.records.move(actor, meeting, handle, { section, behind: behind === '' ? null : behind, version }),
    );
    return moved ? goTo(`${draftOf(meeting)}?moved=${moved.handle}#${moved.handle}`) : this.refused(actor, slug, form);
  }

  private async refused(actor: Actor, slug: string, { errors }: FilledForm<object>): Promise<Page> {
    return page(DraftPage, { sight: await this.gatherer.draft(actor, slug), errors }, 422);
  }
}

function splitPage(paragraph: RecordParagraph, form: FilledForm<SplitForm>, language: Language, status = 200): Page {
  const { meeting } = paragraph.record;
  const place = { address: `/meetings/${meeting.slug}/record`, crumbs: recordCrumbs(meeting, translator(language)) };
  return page(SplitPage, { paragraph, ...place, form, present: filledSplit(paragraph) }, status);
}

function draftOf({ slug }: Meeting): string {
  return `/meetings/${slug}/record/draft`;
}
