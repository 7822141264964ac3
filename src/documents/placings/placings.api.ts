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
import { PlaceBody, PlacingBody } from './placing.dto.js';
import { Places } from './places.service.js';
import { PlacingsService } from './placings.service.js';

/** Putting documents before further meetings and groups, for programs. */
@Controller('api/v1/documents/:document/placings')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
export class PlacingsApi {
  constructor(
    private readonly places: Places,
    private readonly placings: PlacingsService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('putDocument', {
    summary: 'Put a document before a further meeting or group',
    more:
      'For the chair and the secretariat there. Its symbol stays; it is listed there too, in packs as well. ' +
      'Sent again, it comes under these agenda items from then on.',
    answer: documentSchema,
    refusals: ['missing', 'conflict', 'gone'],
  })
  async put(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(PlacingBody) body: PlacingBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const place = await this.places.of(body);
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.placings.put(actor, slug, place, body.items ?? [])),
    );
  }

  @Post('ending')
  @Described('takeDocumentBack', {
    summary: 'Take a document away again from before a further meeting or group',
    more: 'Not from before a meeting that has done something with it.',
    answer: documentSchema,
    refusals: ['missing', 'conflict', 'gone'],
  })
  async takeBack(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @JsonBody(PlaceBody) body: PlaceBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const place = await this.places.of(body);
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.placings.takeBack(actor, slug, place)),
    );
  }
}
