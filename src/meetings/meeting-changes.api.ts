import { Controller, Delete, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { JsonBody } from '../web/json-body.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
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
    more: 'What is left out stays.',
    answer: meetingSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(MeetingChangeBody) body: MeetingChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.change(actor, slug, body.words(), { reason: body.reason })),
    );
  }

  @Post('state')
  @Described('changeMeetingState', {
    summary: 'Convene, postpone, cancel or close a meeting',
    answer: meetingSchema,
    refusals: ['missing', 'conflict'],
  })
  async become(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(StateBody) { state, reason }: StateBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.become(actor, slug, state, { reason })),
    );
  }

  @Post('state/taking-back')
  @Described('takeBackMeetingState', {
    summary: 'Take the last change of a meeting’s state back',
    answer: meetingSchema,
    refusals: ['missing', 'conflict'],
  })
  async takeBack(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(ReasonBody) { reason }: ReasonBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(await this.changes.takeBack(actor, slug, { reason })),
    );
  }

  @Delete()
  @Described('removeMeeting', {
    summary: 'Delete a meeting to which nothing belongs yet',
    more: 'It answers with what the meeting was. One with documents, sessions or anything else is cancelled instead.',
    answer: meetingSchema,
    refusals: ['missing', 'conflict'],
  })
  async remove(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const meeting = await this.changes.remove(actor, slug);
      return { ...this.deed(meeting), location: `/groups/${meeting.group.slug}` };
    });
  }

  private deed(meeting: Meeting): Deed {
    return { status: 200, location: `/meetings/${meeting.slug}`, body: presentMeeting(meeting, this.clock.now()) };
  }
}
