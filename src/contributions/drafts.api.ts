import { randomUUID } from 'node:crypto';
import { Controller, Get, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { type Deed, KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { noAnswers } from './answers.js';
import type { Contribution } from './contribution.entity.js';
import { ContributorGuard } from './contributor.guard.js';
import { Destination } from './destination.js';
import { DraftBody, DraftChange } from './draft.dto.js';
import { DraftsService } from './drafts.service.js';
import { draftSchema, presentDraft } from './present-draft.js';

/** What a delegation prepares, for its programs: drafts are begun, changed and thrown away. */
@Controller('api/v1')
@Chapter('Contributions', 'Bringing a paper to a meeting or a group. Each gets its number, and a receipt, at once.')
@UseGuards(ContributorGuard)
export class DraftsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly meetings: MeetingsService,
    private readonly drafts: DraftsService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('contributions')
  @Described('listDrafts', {
    summary: 'The drafts of your delegations, the latest first',
    answer: pageOf(draftSchema),
    isPersonal: true,
  })
  async list(@Who() actor: Actor, @Asked() _query: unknown) {
    const drafts = await this.drafts.ofDelegation(actor);
    return presentList(await Promise.all(drafts.map((one) => this.presented(one))));
  }

  @Get('contributions/:contribution')
  @Described('showDraft', { summary: 'A draft of your delegation', answer: draftSchema, isPersonal: true, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('contribution') key: string, @Asked() _query: unknown) {
    return this.presented(await this.drafts.find(actor, key));
  }

  @Post('meetings/:meeting/drafts')
  @Described('beginDraft', {
    summary: 'Begin a contribution to a meeting, to be submitted later',
    answer: draftSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async begin(
    @Who() actor: Actor,
    @Param('meeting') slug: string,
    @JsonBody(DraftBody) body: DraftBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const destination = Destination.meeting(await this.meetings.find(slug));
    await this.begun(actor, destination, body, request, response);
  }

  @Post('groups/:group/drafts')
  @Described('beginGroupDraft', {
    summary: 'Begin a contribution to a group between meetings, to be submitted later',
    answer: draftSchema,
    status: 201,
    refusals: ['missing', 'conflict'],
  })
  async beginForGroup(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(DraftBody) body: DraftBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.begun(actor, Destination.group(await this.groups.find(slug)), body, request, response);
  }

  @Patch('contributions/:contribution')
  @Described('changeDraft', {
    summary: 'Change what a draft says, and what is said of its files',
    more: 'What is left out stays. Nothing need be complete before it is submitted.',
    answer: draftSchema,
    refusals: ['missing', 'conflict'],
  })
  async change(
    @Who() actor: Actor,
    @Param('contribution') key: string,
    @JsonBody(DraftChange) body: DraftChange,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const { destination, answers } = await this.drafts.find(actor, key);
      const changed = await this.drafts.save(actor, destination, key, body.over(answers));
      await this.describeFiles(actor, changed, body);
      return this.deed(200, changed);
    });
  }

  @Post('contributions/:contribution/discarding')
  @Described('discardDraft', {
    summary: 'Throw a draft away',
    more: 'The answer is what it was.',
    answer: draftSchema,
    refusals: ['missing', 'conflict'],
  })
  async discard(
    @Who() actor: Actor,
    @Param('contribution') key: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const last = await this.deed(200, await this.drafts.find(actor, key));
      await this.drafts.discard(actor, key);
      return last;
    });
  }

  private begun(actor: Actor, destination: Destination, body: DraftBody, request: PortalRequest, response: Response): Promise<void> {
    return this.answers.give(actor, request, response, async () =>
      this.deed(201, await this.drafts.save(actor, destination, randomUUID(), body.over(noAnswers))),
    );
  }

  private async describeFiles(actor: Actor, draft: Contribution, { files = [] }: DraftChange): Promise<void> {
    const there = await this.drafts.files(draft);
    const words = files.flatMap(({ sha256, language, role }) =>
      there
        .filter(({ file }) => file.sha256 === sha256)
        .map((one) => ({ id: one.id, language: language === undefined ? one.language : language, role: role ?? one.role })),
    );
    if (words.length > 0) await this.drafts.describeFiles(actor, draft.key, words);
  }

  private async deed(status: Deed['status'], draft: Contribution): Promise<Deed> {
    return { status, location: `/contributions/${draft.key}`, body: await this.presented(draft) };
  }

  private async presented(draft: Contribution) {
    return presentDraft(draft, await this.drafts.files(draft));
  }
}
