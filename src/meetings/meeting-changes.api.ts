import { Controller, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { JsonBody } from '../web/json-body.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import { knownVersion } from '../web/known-version.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { MeetingChangeBody, ReasonBody, StateBody } from './meeting-change.dto.js';
import { MeetingChangesService } from './meeting-changes.service.js';
import type { Meeting } from './meeting.entity.js';
import { meetingSchema, presentMeeting } from './present-meeting.js';

/** What programs change of a meeting that is there already. */
@Controller('api/v1/meetings/:meeting')
@Chapter('Meetings', 'Meetings of the groups, with their agendas and sessions.')
export class MeetingChangesApi {
  constructor(
    private readonly changes: MeetingChangesService,
    private readonly clock: Clock,
    private readonly answers: KeptAnswers,
  ) {}

  @Patch()
  @Described('changeMeeting', {
    summary: 'Change a meeting',
    more: 'What is left out stays. With `If-Match` and the version that was read, nobody else’s change is lost.',
    answer: meetingSchema,
    refusals: ['missing', 'stale'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(MeetingChangeBody) body: MeetingChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const ground = { reason: body.reason, version: knownVersion(request) };
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.change(actor, slug, body.words(), ground)),
    );
  }

  @Post('state')
  @Described('changeMeetingState', {
    summary: 'Convene, postpone, cancel or close a meeting',
    answer: meetingSchema,
    refusals: ['missing', 'conflict', 'stale'],
  })
  async become(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(StateBody) { state, reason }: StateBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const ground = { reason, version: knownVersion(request) };
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.become(actor, slug, state, ground)),
    );
  }

  @Post('state/taking-back')
  @Described('takeBackMeetingState', {
    summary: 'Take the last change of a meeting’s state back',
    answer: meetingSchema,
    refusals: ['missing', 'conflict', 'stale'],
  })
  async takeBack(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ReasonBody) { reason }: ReasonBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const ground = { reason, version: knownVersion(request) };
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.takeBack(actor, slug, ground)),
    );
  }

  private deed(meeting: Meeting): Deed {
    return { status: 200, location: `/meetings/${meeting.slug}`, body: presentMeeting(meeting, this.clock.now()) };
  }
}
