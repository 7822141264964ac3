import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { presentList } from '../../web/present-list.js';
import { Who } from '../../web/who.js';
import { DecisionsService } from './decisions.service.js';
import { decisionSchema, presentDecisions } from './present-decisions.js';

/** The decisions of a record, for programs. */
@Controller('api/v1/meetings/:meeting/record/decisions')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class DecisionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Get()
  @Described('listRecordDecisions', {
    summary: 'The decisions of a record alone, with the numbers of their paragraphs',
    more: 'Of the record as it was sent out last, for whoever reads it.',
    answer: pageOf(decisionSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentList(presentDecisions(await this.decisions.of(actor, await this.meetings.find(slug))));
  }
}
