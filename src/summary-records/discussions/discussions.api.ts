import { Controller, Get, Param } from '@nestjs/common';
import { RegistryService } from '../../documents/registry.service.js';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { presentList } from '../../web/present-list.js';
import { Who } from '../../web/who.js';
import { DiscussionsService } from './discussions.service.js';
import { discussionSchema, presentDiscussions } from './present-discussion.js';

/** Where documents were discussed, for programs. */
@Controller('api/v1/documents/:document/discussions')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class DiscussionsApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly discussions: DiscussionsService,
  ) {}

  @Get()
  @Described('listDiscussions', {
    summary: 'Where a document was discussed: the paragraphs of summary records that speak of it',
    more: 'Of each record that the reader may read, the latest edition.',
    answer: pageOf(discussionSchema),
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async list(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const subject = await this.registry.find(actor, slug);
    this.registry.ensureReadable(actor, subject);
    return presentList((await this.discussions.of(actor, subject.document)).flatMap(presentDiscussions));
  }
}
