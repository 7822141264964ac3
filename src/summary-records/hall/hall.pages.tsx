import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { FloorWatch } from '../../proceedings/floor/floor-watch.service.js';
import { FloorsService } from '../../proceedings/floor/floors.service.js';
import { listens } from '../../web/event-stream.js';
import { type Page, page } from '../../web/page.js';
import { renderFragment } from '../../web/page.interceptor.js';
import { Readers } from '../../web/readers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { HallGatherer } from './hall.gatherer.js';
import { HallNow, HallPage } from './views/hall-page.js';

/** The screen of the hall where a meeting sits. */
@Controller('meetings/:slug/hall')
export class HallPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly floors: FloorsService,
    private readonly gatherer: HallGatherer,
    private readonly watch: FloorWatch,
    private readonly readers: Readers,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const meeting = await this.meetings.find(slug);
    return page(HallPage, { sight: await this.gatherer.sight(actor, meeting, await this.floors.of(meeting)) });
  }

  @Get('events')
  async listen(@Who() actor: Actor, @Req() request: PortalRequest, @Res() response: Response, @Param('slug') slug: string): Promise<void> {
    const meeting = await this.meetings.find(slug);
    if (!listens(request)) return response.redirect(303, `/meetings/${meeting.slug}/hall`);
    const reader = this.readers.of(request, response);
    await this.watch.listen(meeting, response, async (floor) =>
      renderFragment(page(HallNow, { sight: await this.gatherer.sight(actor, meeting, floor) }), reader),
    );
  }
}
