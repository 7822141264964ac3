import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { printParagraph } from '../../instruments/instrument-name.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { languageOf } from '../../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { fieldsOfTexts } from '../../web/six-languages.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import type { Document } from '../document.entity.js';
import { annotate } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { CitationsService } from './citations.service.js';
import { DescriptionForm } from './description.dto.js';
import { DescriptionService } from './description.service.js';
import { DescriptionFormPage } from './views/description-form.js';

/** Where the secretariat says what a document is about and what it cites. */
@Controller('documents/:slug/description')
export class DescriptionPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly citations: CitationsService,
    private readonly description: DescriptionService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest): Promise<Page> {
    const document = await this.described(actor, slug);
    const { covers, actionLines, presentingOffice } = document;
    const language = languageOf(request);
    const cited = (await this.citations.of(document)).map(({ instrument, paragraph }) => printParagraph(instrument.slug, paragraph, language));
    const known = {
      ...fieldsOfTexts('covers', covers),
      ...actionLines,
      presentedBy: presentingOffice?.code ?? '',
      citations: cited.join('\n'),
    };
    return page(DescriptionFormPage, { document, form: FilledForm.blank<DescriptionForm>(known) });
  }

  @Post()
  async describe(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(DescriptionForm) form: FilledForm<DescriptionForm>,
  ): Promise<Page | GoTo> {
    const document = await this.described(actor, slug);
    const done = await form.submit((answers) => this.description.describe(actor, document.slug, answers));
    return done ? goTo(`/documents/${document.slug}`) : page(DescriptionFormPage, { document, form }, 422);
  }

  private async described(actor: Actor, slug: string): Promise<Document> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(annotate, subject);
    if (subject.document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: subject.document.symbol });
    return subject.document;
  }
}
