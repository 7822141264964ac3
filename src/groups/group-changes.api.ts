import { Controller, Param, Patch, Post, Put, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { JsonBody } from '../web/json-body.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { EndingBody, GroupChangeBody, MandateBody, SubgroupBody } from './group-change.dto.js';
import { GroupChangesService } from './group-changes.service.js';
import type { Group } from './group.entity.js';
import { GroupsService } from './groups.service.js';
import { groupSchema, presentGroup } from './present-group.js';
import { SubgroupsService } from './subgroups.service.js';

/** What programs change of a group that is there already. */
@Controller('api/v1/groups/:group')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class GroupChangesApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly changes: GroupChangesService,
    private readonly subgroups: SubgroupsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Patch()
  @Described('changeGroup', { summary: 'Change a group', more: 'What is left out stays.', answer: groupSchema, refusals: ['missing'] })
  async change(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(GroupChangeBody) body: GroupChangeBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => this.deed(200, await this.changes.change(actor, slug, body.words())));
  }

  @Put('ending')
  @Described('endGroup', { summary: 'Say on which day a group ends, or that it goes on', answer: groupSchema, refusals: ['missing'] })
  async end(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(EndingBody) { endsOn, reason }: EndingBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deed(200, await this.changes.end(actor, slug, endsOn ?? null, reason || null)),
    );
  }

  @Post('subgroups')
  @Described('setUpSubgroup', {
    summary: 'Set up an ad hoc or correspondence group under a group',
    more: 'With its convenor and its mandate; its rules are those of the group above it.',
    answer: groupSchema,
    status: 201,
    refusals: ['missing'],
  })
  async setUp(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(SubgroupBody) body: SubgroupBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { acronym = null, basis = null, setUpBy = null, endsOn = null, mailbox = null, ...rest } = body;
    await this.answers.give(actor, request, response, async () => {
      const parent = await this.groups.find(slug);
      return this.deed(201, await this.subgroups.setUp(actor, parent, { ...rest, acronym, basis, setUpBy, endsOn, mailbox }));
    });
  }

  @Post('mandates')
  @Described('addMandate', { summary: 'Give a group a new version of its mandate', answer: groupSchema, status: 201, refusals: ['missing'] })
  async addMandate(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(MandateBody) { validFrom, text }: MandateBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const group = await this.groups.find(slug);
      await this.groups.addMandate(actor, group, { validFrom, items: [{ code: '1', text }], bases: [] });
      return this.deed(201, group);
    });
  }

  private async deed(status: Deed['status'], group: Group): Promise<Deed> {
    return { status, location: `/groups/${group.slug}`, body: presentGroup(group, await this.groups.all()) };
  }
}
