import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { Asked, JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { documentSchema } from '../present-document.js';
import { RegistryService } from '../registry.service.js';
import { AccessBody, SightQuery } from './access.dto.js';
import { AccessService } from './access.service.js';
import { ExplanationService } from './explanation.service.js';
import { explanationSchema, presentExplanation } from './present-explanation.js';

/** Who may read documents, for programs. */
@Controller('api/v1/documents/:document')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class AccessApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly access: AccessService,
    private readonly explanations: ExplanationService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post('access')
  @Described('changeAccess', {
    summary: 'Change who may read a document',
    more: 'Its author’s side may close it further; the secretariat may open it, with the author’s consent.',
    answer: documentSchema,
    refusals: ['missing', 'conflict', 'gone'],
  })
  async change(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(AccessBody) body: AccessBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { document } = await this.registry.find(actor, slug);
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.access.change(actor, slug, body.change(document))),
    );
  }

  @Get('sight')
  @Described('explainSight', {
    summary: 'How much a person sees of a document, and why',
    more: 'For the secretariat.',
    answer: explanationSchema,
    refusals: ['forbidden', 'missing'],
  })
  async explain(@Who() actor: Actor, @Param('document') slug: string, @Asked(SightQuery) { person }: SightQuery) {
    return presentExplanation(await this.explanations.explain(actor, slug, person || null));
  }
}
