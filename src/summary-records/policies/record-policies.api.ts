import { Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { presentRecordPolicy, recordPolicySchema } from './present-record-policy.js';
import { RecordPoliciesService } from './record-policies.service.js';
import { RecordPolicyBody } from './record-policy.dto.js';

/** The rules for records of a group for programs. */
@Controller('api/v1/groups/:group/record-policies')
@Chapter('Summary records', 'What is compiled from the notes of a meeting, written, corrected and approved.')
export class RecordPoliciesApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly policies: RecordPoliciesService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listRecordPolicies', {
    summary: 'The rules for records of a group, the latest first',
    answer: pageOf(recordPolicySchema),
    refusals: ['missing'],
  })
  async list(@Param('group') slug: string, @Asked() _query: unknown) {
    return presentList((await this.policies.of(await this.groups.find(slug))).map(presentRecordPolicy));
  }

  @Post()
  @Described('adoptRecordPolicy', {
    summary: 'Adopt rules for records from a day on',
    answer: recordPolicySchema,
    status: 201,
    refusals: ['missing'],
  })
  async adopt(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(RecordPolicyBody) body: RecordPolicyBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    await this.answers.give(actor, request, response, async () => {
      const policy = await this.policies.adopt(actor, group, body.policy());
      return { status: 201, location: `/groups/${group.slug}/record-policies`, body: presentRecordPolicy(policy) };
    });
  }

  @Delete(':day')
  @Described('dropRecordPolicy', {
    summary: 'Drop rules for records before their day has come',
    answer: pageOf(recordPolicySchema),
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
      const body = presentList((await this.policies.of(group)).map(presentRecordPolicy));
      return { status: 200, location: `/groups/${group.slug}/record-policies`, body };
    });
  }
}
