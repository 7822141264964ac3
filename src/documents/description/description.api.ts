import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { presentReference, referenceSchema } from '../../instruments/present-instrument.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { pageOf } from '../../web/json-schema.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { presentList } from '../../web/present-list.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { DocumentDetails } from '../document-details.js';
import { documentSchema } from '../present-document.js';
import { RegistryService } from '../registry.service.js';
import { CitationsService } from './citations.service.js';
import { DescriptionBody } from './description.dto.js';
import { DescriptionService } from './description.service.js';

/** What programs read and say of a document's subject: its citations, period and action lines. */
@Controller('api/v1/documents/:document')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class DescriptionApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly deeds: DocumentDeeds,
    private readonly citations: CitationsService,
    private readonly description: DescriptionService,
    private readonly answers: KeptAnswers,
  ) {}

  @Get('citations')
  @Described('listCitations', {
    summary: 'The instruments that a document cites',
    answer: pageOf(referenceSchema),
    refusals: ['forbidden', 'missing', 'gone'],
  })
  async list(@Who() actor: Actor, @Param('document') slug: string, @Asked() _query: unknown) {
    const { document } = await this.registry.find(actor, slug);
    this.registry.ensureReadable(actor, await this.details.line(actor, document));
    return presentList((await this.citations.of(document)).map(presentReference));
  }

  @Post('description')
  @Described('tellSubjectOfDocument', {
    summary: 'Say what a document is about and what it cites',
    more: 'Everything is said anew; what is left out is no longer said.',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async describe(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(DescriptionBody) body: DescriptionBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const document = await this.description.describe(actor, slug, body);
      return this.deeds.deed(200, actor, document);
    });
  }
}
