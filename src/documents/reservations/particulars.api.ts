import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../foundation/actor.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { JsonBody } from '../../web/json-body.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDeeds } from '../document-deeds.js';
import { documentSchema } from '../present-document.js';
import { ParticularsBody } from './reservation.dto.js';
import { ReservationsService } from './reservations.service.js';

/** What is said of documents, by program. */
@Controller('api/v1/documents/:document/particulars')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class ParticularsApi {
  constructor(
    private readonly reservations: ReservationsService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('changeParticulars', {
    summary: 'Change the title, the sources, the agenda items and the purpose of a document',
    more: 'All of them are said anew. Its number and its files stay.',
    answer: documentSchema,
    refusals: ['missing', 'gone'],
  })
  async change(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(ParticularsBody) body: ParticularsBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.reservations.change(actor, slug, body.particulars())),
    );
  }
}
