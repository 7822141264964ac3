import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Tray, trays } from '../../documents/inbox/trays.js';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { serve } from '../../groups/group.policy.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { pageLength, type RawQuery, readListQuery } from '../list-query.js';
import { InboxGatherer, type InboxQuery } from './inbox.gatherer.js';
import { InboxPage } from './views/inbox-page.js';

/** What has arrived and waits for the secretariat, of a meeting or of a whole group. */
@Controller()
export class InboxPages {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly gatherer: InboxGatherer,
  ) {}

  @Get('meetings/:slug/inbox')
  async ofMeeting(@Who() actor: Actor, @Param('slug') slug: string, @Query() raw: RawQuery): Promise<Page> {
    const meeting = await this.meetings.served(actor, slug);
    return this.show(actor, { group: meeting.group, meeting, tray: trayOf(raw) }, raw);
  }

  @Get('groups/:slug/inbox')
  async ofGroup(@Who() actor: Actor, @Param('slug') slug: string, @Query() raw: RawQuery): Promise<Page> {
    const group = await this.groups.find(slug);
    actor.ensure(serve, group);
    return this.show(actor, { group, meeting: null, tray: trayOf(raw) }, raw);
  }

  private async show(actor: Actor, query: InboxQuery, raw: RawQuery): Promise<Page> {
    const { filter, page: number } = readListQuery(raw, 'words', 'symbol');
    const paging = { limit: pageLength, offset: (number - 1) * pageLength };
    const inbox = await this.gatherer.gather(actor, { ...query, words: filter.words }, paging);
    return page(InboxPage, { inbox, number });
  }
}

function trayOf({ tray }: RawQuery): Tray {
  return trays.find((one) => one === tray) ?? 'to-check';
}
