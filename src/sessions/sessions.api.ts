import { Controller, Get, Param } from '@nestjs/common';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { presentList } from '../web/present-list.js';
import { presentSession, sessionSchema } from './present-session.js';
import { SessionsService } from './sessions.service.js';

/** The sessions of a meeting for programs. */
@Controller('api/v1')
@Chapter('Meetings', 'Meetings of the groups, with their agendas and sessions.')
export class SessionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('meetings/:meeting/sessions')
  @Described('listSessions', {
    summary: 'The sessions of a meeting, in their order',
    answer: pageOf(sessionSchema),
    refusals: ['missing'],
  })
  async list(@Param('meeting') slug: string, @Asked() _query: unknown) {
    const sessions = await this.sessions.of(await this.meetings.find(slug));
    return presentList(sessions.map(presentSession));
  }
}
