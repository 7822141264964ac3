import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { CorrigendaService } from './corrigenda.service.js';
import { corrigendumSchema, presentCorrigendum } from './present-corrigendum.js';

/** Corrigenda to approved records, for programs. */
@Controller('api/v1/meetings/:meeting/record/corrigenda')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class CorrigendaApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly corrigenda: CorrigendaService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listCorrigenda', {
    summary: 'The corrigenda to an approved record',
    answer: pageOf(corrigendumSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList((await this.corrigenda.of(actor, await this.meetings.find(slug))).corrigenda.map(presentCorrigendum));
  }

  @Get(':corrigendum')
  @Described('showCorrigendum', { summary: 'One corrigendum', answer: corrigendumSchema, refusals: ['missing'] })
  async show(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('corrigendum', ParseIntPipe) number: number,
    @Asked() _query: unknown,
  ) {
    return presentCorrigendum((await this.corrigenda.find(actor, await this.meetings.find(slug), number)).corrigendum);
  }

  @Post()
  @Described('issueCorrigendum', {
    summary: 'Issue a corrigendum to an approved record',
    more: 'It brings together the corrections that were accepted since the record was approved. The approved text stays.',
    answer: corrigendumSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async issue(@Who() actor: Actor, @Param('meeting') slug: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.giveMade(actor, request, response, {
      make: () => this.corrigenda.prepare(actor, meeting),
      work: async (prepared) => {
        const corrigendum = await this.corrigenda.finish(actor, prepared);
        const location = `/meetings/${meeting.slug}/record/corrigenda/${corrigendum.number}`;
        return { status: 201, location, body: presentCorrigendum(corrigendum) };
      },
    });
  }
}
