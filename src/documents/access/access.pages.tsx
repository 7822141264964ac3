import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '../../foundation/actor.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { changeAccess, explain, type SourcedDocument } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { AccessBody, SightQuery } from './access.dto.js';
import { AccessService } from './access.service.js';
import { ExplanationService } from './explanation.service.js';
import { AccessFormPage } from './views/access-form.js';
import { ExplanationPage } from './views/explanation-page.js';

/** Where it is said who may read a document, and asked why somebody may. */
@Controller('documents/:slug/access')
export class AccessPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly access: AccessService,
    private readonly explanations: ExplanationService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const subject = await this.mine(actor, slug);
    const { access, opensAt, zone } = subject.document;
    const opensOn = opensAt ? DateTime.fromJSDate(opensAt, { zone }).toISODate()! : '';
    return this.form(subject, FilledForm.blank<AccessBody>({ access, opensOn }));
  }

  @Post()
  async change(@Who() actor: Actor, @Param('slug') slug: string, @Form(AccessBody) form: FilledForm<AccessBody>): Promise<Page | GoTo> {
    const subject = await this.mine(actor, slug);
    const changed = await form.submit((answers) => this.access.change(actor, slug, answers.change(subject.document)));
    return changed ? goTo(`/documents/${changed.slug}`) : this.form(subject, form, 422);
  }

  @Get('explanation')
  async explain(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: Record<string, unknown>): Promise<Page> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(explain, subject);
    const form = FilledForm.of(SightQuery, query);
    const explanation = await form.submit(({ person }) => this.explanations.explain(actor, slug, person || null));
    return page(ExplanationPage, { document: subject.document, form, explanation }, explanation ? null : 422);
  }

  private async mine(actor: Actor, slug: string): Promise<SourcedDocument> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(changeAccess, subject);
    return subject;
  }

  private async form({ document, sources }: SourcedDocument, form: FilledForm<AccessBody>, status = 200): Promise<Page> {
    return page(AccessFormPage, { document, sources, form, changes: await this.access.changes(document) }, status);
  }
}
