import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { movedTo, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { FrontGatherer } from './front.gatherer.js';
import { GroupGatherer } from './group.gatherer.js';
import { type RawQuery, readListQuery } from './list-query.js';
import { GroupPage } from './views/group-page.js';
import { GroupsPage } from './views/groups-page.js';

@Controller('groups')
export class GroupPages {
  constructor(
    private readonly front: FrontGatherer,
    private readonly gatherer: GroupGatherer,
  ) {}

  @Get()
  async list() {
    return page(GroupsPage, { groups: await this.front.allGroups() });
  }

  @Get(':slug')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: RawQuery) {
    const sight = await this.gatherer.group(actor, slug, readListQuery(query, 'words', 'symbol').page);
    return sight.group.slug === slug ? page(GroupPage, { sight }) : movedTo(`/groups/${sight.group.slug}`);
  }
}
