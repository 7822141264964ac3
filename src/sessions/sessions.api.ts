import { Controller, Get, Param } from '@nestjs/common';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Asked } from '../web/json-body.js';
import { presentList } from '../web/present-list.js';
import { presentSession } from './present-session.js';
import { SessionsService } from './sessions.service.js';

/** The sessions of a meeting for programs. */
@Controller('api/v1')
export class SessionsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly sessions: SessionsService,
  ) {}

  @Get('meetings/:meeting/sessions')
  async list(@Param('meeting') slug: string, @Asked() _query: unknown) {
    const sessions = await this.sessions.of(await this.meetings.find(slug));
    return presentList(sessions.map(presentSession));
  }
}
