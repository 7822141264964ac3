import { Controller, Get, Param, ParseIntPipe, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { NoteReading } from '../proceedings/notes/note-reading.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody, said } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { OutcomeGatherer } from './outcome.gatherer.js';
import { OutcomeBody, OutcomeQuery } from './outcome.dto.js';
import { type FollowingStep, OutcomesService } from './outcomes.service.js';
import { followedSchema, outcomeSchema, presentFollowed, presentOutcome } from './present-outcome.js';

/** What meetings decided and asked for, and what became of it, for programs. */
@Controller('api/v1')
@Chapter('Outcomes', 'Decisions, proposals, requests and invitations of meetings, and what became of them.')
export class OutcomesApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly outcomes: OutcomesService,
    private readonly gatherer: OutcomeGatherer,
    private readonly reading: NoteReading,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('groups/:group/outcomes')
  @Described('listOutcomes', {
    summary: 'The outcomes of a group’s meetings, the latest first',
    more: 'Those of meetings whose record you read.',
    answer: pageOf(outcomeSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked(OutcomeQuery) query: OutcomeQuery) {
    return presentList((await this.outcomes.of(actor, await this.groups.find(slug), query)).map(presentOutcome));
  }

  @Get('meetings/:meeting/outcomes/:note')
  @Described('showOutcome', { summary: 'One outcome with its history', answer: followedSchema, refusals: ['missing'] })
  async show(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @Asked() _query: unknown,
  ) {
    const outcome = await this.outcomes.find(actor, await this.meetings.find(slug), number);
    return presentFollowed(await this.gatherer.of(outcome));
  }

  @Post('meetings/:meeting/outcomes/:note')
  @Described('followOutcome', {
    summary: 'Say what became of an outcome',
    more: 'For the chair and the secretariat. What is left out stays; every step stays in its history.',
    answer: followedSchema,
    refusals: ['missing', 'conflict'],
  })
  async follow(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Param('note', ParseIntPipe) number: number,
    @JsonBody(OutcomeBody) { dueMeeting, takenUpAt, document, ...words }: OutcomeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const due = dueMeeting ? await this.meetings.find(dueMeeting) : dueMeeting;
      const taken = takenUpAt ? await this.meetings.find(takenUpAt) : null;
      const answer = document ? (await this.reading.document(actor, document)).document : null;
      const following = said({ ...words, dueMeeting: due, takenUpAt: taken, document: answer }) as FollowingStep;
      const outcome = await this.outcomes.follow(actor, meeting, number, following);
      const body = presentFollowed(await this.gatherer.of(outcome));
      return { status: 200, location: `/meetings/${meeting.slug}/outcomes/${number}`, body };
    });
  }
}
