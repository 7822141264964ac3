import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { translator } from '../foundation/i18n/translator.js';
import { GroupsService } from '../groups/groups.service.js';
import { eyesOf } from '../groups/looking.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Asked } from '../web/json-body.js';
import { languageOf } from '../web/language-of.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { GroupPackQuery, lastDownload, MeetingPackQuery } from './pack-choice.js';
import { PackDownloads } from './pack-downloads.service.js';
import { groupOf, type PackScope } from './pack-rows.service.js';
import { Clock } from '../foundation/clock.js';
import { PackDelivery } from './pack-delivery.service.js';
import { PackMaking } from './pack-making.service.js';

/** All documents of a meeting or a group in one ZIP, for people and programs alike. */
@Controller()
export class PackPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly groups: GroupsService,
    private readonly making: PackMaking,
    private readonly delivery: PackDelivery,
    private readonly downloads: PackDownloads,
    private readonly clock: Clock,
  ) {}

  @Get('meetings/:slug/pack.zip')
  async ofMeeting(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Asked(MeetingPackQuery) query: MeetingPackQuery,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(actor, { meeting: await this.meetings.find(slug) }, query, request, response);
  }

  @Get('groups/:slug/pack.zip')
  async ofGroup(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Asked(GroupPackQuery) query: GroupPackQuery,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(actor, { group: await this.groups.find(slug) }, query, request, response);
  }

  private async send(asking: Actor, scope: PackScope, query: MeetingPackQuery, request: PortalRequest, response: Response): Promise<void> {
    const actor = eyesOf(asking, groupOf(scope), request);
    if (query.since === lastDownload) return this.leadOn(actor, scope, query, request, response);
    const pack = await this.making.make(actor, scope, query, translator(languageOf(request)));
    const isTaken = await this.delivery.send(pack, request, response);
    if (isTaken) await this.downloads.note(actor, scope, query, request.beganAt ?? this.clock.now());
  }

  /** To an address that names the moment, so that it stays the same pack while it is taken, and whoever broke off goes on. */
  private async leadOn(actor: Actor, scope: PackScope, query: MeetingPackQuery, request: PortalRequest, response: Response): Promise<void> {
    void actor.identity;
    const last = await this.downloads.last(actor, scope, query);
    const { pathname, searchParams } = new URL(request.originalUrl, 'http://portal');
    searchParams.delete('since');
    if (last) searchParams.set('since', last.toISOString());
    response.redirect(307, searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname);
  }
}
