import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { eyesOf } from '../groups/looking.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { movedTo, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { type RawQuery, readListQuery } from './list-query.js';
import { MeetingGatherer } from './meeting.gatherer.js';
import { MeetingLines } from './meeting-lines.js';
import { MeetingPage } from './views/meeting-page.js';
import { MeetingsPage } from './views/meetings-page.js';

@Controller('meetings')
export class MeetingPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly lines: MeetingLines,
    private readonly gatherer: MeetingGatherer,
  ) {}

  @Get()
  async list() {
    return page(MeetingsPage, { calendar: await this.lines.calendar() });
  }

  @Get(':slug')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Query() raw: RawQuery, @Req() request: PortalRequest) {
    const query = readListQuery(raw, 'words', 'symbol');
    const { group } = await this.meetings.find(slug);
    const sight = await this.gatherer.meeting(eyesOf(actor, group, request), slug, query, raw.view === 'table');
    return sight.meeting.slug === slug ? page(MeetingPage, { sight }) : movedTo(`/meetings/${sight.meeting.slug}`);
  }
}
