import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { translator } from '../foundation/i18n/translator.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Asked } from '../web/json-body.js';
import { languageOf } from '../web/language-of.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { GroupPackQuery, MeetingPackQuery } from './pack-choice.js';
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
  ) {}

  @Get('meetings/:slug/pack.zip')
  async ofMeeting(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Asked(MeetingPackQuery) query: MeetingPackQuery,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const meeting = await this.meetings.find(slug);
    const pack = await this.making.make(actor, { meeting }, query, translator(languageOf(request)));
    await this.delivery.send(pack, request, response);
  }

  @Get('groups/:slug/pack.zip')
  async ofGroup(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Asked(GroupPackQuery) query: GroupPackQuery,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    const pack = await this.making.make(actor, { group }, query, translator(languageOf(request)));
    await this.delivery.send(pack, request, response);
  }
}
