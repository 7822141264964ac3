import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { EditionBody } from './edition.dto.js';
import { EditionsService } from './editions.service.js';
import { editionSchema, presentEdition } from './present-edition.js';

/** Records as they were sent out, for programs. */
@Controller('api/v1/meetings/:meeting/record')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class EditionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly editions: EditionsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('showRecord', {
    summary: 'The record of a meeting, as it was sent out last',
    more: 'Before its approval for those who sit in the group; afterwards for whoever reads the group’s documents.',
    answer: editionSchema,
    refusals: ['missing'],
  })
  async show(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentEdition(await this.editions.find(actor, await this.meetings.find(slug)));
  }

  @Get('editions')
  @Described('listRecordEditions', {
    summary: 'The editions of a record, the latest first',
    answer: pageOf(editionSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.editions.of(actor, await this.meetings.find(slug))).map(presentEdition));
  }

  @Get('editions/:edition')
  @Described('showRecordEdition', { summary: 'One edition of a record', answer: editionSchema, refusals: ['missing'] })
  async one(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('edition', ParseIntPipe) number: number,
    @Asked() _query: unknown,
  ) {
    return presentEdition(await this.editions.find(actor, await this.meetings.find(slug), number));
  }

  @Post('editions')
  @Described('issueRecord', {
    summary: 'Send the record out for corrections: provisionally, or revised',
    more: 'Everybody who sits in the group gets a letter. What was sent out never changes. Approving is a verb of its own.',
    answer: editionSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async issue(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(EditionBody) { kind, correctionsCloseAt }: EditionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const closing = correctionsCloseAt ? new Date(correctionsCloseAt) : null;
      const edition = await this.editions.issue(actor, meeting, { kind, correctionsCloseAt: closing });
      return { status: 201, location: `/meetings/${meeting.slug}/record`, body: presentEdition(edition) };
    });
  }
}
