import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { pageOf } from '../web/json-schema.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { GroupBody } from './group.dto.js';
import type { Group } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { groupDetailsSchema, groupSchema, presentGroup, presentGroupDetails } from './present-group.js';
import { SeatsService } from './seats.service.js';

/** Groups for programs: reading them, and making a new one. */
@Controller('api/v1/groups')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class GroupsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly seats: SeatsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listGroups', { summary: 'All groups', answer: pageOf(groupSchema) })
  async list(@Asked() _query: unknown) {
    const groups = await this.groups.all();
    return presentList(groups.map((group) => presentGroup(group, groups)));
  }

  @Get(':group')
  @Described('showGroup', {
    summary: 'A group with its mandates and officers',
    answer: groupDetailsSchema,
    refusals: ['missing'],
  })
  async show(@Param('group') slug: string, @Asked() _query: unknown) {
    const group = await this.groups.find(slug);
    const mandates = await this.groups.mandates(group);
    const officers = await this.seats.officers(group);
    return presentGroupDetails(group, await this.groups.all(), mandates, officers);
  }

  @Post()
  @Described('createGroup', { summary: 'Make a group', answer: groupSchema, status: 201 })
  async create(
    @Who() actor: Actor,
    @JsonBody(GroupBody) body: GroupBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const group = await this.groups.create(actor, body.newGroup(await this.parentOf(body)));
      return { status: 201, location: `/groups/${group.slug}`, body: presentGroup(group, await this.groups.all()) };
    });
  }

  private async parentOf({ parent: slug }: GroupBody): Promise<Group | null> {
    if (!slug) return null;
    const parent = (await this.groups.all()).find((group) => group.slug === slug);
    if (!parent) throw Refused.field('parent', 'groups.parentUnknown', { slug });
    return parent;
  }
}
