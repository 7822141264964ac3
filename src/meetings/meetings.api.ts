import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { GroupsService } from '../groups/groups.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { pageOf } from '../web/json-schema.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { MeetingBody } from './meeting.dto.js';
import { MeetingsService } from './meetings.service.js';
import { agendaSchema, presentAgenda } from './present-agenda-item.js';
import { meetingSchema, presentMeeting } from './present-meeting.js';

/** Meetings for programs: reading them with their agendas, and convening one. */
@Controller('api/v1')
@Chapter('Meetings', 'Meetings of the groups, with their agendas and sessions.')
export class MeetingsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly clock: Clock,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('groups/:group/meetings')
  @Described('listMeetings', {
    summary: 'The meetings of a group',
    answer: pageOf(meetingSchema),
    refusals: ['missing'],
  })
  async list(@Param('group') slug: string, @Asked() _query: unknown) {
    const meetings = await this.meetings.of(await this.groups.find(slug));
    return presentList(meetings.map((meeting) => presentMeeting(meeting, this.clock.now())));
  }

  @Get('meetings/:meeting')
  @Described('showMeeting', { summary: 'A meeting', answer: meetingSchema, refusals: ['missing'] })
  async show(@Param('meeting') slug: string, @Asked() _query: unknown) {
    return presentMeeting(await this.meetings.find(slug), this.clock.now());
  }

  @Get('meetings/:meeting/agenda')
  @Described('showAgenda', {
    summary: 'The agenda of a meeting',
    answer: agendaSchema,
    refusals: ['missing'],
  })
  async agenda(@Param('meeting') slug: string, @Asked() _query: unknown) {
    const meeting = await this.meetings.find(slug);
    return presentAgenda(meeting, await this.meetings.agenda(meeting));
  }

  @Post('groups/:group/meetings')
  @Described('conveneMeeting', {
    summary: 'Convene a meeting',
    answer: meetingSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async convene(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(MeetingBody) body: MeetingBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const [last] = body.carryOver ? await this.meetings.of(group) : [];
      const carried = last ? await this.meetings.carriedOver(last) : [];
      const meeting = await this.meetings.convene(actor, group, body.newMeeting(group, carried));
      return { status: 201, location: `/meetings/${meeting.slug}`, body: presentMeeting(meeting, this.clock.now()) };
    });
  }
}
