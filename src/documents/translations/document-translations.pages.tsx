import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { DocumentDetails } from '../document-details.js';
import type { Document } from '../document.entity.js';
import { translate } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { RegistrarGuard } from '../reservations/registrar.guard.js';
import { TranslationForm } from './translation.dto.js';
import { TranslationsService } from './translations.service.js';
import { DocumentTranslationsPage } from './views/document-translations-page.js';

/** What became of each language of a document, and where the secretariat brings a translation. */
@Controller('documents/:document/translations')
export class DocumentTranslationsPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly details: DocumentDetails,
    private readonly reception: ReceptionService,
    private readonly translations: TranslationsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('document') slug: string): Promise<Page> {
    return this.look(actor, await this.mine(actor, slug), FilledForm.blank<TranslationForm>());
  }

  @Post()
  @UseGuards(RegistrarGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async bring(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Form(TranslationForm) form: FilledForm<TranslationForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, slug);
    const brought = await form.submit(async ({ language, variant, title }) => {
      const { taken, faults } = await this.reception.takeAll(request);
      if (faults.length > 0) throw Refused.invalid(faults);
      const files = taken.map((file) => ({ file, language: null, role: 'main' as const }));
      return this.translations.bring(actor, { slug, variant: variant || 'rev0', language, files, title: title || null });
    });
    return brought ? goTo(`/documents/${brought.slug}`) : this.look(actor, document, form, 422);
  }

  private async mine(actor: Actor, slug: string): Promise<Document> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(translate, subject);
    const { document } = subject;
    if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: document.symbol });
    return document;
  }

  private async look(actor: Actor, document: Document, form: FilledForm<TranslationForm>, status = 200): Promise<Page> {
    const line = await this.details.line(actor, document);
    return page(DocumentTranslationsPage, { line, form, steps: await this.translations.steps(document) }, status);
  }
}
