import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { post } from '../../documents/document.policy.js';
import { RegistryService } from '../../documents/registry.service.js';
import { RegistrarGuard } from '../../documents/reservations/registrar.guard.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { ReceptionService } from '../../foundation/files/reception.service.js';
import { FileReception } from '../../web/file-reception.interceptor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { TakesFiles } from '../../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import type { PortalRequest } from '../../web/request.js';
import { Who } from '../../web/who.js';
import { ReturnsService } from '../returns/returns.service.js';
import { ExchangeForm } from './exchange.dto.js';
import { ExchangesService } from './exchanges.service.js';
import { ExchangePage } from './views/exchange-page.js';

/** Where the secretariat puts other files in place of an author's that nobody has read yet. */
@Controller('documents/:document/exchange')
export class ExchangesPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly returns: ReturnsService,
    private readonly reception: ReceptionService,
    private readonly exchanges: ExchangesService,
  ) {}

  @Get()
  async ask(@Who() actor: Actor, @Param('document') slug: string): Promise<Page> {
    return page(ExchangePage, { variant: await this.waiting(actor, slug), form: FilledForm.blank<ExchangeForm>() });
  }

  @Post()
  @UseGuards(RegistrarGuard)
  @UseInterceptors(FileReception)
  @TakesFiles()
  async exchange(
    @Who() actor: Actor,
    @Param('document') slug: string,
    @Form(ExchangeForm) form: FilledForm<ExchangeForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    const variant = await this.waiting(actor, slug);
    const exchanged = await form.submit(async ({ language, reason }) => {
      const { taken, faults } = await this.reception.takeAll(request);
      if (faults.length > 0) throw Refused.invalid(faults);
      const files = taken.map((file) => ({ file, language: null, role: 'main' as const }));
      return this.exchanges.exchange(actor, slug, { files, language: language || null, reason });
    });
    return exchanged ? goTo(`/documents/${exchanged.slug}`) : page(ExchangePage, { variant, form }, 422);
  }

  private async waiting(actor: Actor, slug: string): Promise<Variant> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(post, subject);
    return this.returns.returnable(subject.document);
  }
}
