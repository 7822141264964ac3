import { Controller, Headers, Param, Post, Req, Res, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { DocumentPresenter } from '../documents/document-presenter.js';
import { documentSchema } from '../documents/present-document.js';
import { RegistrarGuard } from '../documents/reservations/registrar.guard.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { ReceptionService } from '../foundation/files/reception.service.js';
import { type Answer, Repeats } from '../foundation/repeats.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { TakesFiles } from '../web/form.guard.js';
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
    private readonly database: Database,
    private readonly presenter: DocumentPresenter,
    private readonly reception: ReceptionService,
    private readonly submissions: VariantSubmissions,
    private readonly repeats: Repeats,
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
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    const metadata = metadataOf(request, VariantMetadata);
    const files = receivedFiles(request).map(({ name, spooled }) => [name, spooled.sha256]);
    const answer = await this.repeats.once(actor, { key, content: { path: request.path, metadata, files } }, (keep) =>
      this.bring(actor, slug, metadata, request, keep),
    );
    response.status(answer.status).set('Location', answer.location).type('json').send(answer.body);
  }

  private async bring(
    actor: Actor,
    slug: string,
    { kind, of = 'rev0', language = null, appliesTo = null, files: words = [] }: VariantMetadata,
    request: PortalRequest,
    keep: (answer: Answer) => Promise<void>,
  ): Promise<Answer> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const files = taken.map((file, index) => ({ file, language: words[index]?.language ?? null, role: words[index]?.role ?? 'main' }));
    const arrival = { beganAt: request.beganAt, receivedAt: request.receivedAt! };
    return this.database.transaction(async () => {
      const { variant } = await this.submissions.bring(actor, slug, { kind, of, language, appliesTo, files }, arrival);
      const { document } = variant;
      const body = JSON.stringify(await this.presenter.present(actor, document));
      const made = { status: 201, location: `/documents/${document.slug}/${variant.key}`, body };
      await keep(made);
      return made;
    });
  }
}
