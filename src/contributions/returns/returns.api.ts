import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DocumentDeeds } from '../../documents/document-deeds.js';
import { documentSchema } from '../../documents/present-document.js';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ReturnBody } from './return.dto.js';
import { ReturnsService } from './returns.service.js';

/** Returning papers by program. */
@Controller('api/v1/documents/:document/return')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class ReturnsApi {
  constructor(
    private readonly returns: ReturnsService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('returnDocument', {
    summary: 'Return a document that is not posted to its author',
    more: 'It keeps its number. The author gets the reason by letter, and hands it in again by replacing its files.',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async giveBack(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(ReturnBody) { reason }: ReturnBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.returns.giveBack(actor, slug, reason)),
    );
  }

  @Post('taking-back')
  @Described('takeReturnBack', {
    summary: 'Take the return of a document back',
    more: 'It waits for the secretariat again, as it did before.',
    answer: documentSchema,
    refusals: ['missing', 'conflict'],
  })
  async takeBack(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.returns.takeBack(actor, slug)),
    );
  }
}
