import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { Document } from '../document.entity.js';
import { post } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { LatenessForm } from './deadlines.dto.js';
import { LatenessService } from './lateness.service.js';
import { LatenessFormPage } from './views/lateness-form.js';

/** Where the secretariat judges by hand whether a document is late. */
@Controller('documents/:slug/lateness')
export class LatenessPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly lateness: LatenessService,
  ) {}

  @Get()
  async showForm(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const document = await this.served(actor, slug);
    const { documentClass, notLateReason } = document;
    const filled = { documentClass, notLate: notLateReason === null ? '' : '1', reason: notLateReason ?? '' };
    return page(LatenessFormPage, { document, form: FilledForm.blank<LatenessForm>(filled) });
  }

  @Post()
  async judge(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(LatenessForm) form: FilledForm<LatenessForm>,
  ): Promise<Page | GoTo> {
    const document = await this.served(actor, slug);
    const judged = await form.submit(({ documentClass, notLate, reason }) => {
      if (notLate && !reason) throw Refused.field('reason', 'documents.notLateReasonMissing');
      return this.lateness.judge(actor, document.slug, { documentClass, notLateReason: (notLate && reason) || null });
    });
    return judged ? goTo(`/documents/${judged.slug}`) : page(LatenessFormPage, { document, form }, 422);
  }

  private async served(actor: Actor, slug: string): Promise<Document> {
    const found = await this.registry.find(actor, slug);
    actor.ensure(post, found);
    if (!found.document.meeting) throw Refused.conflict('documents.noDeadline', { symbol: found.document.symbol });
    return found.document;
  }
}
