import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { OutcomeGatherer } from '../outcome.gatherer.js';
import { OutcomesService } from '../outcomes.service.js';
import { followedSchema, outcomeSchema, presentFollowed, presentOutcome } from '../present-outcome.js';
import { AgreementBody } from './agreement.dto.js';
import { AgreementsService } from './agreements.service.js';

/** What groups bring before the group above them, and what it makes of that, for programs. */
@Controller('api/v1')
@Chapter('Outcomes', 'Decisions, proposals, requests and invitations of meetings, and what became of them.')
export class AgreementsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomesService,
    private readonly gatherer: OutcomeGatherer,
    private readonly agreements: AgreementsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('groups/:group/awaiting')
  @Described('listAwaiting', {
    summary: 'What groups under a group brought before it and it has not agreed yet',
    more: 'Those of meetings whose record you read. They have no force in the group before it agrees.',
    answer: pageOf(outcomeSchema),
    refusals: ['missing'],
  })
  async awaiting(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.agreements.awaiting(actor, await this.groups.find(slug))).map(presentOutcome));
  }

  @Post('meetings/:meeting/outcomes/:note/agreement')
  @Described('agreeOutcome', {
    summary: 'Say what a meeting made of what a group under its group brought before it',
    more: 'For the chair and the secretariat of that meeting. What is agreed becomes an outcome of its own there, linked to where it came from.',
    answer: followedSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async agree(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @JsonBody(AgreementBody) { at, ...agreeing }: AgreementBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const outcome = await this.outcomes.find(actor, await this.meetings.find(slug), number);
    await this.answers.give(actor, request, response, async () => {
      await this.agreements.agree(actor, outcome, { ...agreeing, at: await this.meetings.find(at) });
      const body = presentFollowed(await this.gatherer.of(outcome));
      return { status: 201, location: `/meetings/${slug}/outcomes/${number}`, body };
    });
  }
}
