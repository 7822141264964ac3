import { Controller, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { DocumentDeeds } from '../../documents/document-deeds.js';
import { post } from '../../documents/document.policy.js';
import { documentSchema } from '../../documents/present-document.js';
import { RegistryService } from '../../documents/registry.service.js';
import { RegistrarGuard } from '../../documents/reservations/registrar.guard.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { receivedFiles } from '../../foundation/files/multipart.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { Chapter, Described } from '../../web/api-description/described.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { TakesFiles } from '../../web/form.guard.js';
import { KeptAnswers } from '../../web/kept-answers.js';
import { metadataOf } from '../../web/metadata.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ExchangeMetadata } from './exchange.dto.js';
import { ExchangesService } from './exchanges.service.js';

/** Exchanging files by program. */
@Controller('api/v1/documents/:document/exchange')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
@UseGuards(RegistrarGuard)
@UseInterceptors(FileReception)
export class ExchangesApi {
  constructor(
    private readonly registry: RegistryService,
    private readonly reception: ReceptionService,
    private readonly exchanges: ExchangesService,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('exchangeFiles', {
    summary: 'Put other files in place of an author’s that are not posted, as the secretariat',
    more: 'The part `metadata` and at least one part `file`. When the document came stays as it was; the author is told by letter.',
    metadata: ExchangeMetadata,
    answer: documentSchema,
    refusals: ['missing', 'conflict', 'full'],
  })
  @TakesFiles()
  async exchange(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    actor.ensure(post, await this.registry.find(actor, slug));
    const { language = null, reason, files: words } = metadataOf(request, ExchangeMetadata);
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const files = taken.map((file, index) => ({ file, language: null, role: words?.[index]?.role ?? ('main' as const) }));
    await this.answers.give(actor, request, response, async () =>
      this.deeds.deed(200, actor, await this.exchanges.exchange(actor, slug, { files, language, reason })),
    );
  }
}
