import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { presentList } from '../../web/present-list.js';
import { Who } from '../../web/who.js';
import { presentRelation, relationSchema } from './present-relation.js';
import { RelatedDocuments } from './related-documents.js';

/** What documents have to do with a group, for programs: requests to it, and what answered its own. */
@Controller('api/v1/groups/:group/relations')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class GroupRelationsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly related: RelatedDocuments,
  ) {}

  @Get()
  @Described('listRelationsOfGroup', {
    summary: 'What documents have to do with a group: requests to it, answers to its own, what came of it',
    answer: pageOf(relationSchema),
    refusals: ['missing'],
  })
  async list(@Who() actor: Actor, @Param('group') slug: string, @Asked() _query: unknown) {
    const group = await this.groups.find(slug);
    return presentList((await this.related.toGroup(actor, group)).map(presentRelation));
  }
}
