import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { serve } from '../../groups/group.policy.js';
import { GroupsService } from '../../groups/groups.service.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { linksOf } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { InboxGatherer, type InboxQuery } from './inbox.gatherer.js';
import { TrayQuery } from './inbox.dto.js';
import { inboxSchema, presentInbox } from './present-inbox.js';

const told = {
  more: 'One tray with its documents, the latest arrival first, and how many documents lie in the others.',
  answer: inboxSchema,
  isPaged: true,
  refusals: ['forbidden', 'missing'],
} as const;

/** The inbox for the programs of a secretariat. */
@Controller('api/v1')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class InboxApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly gatherer: InboxGatherer,
  ) {}

  @Get('meetings/:meeting/inbox')
  @Described('showInboxOfMeeting', { summary: 'What has arrived for a meeting', ...told })
  async ofMeeting(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @Asked(TrayQuery) query: TrayQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const meeting = await this.meetings.served(actor, slug);
    return this.show(actor, { group: meeting.group, meeting, ...query.said() }, query, request, response);
  }

  @Get('groups/:group/inbox')
  @Described('showInboxOfGroup', { summary: 'What has arrived for a group', ...told })
  async ofGroup(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Asked(TrayQuery) query: TrayQuery,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ) {
    const group = await this.groups.find(slug);
    actor.ensure(serve, group);
    return this.show(actor, { group, meeting: null, ...query.said() }, query, request, response);
  }

  private async show(actor: Actor, wanted: InboxQuery, { limit = 50, cursor }: TrayQuery, request: PortalRequest, response: Response) {
    const inbox = await this.gatherer.gather(actor, wanted, { limit, cursor });
    response.set('Link', linksOf(request.originalUrl, inbox.list.next));
    return presentInbox(inbox);
  }
}
