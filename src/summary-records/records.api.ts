import { Controller, Get, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { CompilingService } from './compiling/compiling.service.js';
import { draftSchema, presentDraft, presentReasons, reasonsSchema } from './present-record.js';
import { ParagraphChangeBody, ParagraphShiftBody } from './paragraphs/paragraph.dto.js';
import { ParagraphBody } from './record.dto.js';
import { RecordGatherer } from './record.gatherer.js';
import { SummaryRecordsService } from './summary-records.service.js';

/** Drawing up summary records, for programs. */
@Controller('api/v1/meetings/:meeting/record')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class RecordsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: RecordGatherer,
    private readonly compiling: CompilingService,
    private readonly records: SummaryRecordsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('draft')
  @Described('showRecordDraft', {
    summary: 'The record of a meeting under work',
    more: 'For the chair and the secretariat.',
    answer: draftSchema,
    refusals: ['forbidden', 'missing'],
  })
  async draft(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    const { record, sections } = await this.gatherer.compiled(actor, slug);
    return presentDraft(record, sections);
  }

  @Post('compilations')
  @Described('compileRecord', {
    summary: 'Compile the record from what is known of the meeting',
    more: 'What a person wrote stays, and is marked where its facts have changed. Compiling again adds what is new.',
    answer: draftSchema,
    refusals: ['missing', 'conflict'],
  })
  async compile(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      await this.compiling.compile(actor, await this.meetings.find(slug));
      const { record, sections, meeting } = await this.gatherer.compiled(actor, slug);
      return { status: 200, location: `/meetings/${meeting.slug}/record/draft`, body: presentDraft(record, sections) };
    });
  }

  @Post('paragraphs')
  @Described('addRecordParagraph', {
    summary: 'Add a paragraph of one’s own',
    answer: reasonsSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async add(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ParagraphBody) { item, texts }: ParagraphBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.gatherer.drawn(actor, slug);
    await this.answers.give(actor, request, response, async () => {
      const [under = null] = await this.meetings.items('item', meeting, item ? [item] : []);
      return this.deed(201, actor, meeting, (await this.records.add(actor, meeting, under, texts)).handle);
    });
  }

  @Get('paragraphs/:paragraph')
  @Described('showRecordParagraph', {
    summary: 'A paragraph, and why it stands there',
    answer: reasonsSchema,
    refusals: ['forbidden', 'missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Param('paragraph') handle: string, @Asked() _query: unknown) {
    const paragraph = await this.records.paragraph(actor, await this.meetings.find(slug), handle);
    return presentReasons(paragraph, await this.gatherer.sources(actor, paragraph));
  }

  @Patch('paragraphs/:paragraph')
  @Described('changeRecordParagraph', {
    summary: 'Write a paragraph, leave it out, or take what its facts say',
    answer: reasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphChangeBody) body: ParagraphChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      await this.records.change(actor, meeting, handle, body);
      return this.deed(200, actor, meeting, handle);
    });
  }

  @Post('paragraphs/:paragraph/shift')
  @Described('shiftRecordParagraph', {
    summary: 'Move a paragraph up or down under its item',
    answer: reasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async shift(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphShiftBody) { to }: ParagraphShiftBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      await this.records.shift(actor, meeting, handle, to);
      return this.deed(200, actor, meeting, handle);
    });
  }

  private async deed(status: Deed['status'], actor: Actor, meeting: Meeting, handle: string): Promise<Deed> {
    const paragraph = await this.records.paragraph(actor, meeting, handle);
    const body = presentReasons(paragraph, await this.gatherer.sources(actor, paragraph));
    return { status, location: `/meetings/${meeting.slug}/record/paragraphs/${handle}`, body };
  }
}
