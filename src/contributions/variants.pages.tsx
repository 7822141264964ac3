import { Controller, Get, Param, Post, Query, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { DocumentDetails } from '../documents/document-details.js';
import { RegistryService } from '../documents/registry.service.js';
import { RegistrarGuard } from '../documents/reservations/registrar.guard.js';
import { variantKinds } from '../documents/symbols/symbol-variants.js';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { receivedFiles } from '../foundation/files/multipart.js';
import { ReceptionService } from '../foundation/files/reception.service.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { TakesFiles } from '../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { VariantForm } from './variant.dto.js';
import { type Brought, VariantSubmissions } from './variant-submissions.service.js';
import { VariantFormPage } from './views/variant-form.js';

/** Where something is issued on top of a document: by its author's side, or by the secretariat. */
@Controller('documents/:document/variants')
@UseGuards(RegistrarGuard)
@UseInterceptors(FileReception)
export class VariantsPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly reception: ReceptionService,
    private readonly submissions: VariantSubmissions,
  ) {}

  @Get('new')
  async ask(@Who() actor: Actor, @Param('document') slug: string, @Query('kind') asked?: unknown): Promise<Page> {
    const kind = variantKinds.find((one) => one === asked) ?? '';
    return this.form(actor, slug, FilledForm.blank<VariantForm>({ kind, of: 'rev0' }));
  }

  /** For whoever signs in after a form was sent here. */
  @Get()
  goToForm(@Param('document') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}/variants/new`);
  }

  @Post()
  @TakesFiles()
  async issue(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Form(VariantForm) form: FilledForm<VariantForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const brought = await form.submit((answers) => this.bring(actor, slug, answers, request));
    if (!brought) return this.form(actor, slug, form, 422);
    const { variant, receipt } = brought;
    return goTo(receipt ? `/receipts/${receipt.id}` : `/documents/${variant.document.slug}/${variant.key}`);
  }

  private async bring(actor: Actor, slug: string, { kind, of, language, appliesTo = [] }: VariantForm, request: PortalRequest): Promise<Brought> {
    const { taken, faults } = await this.reception.take(receivedFiles(request));
    if (faults.length > 0) throw Refused.invalid(faults);
    const wanted = {
      ...{ kind, of, language: language || null },
      appliesTo: appliesTo.length > 0 ? appliesTo : null,
      files: taken.map((file) => ({ file, language: null, role: 'main' as const })),
    };
    return this.submissions.bring(actor, slug, wanted, { beganAt: request.beganAt, receivedAt: request.receivedAt! });
  }

  private async form(actor: Actor, slug: string, form: FilledForm<VariantForm>, status = 200): Promise<Page> {
    const { document } = await this.registry.find(actor, slug);
    const { variants } = await this.details.line(actor, document);
    if (variants.length === 0) throw Refused.conflict('documents.nothingIssued', { symbol: document.symbol });
    return page(VariantFormPage, { document, form, variants: variants.map(({ variant }) => variant) }, status);
  }
}
