import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { translator } from '../../foundation/i18n/translator.js';
import { GroupsService } from '../../groups/groups.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { languageOf } from '../../web/language-of.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { InboxService } from './inbox.service.js';
import { PostingsBody } from './postings.dto.js';
import { postingSchema, presentPosting } from './present-posting.js';

/** Posting several documents by program. */
@Controller('api/v1/groups/:group/postings')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class PostingsApi {
  constructor(
    private readonly groups: GroupsService,
    private readonly inbox: InboxService,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('postDocuments', {
    summary: 'Post several documents of a group',
    more: 'Each by itself: what cannot be posted hinders none of the others, and is told with the reason.',
    answer: pageOf(postingSchema),
    refusals: ['missing'],
  })
  async post(
    @Who() actor: Actor,
    @Param('group') slug: string,
    @JsonBody(PostingsBody) { documents }: PostingsBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const group = await this.groups.find(slug);
    const t = translator(languageOf(request));
    await this.answers.give(actor, request, response, async () => {
      const postings = await this.inbox.postAll(actor, group, documents);
      const body = presentList(postings.map((posting) => presentPosting(posting, t)));
      return { status: 200, location: `/groups/${group.slug}/inbox`, body };
    });
  }
}
