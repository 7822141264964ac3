import { Controller, Get, Inject, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Config } from '../../config.js';
import type { Actor } from '../../foundation/actor.js';
import { CONFIG } from '../../foundation/tokens.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { languageOf } from '../../web/language-of.js';
import { sendMadeFile } from '../../web/made-file.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { RecordGatherer } from '../record.gatherer.js';
import { DraftFiles } from './draft-file.service.js';
import { DraftReading } from './draft-reading.service.js';
import { DrawerGuard } from './drawer.guard.js';
import { AcceptanceForm, EditedForm } from './edited.dto.js';
import { EditedDraftsService } from './edited-drafts.service.js';
import { asks } from './proposals.js';
import { BringPage } from './views/bring-page.js';
import { EditedPage } from './views/edited-page.js';

/** Where the draft of a record is taken away to be edited in Word, comes back, and is accepted change by change. */
@Controller('meetings/:slug/record')
export class EditedPages {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly meetings: MeetingsService,
    private readonly gatherer: RecordGatherer,
    private readonly files: DraftFiles,
    private readonly reading: DraftReading,
    private readonly edited: EditedDraftsService,
  ) {}

  /** The draft as a Word file, in the language that `?lang=` names; programs take it by the same address. */
  @Get('draft.docx')
  async take(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    sendMadeFile(await this.files.make(actor, await this.meetings.find(slug), languageOf(request)), this.config.secret, response);
  }

  @Get('edited')
  async ask(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return page(BringPage, { meeting: await this.gatherer.drawn(actor, slug), form: FilledForm.blank<EditedForm>() });
  }

  @Post('edited')
  @UseGuards(DrawerGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async bring(@Who() actor: Actor, @Param('slug') slug: string, @Form(EditedForm) form: FilledForm<EditedForm>, @Req() request: PortalRequest): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const brought = await form.submit(async () => this.edited.receive(actor, meeting, await this.reading.read(request, meeting)));
    return brought ? goTo(`/meetings/${meeting.slug}/record/edited/${brought.handle}`) : page(BringPage, { meeting, form }, 422);
  }

  @Get('edited/:edited')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('edited') handle: string): Promise<Page> {
    return this.look(actor, slug, handle, null);
  }

  @Post('edited/:edited')
  async accept(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Param('edited') handle: string,
    @Form(AcceptanceForm) form: FilledForm<AcceptanceForm>,
  ): Promise<Page | GoTo> {
    const meeting = await this.gatherer.drawn(actor, slug);
    const done = await form.submit(({ accept }) => this.edited.accept(actor, meeting, handle, accept));
    return done ? goTo(`/meetings/${meeting.slug}/record/draft`) : this.look(actor, slug, handle, form);
  }

  private async look(actor: Actor, slug: string, handle: string, form: FilledForm<AcceptanceForm> | null): Promise<Page> {
    const edited = await this.edited.find(actor, await this.gatherer.drawn(actor, slug), handle);
    const proposals = (await this.edited.proposals(edited)).filter(asks);
    return page(EditedPage, { edited, proposals, form }, form ? 422 : 200);
  }
}
