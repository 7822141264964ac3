import { Controller, Get, Param, Post } from '@nestjs/common';
import { post } from '../../documents/document.policy.js';
import { RegistryService } from '../../documents/registry.service.js';
import type { Variant } from '../../documents/variants/variant.entity.js';
import type { Actor } from '../../foundation/actor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { ReturnBody } from './return.dto.js';
import { ReturnsService } from './returns.service.js';
import { ReturnPage } from './views/return-page.js';

/** Where the secretariat returns a paper to its author, with the reason. */
@Controller('documents/:document/return')
export class ReturnsPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly returns: ReturnsService,
  ) {}

  @Get()
  async ask(@Who() actor: Actor, @Param('document') slug: string): Promise<Page> {
    return page(ReturnPage, { variant: await this.waiting(actor, slug), form: FilledForm.blank<ReturnBody>() });
  }

  @Post()
  async giveBack(@Who() actor: Actor, @Param('document') slug: string, @Form(ReturnBody) form: FilledForm<ReturnBody>): Promise<Page | GoTo> {
    const variant = await this.waiting(actor, slug);
    const returned = await form.submit(({ reason }) => this.returns.giveBack(actor, slug, reason));
    return returned ? goTo(`/documents/${returned.slug}`) : page(ReturnPage, { variant, form }, 422);
  }

  /** The button stands on the page of the document. */
  @Get('taking-back')
  goBack(@Param('document') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}`);
  }

  @Post('taking-back')
  async takeBack(@Who() actor: Actor, @Param('document') slug: string): Promise<GoTo> {
    const { slug: address } = await this.returns.takeBack(actor, slug);
    return goTo(`/documents/${address}`);
  }

  private async waiting(actor: Actor, slug: string): Promise<Variant> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(post, subject);
    return this.returns.returnable(subject.document);
  }
}
