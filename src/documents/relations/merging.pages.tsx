import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { Document } from '../document.entity.js';
import { treat } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { MergingService } from './merging.service.js';
import { MergerForm } from './relation.dto.js';
import { MergerFormPage } from './views/merger-form.js';

/** Where chair and secretariat merge several documents into one. */
@Controller('documents/:slug/merges')
export class MergingPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly merging: MergingService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return page(MergerFormPage, { document: await this.mine(actor, slug), form: FilledForm.blank<MergerForm>() });
  }

  @Post()
  async merge(@Who() actor: Actor, @Param('slug') slug: string, @Form(MergerForm) form: FilledForm<MergerForm>): Promise<Page | GoTo> {
    const document = await this.mine(actor, slug);
    const merged = await form.submit((answers) => this.merging.merge(actor, document.slug, answers));
    return merged ? goTo(`/documents/${document.slug}`) : page(MergerFormPage, { document, form }, 422);
  }

  private async mine(actor: Actor, slug: string): Promise<Document> {
    const { document, sources } = await this.registry.find(actor, slug);
    actor.ensure(treat, { document, sources });
    if (document.isWithdrawn) throw Refused.conflict('documents.withdrawn', { symbol: document.symbol });
    return document;
  }
}
