import { Controller, Get, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { type Deed, KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DraftReading } from './draft-reading.service.js';
import { DrawerGuard } from './drawer.guard.js';
import { AcceptanceBody } from './edited.dto.js';
import type { EditedDraft } from './edited-draft.entity.js';
import { EditedDraftsService } from './edited-drafts.service.js';
import { editedSchema, presentEdited } from './present-edited.js';

/** Drafts of records that were edited in Word and come back, for programs. */
@Controller('api/v1/meetings/:meeting/record/edited')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class EditedApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly reading: DraftReading,
    private readonly edited: EditedDraftsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('bringEditedDraft', {
    summary: 'Bring back a draft that was edited in Word, and see what it would change',
    more: 'Nothing is changed yet. The draft is taken at `/meetings/{meeting}/record/draft.docx?lang=`. It is kept for a week; the file is not.',
    takesFilesAlone: true,
    answer: editedSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'full'],
  })
  @UseGuards(DrawerGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async bring(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const read = await this.reading.read(request, meeting);
    await this.answers.give(actor, request, response, async () => this.deed(201, await this.edited.receive(actor, meeting, read)));
  }

  @Get(':edited')
  @Described('showEditedDraft', {
    summary: 'What a draft that came back would change in the record as it is now',
    answer: editedSchema,
    refusals: ['forbidden', 'missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('edited') handle: string, @Asked() _query: unknown) {
    const edited = await this.edited.find(actor, await this.meetings.find(slug), handle);
    return presentEdited(edited, await this.edited.proposals(edited));
  }

  @Post(':edited')
  @Described('acceptEditedDraft', {
    summary: 'Accept changes of a draft that came back',
    more: 'All that are named or none. Whoever accepts a change that is a conflict takes the text that came back.',
    answer: editedSchema,
    refusals: ['missing', 'conflict'],
  })
  async accept(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('edited') handle: string,
    @JsonBody(AcceptanceBody) { accept }: AcceptanceBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => this.deed(200, await this.edited.accept(actor, meeting, handle, accept)));
  }

  private async deed(status: Deed['status'], edited: EditedDraft): Promise<Deed> {
    const body = presentEdited(edited, await this.edited.proposals(edited));
    return { status, location: body.url, body };
  }
}
