import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { listens } from '../../web/event-stream.js';
import { page } from '../../web/page.js';
import { renderFragment } from '../../web/page.interceptor.js';
import { Readers } from '../../web/readers.js';
import type { PortalRequest } from '../../web/request.js';
import { FloorWatch } from './floor-watch.service.js';
import { FloorLine } from './views/floor-now.js';

/** Tells the page of a meeting what it takes up, as it happens. */
@Controller('meetings/:slug/floor/events')
export class FloorEvents {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly watch: FloorWatch,
    private readonly readers: Readers,
  ) {}

  @Get()
  async listen(@Req() request: PortalRequest, @Res() response: Response, @Param('slug') slug: string): Promise<void> {
    const meeting = await this.meetings.find(slug);
    if (!listens(request)) return response.redirect(303, `/meetings/${meeting.slug}#floor`);
    const reader = this.readers.of(request, response);
    await this.watch.listen(meeting, response, (floor) => (floor ? renderFragment(page(FloorLine, { meeting, floor }), reader) : ''));
  }
}
