import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import type { Rule } from '../foundation/rule.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import type { Document } from './document.entity.js';
import { WithdrawalForm } from './document-forms.dto.js';
import { type SourcedDocument, withdraw } from './document.policy.js';
import { DocumentsService } from './documents.service.js';
import { RegistryService } from './registry.service.js';
import { WithdrawalFormPage } from './views/withdrawal-form.js';

/** Where documents are posted, withdrawn and restored, and where entities confirm that they are their sources. */
@Controller('documents/:slug')
export class DocumentsPages {
  constructor(
    private readonly documents: DocumentsService,
    private readonly registry: RegistryService,
  ) {}

  /** The addresses of the page's buttons lead to the page, for whoever had to sign in first. */
  @Get(['posting', 'confirmation', 'restoration', 'files'])
  goBack(@Param('slug') slug: string): GoTo {
    return goTo(addressOf({ slug: encodeURIComponent(slug) }));
  }

  @Post('posting')
  async post(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.post(actor, slug)));
  }

  @Post('confirmation')
  async confirm(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.confirmSource(actor, slug)));
  }

  @Post('restoration')
  async restore(@Who() actor: Actor, @Param('slug') slug: string): Promise<GoTo> {
    return goTo(addressOf(await this.documents.restore(actor, slug)));
  }

  @Get('withdrawal')
  async showWithdrawal(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const document = await this.mine(actor, withdraw, slug);
    return page(WithdrawalFormPage, { document, form: FilledForm.blank<WithdrawalForm>() });
  }

  @Post('withdrawal')
  async withdraw(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(WithdrawalForm) form: FilledForm<WithdrawalForm>,
  ): Promise<Page | GoTo> {
    const document = await this.mine(actor, withdraw, slug);
    const withdrawn = await form.submit(({ reason }) => this.documents.withdraw(actor, document.slug, reason || null));
    return withdrawn ? goTo(addressOf(withdrawn)) : page(WithdrawalFormPage, { document, form }, 422);
  }

  private async mine(actor: Actor, rule: Rule<SourcedDocument>, slug: string): Promise<Document> {
    const found = await this.registry.find(actor, slug);
    actor.ensure(rule, found);
    return found.document;
  }
}

function addressOf({ slug }: Pick<Document, 'slug'>): string {
  return `/documents/${slug}`;
}
