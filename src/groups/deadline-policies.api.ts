import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { DeadlinePolicyBody } from './deadline-policy.dto.js';
import { DeadlinePoliciesService } from './deadline-policies.service.js';
import { GroupsService } from './groups.service.js';
import { policySchema, presentPolicy } from './present-policy.js';

/** The deadline policies of a group for programs. */
@Controller('api/v1/groups/:group/deadline-policies')
@Chapter('Groups', 'Working groups and the bodies above and under them.')
export class DeadlinePoliciesApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly policies: DeadlinePoliciesService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listDeadlinePolicies', {
    summary: 'The deadline policies of a group, the latest first',
    answer: pageOf(policySchema),
    refusals: ['missing'],
  })
  async list(@Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.policies.of(await this.groups.find(slug))).map(presentPolicy));
  }

  @Post()
  @Described('adoptDeadlinePolicy', {
    summary: 'Adopt a deadline policy from a day on',
    answer: policySchema,
    status: 201,
    refusals: ['missing'],
  })
  async adopt(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(DeadlinePolicyBody) body: DeadlinePolicyBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const policy = await this.policies.adopt(actor, group, body.policy());
      return { status: 201, location: `/groups/${group.slug}/deadline-policies`, body: presentPolicy(policy) };
    });
  }

  @Delete(':day')
  @Described('dropDeadlinePolicy', {
    summary: 'Drop a deadline policy before its day has come',
    answer: pageOf(policySchema),
    refusals: ['missing', 'conflict'],
  })
  async drop(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @Param('day') day: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      await this.policies.drop(actor, group, day);
      const body = presentList((await this.policies.of(group)).map(presentPolicy));
      return { status: 200, location: `/groups/${group.slug}/deadline-policies`, body };
    });
  }
}
