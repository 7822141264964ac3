import { Controller, Get, Param, Post, Req, UseGuards, UseInterceptors } from '@nestjs/common';
import { RegistryService } from '../documents/registry.service.js';
import type { Actor } from '../foundation/actor.js';
import { type FieldError, Refused } from '../foundation/errors.js';
import { FileReception } from '../web/file-reception.interceptor.js';
import { TakesFiles } from '../web/form.guard.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { ContributorGuard } from './contributor.guard.js';
import { ReceptionService } from '../foundation/files/reception.service.js';
import { ReplacementsService } from './replacements.service.js';
import { ReplacementPage } from './views/replacement-page.js';

/** Another file in place of one that has not been posted yet. */
@Controller('documents/:document/replacements')
@UseGuards(ContributorGuard)
@UseInterceptors(FileReception)
export class ReplacementsPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly reception: ReceptionService,
    private readonly replacements: ReplacementsService,
  ) {}

  @Get('new')
  async ask(@Who() actor: Actor, @Param('document') slug: string): Promise<Page> {
    return this.show(actor, slug, []);
  }

  @Post()
  @TakesFiles()
  async replace(@Who() actor: Actor, @Param('document') slug: string, @Req() request: PortalRequest): Promise<Page | GoTo> {
    const { taken, faults } = await this.reception.takeAll(request);
    if (taken.length === 0 && faults.length === 0) faults.push({ field: 'file', key: 'contributions.fileMissing' });
    if (faults.length > 0) return this.show(actor, slug, faults);
    if (!request.receivedAt) throw new Refused('malformed', 'web.detail_malformed');
    const { beganAt, receivedAt } = request;
    const receipt = await this.replacements.replace(actor, slug, taken, { beganAt, receivedAt });
    return goTo(`/receipts/${receipt.id}`);
  }

  private async show(actor: Actor, slug: string, faults: readonly FieldError[]): Promise<Page> {
    const { document } = await this.registry.find(actor, slug);
    const variant = await this.replacements.unposted(document);
    return page(ReplacementPage, { variant, faults }, faults.length > 0 ? 422 : null);
  }
}
