import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentReasons, reasonsSchema } from '../present-record.js';
import { RecordGatherer } from '../record.gatherer.js';
import type { RecordParagraph } from '../record-paragraph.entity.js';
import { SummaryRecordsService } from '../summary-records.service.js';
import { ParagraphMoveBody, ParagraphSplitBody } from './arranging.dto.js';

/** Moving, splitting and joining the paragraphs of a record, for programs. */
@Controller('api/v1/meetings/:meeting/record/paragraphs/:paragraph')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class ArrangingApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly gatherer: RecordGatherer,
    private readonly records: SummaryRecordsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('split')
  @Described('splitRecordParagraph', {
    summary: 'Split a paragraph in two, each language by itself',
    more: 'Answers with the second part. The first part keeps the handle and the facts.',
    answer: reasonsSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async split(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphSplitBody) { texts }: ParagraphSplitBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.give(actor, meeting, request, response, 201, () => this.records.split(actor, meeting, handle, texts));
  }

  @Post('join')
  @Described('joinRecordParagraph', {
    summary: 'Join a paragraph with the next one that is printed under its heading',
    more: 'The next one is left out then, and tells where it went; its facts stand behind both.',
    answer: reasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async join(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('paragraph') handle: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.give(actor, meeting, request, response, 200, () => this.records.join(actor, meeting, handle));
  }

  @Post('move')
  @Described('moveRecordParagraph', {
    summary: 'Move a paragraph to any place, also under another agenda item',
    answer: reasonsSchema,
    refusals: ['missing', 'conflict'],
  })
  async move(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('paragraph') handle: string,
    @JsonBody(ParagraphMoveBody) { item, behind, version }: ParagraphMoveBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const place = { section: item ?? '', behind, version: version ?? undefined };
    await this.give(actor, meeting, request, response, 200, () => this.records.move(actor, meeting, handle, place));
  }

  private give(actor: Actor, meeting: Meeting, request: PortalRequest, response: Response, status: 200 | 201, act: () => Promise<RecordParagraph>) {
    return this.answers.give(actor, request, response, async () => {
      const paragraph = await this.records.paragraph(actor, meeting, (await act()).handle);
      const body = presentReasons(paragraph, await this.gatherer.sources(actor, paragraph));
      return { status, location: `/meetings/${meeting.slug}/record/paragraphs/${paragraph.handle}`, body };
    });
  }
}
