import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { exactly, instant, instantOrNull, listOfTexts, named, pageOf, text, textOrNull } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DecliningBody } from './account-request.dto.js';
import { type AccountRequest, requestStates } from './account-request.entity.js';
import { AccountRequestsService } from './account-requests.service.js';
import { DecisionsService } from './decisions.service.js';

const accountRequestSchema = named(
  'AccountRequest',
  exactly({
    url: text,
    handle: text,
    name: text,
    email: text,
    organization: { ...text, description: 'The code of the entity.' },
    groups: { ...listOfTexts, description: 'The slugs of the groups in which a seat is asked for.' },
    why: text,
    state: { enum: requestStates },
    createdAt: instant,
    decidedAt: instantOrNull,
    decidedBy: textOrNull,
    answer: { ...textOrNull, description: 'Why it was declined, or which seats could not be given.' },
  }),
);

/** Requests for accounts, for programs of those who decide about them. */
@Controller('api/v1/account/requests')
@Chapter('Requests', 'Who wants to act for an entity, and what its focal points decide.')
export class AccountRequestsApi {
  constructor(
    private readonly requests: AccountRequestsService,
    private readonly decisions: DecisionsService,
    private readonly groups: GroupsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listAccountRequests', {
    summary: 'The requests that wait for your decision',
    answer: pageOf(accountRequestSchema),
    refusals: ['forbidden'],
  })
  async list(@Who() actor: Actor, @Asked() _query: unknown) {
    const requests = await this.requests.waiting(actor);
    return presentList(await Promise.all(requests.map((request) => this.present(request))));
  }

  @Get(':request')
  @Described('showAccountRequest', { summary: 'A request', answer: accountRequestSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('request') handle: string, @Asked() _query: unknown) {
    return this.present(await this.requests.shown(actor, handle));
  }

  @Post(':request/approval')
  @Described('approveAccountRequest', {
    summary: 'Approve a request',
    more: 'The person is entered, gets seats where the groups are open to her entity, and a letter with a link.',
    answer: accountRequestSchema,
    refusals: ['missing', 'conflict'],
  })
  approve(@Who() actor: Actor, @Param('request') handle: string, @Req() request: PortalRequest, @Res() response: Response) {
    return this.give(actor, request, response, () => this.decisions.approve(actor, handle));
  }

  @Post(':request/declining')
  @Described('declineAccountRequest', {
    summary: 'Decline a request',
    answer: accountRequestSchema,
    refusals: ['missing', 'conflict'],
  })
  decline(
    @Who() actor: Actor,
    @Param('request') handle: string,
    @JsonBody(DecliningBody) { reason }: DecliningBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ) {
    return this.give(actor, request, response, () => this.decisions.decline(actor, handle, reason));
  }

  private give(actor: Actor, request: PortalRequest, response: Response, act: () => Promise<AccountRequest>): Promise<void> {
    return this.answers.give(actor, request, response, async () => {
      const decided = await act();
      return { status: 200, location: `/account/requests/${decided.handle}`, body: await this.present(decided) };
    });
  }

  private async present({ handle, name, email, organization, groupIds, why, state, ...rest }: AccountRequest) {
    const groups = (await this.groups.all()).filter(({ id }) => groupIds.includes(id)).map(({ slug }) => slug);
    return {
      url: `/account/requests/${handle}`,
      ...{ handle, name, email, organization: organization.code, groups, why, state },
      createdAt: rest.createdAt.toISOString(),
      decidedAt: rest.decidedAt?.toISOString() ?? null,
      decidedBy: rest.decidedBy,
      answer: rest.answer,
    };
  }
}
