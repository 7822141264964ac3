import { Controller, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { DocumentDeeds } from '../documents/document-deeds.js';
import { documentSchema } from '../documents/present-document.js';
import type { FiledFile } from '../documents/reservations/filing.service.js';
import { RegistrarGuard } from '../documents/reservations/registrar.guard.js';
import type { FileWordsBody } from '../documents/reservations/reservation.dto.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { ReceptionService } from '../foundation/files/reception.service.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { TakesFiles } from '../web/form.guard.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { metadataOf } from '../web/metadata.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { VariantMetadata } from './variant.dto.js';
import { VariantSubmissions } from './variant-submissions.service.js';

/** Issuing something on top of a document by program. */
@Controller('api/v1/documents/:document/variants')
@Chapter('Documents', 'The registry: documents, their variants and files, and what meetings made of them.')
@UseGuards(RegistrarGuard)
@UseInterceptors(FileReception)
export class VariantsApi {
  constructor(
    private readonly reception: ReceptionService,
    private readonly submissions: VariantSubmissions,
    private readonly deeds: DocumentDeeds,
    private readonly answers: KeptAnswers,
  ) {}

  @Post()
  @Described('issueVariant', {
    summary: 'Issue a revision, an addendum, a corrigendum or a technical reissue',
    more: 'The part `metadata` and at least one part `file`. A delegation finds its receipt on its own page.',
    metadata: VariantMetadata,
    answer: documentSchema,
    status: 201,
    refusals: ['missing', 'conflict', 'gone', 'full'],
  })
  @TakesFiles()
  async issue(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const { kind, of = 'rev0', language = null, appliesTo = null, files: words } = metadataOf(request, VariantMetadata);
    const wanted = { kind, of, language, appliesTo, files: await this.take(request, words ?? []) };
    const arrival = { beganAt: request.beganAt, receivedAt: request.receivedAt! };
    await this.answers.give(actor, request, response, async () => {
      const { variant } = await this.submissions.bring(actor, slug, wanted, arrival);
      const { document, key } = variant;
      return { ...(await this.deeds.deed(201, actor, document)), location: `/documents/${document.slug}/${key}` };
    });
  }

  /** All files or none: a program can send them again as a whole. */
  private async take(request: PortalRequest, words: readonly FileWordsBody[]): Promise<FiledFile[]> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    return taken.map((file, index) => ({ file, language: words[index]?.language ?? null, role: words[index]?.role ?? 'main' }));
  }
}
