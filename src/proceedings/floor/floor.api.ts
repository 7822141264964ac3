import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { NoteReading } from '../notes/note-reading.service.js';
import { FloorBody } from './floor.dto.js';
import { FloorsService } from './floors.service.js';
import { floorSchema, presentFloor } from './present-floor.js';

/** What a meeting takes up, for programs. */
@Controller('api/v1/meetings/:meeting/floor')
@Chapter('Proceedings', 'What a meeting takes up, and what its chair and secretariat note of it.')
export class FloorApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly floors: FloorsService,
    private readonly reading: NoteReading,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('showFloor', { summary: 'What a meeting takes up now', answer: floorSchema, refusals: ['missing'] })
  async floor(@Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentFloor(await this.floors.of(await this.meetings.find(slug)));
  }

  @Put()
  @Described('takeUp', {
    summary: 'Take up an agenda item or a document',
    more: 'For the chair and the secretariat. Everybody is told; nothing at all ends it.',
    answer: floorSchema,
    refusals: ['missing'],
  })
  async take(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(FloorBody) { item, document }: FloorBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const found = document ? await this.reading.document(actor, document) : null;
      const floor = await this.floors.take(actor, meeting, await this.reading.item(meeting, item ?? ''), found?.document ?? null);
      return { status: 200, location: `/meetings/${meeting.slug}`, body: presentFloor(floor) };
    });
  }
}
