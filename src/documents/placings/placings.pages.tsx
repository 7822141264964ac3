import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { FilledForm, Form } from '../../web/filled-form.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import type { SourcedDocument } from '../document.policy.js';
import { RegistryService } from '../registry.service.js';
import { PlacingForm } from './placing.dto.js';
import { putSomewhere } from './placing.policy.js';
import { Places } from './places.service.js';
import { PlacingsService } from './placings.service.js';
import { Tables } from './tables.service.js';
import { PlacingFormPage } from './views/placing-form.js';

/** Where a document is put before further meetings and groups, and taken away again. */
@Controller('documents/:slug/placings')
export class PlacingsPages {
  constructor(
    private readonly registry: RegistryService,
    private readonly places: Places,
    private readonly placings: PlacingsService,
    private readonly tables: Tables,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const subject = await this.mine(actor, slug);
    const { document } = subject;
    const next = document.publication === 'held' ? await this.tables.next(document) : null;
    return this.form(actor, subject, FilledForm.blank<PlacingForm>(next ? { place: `meeting:${next.slug}` } : {}));
  }

  @Post()
  async put(@Who() actor: Actor, @Param('slug') slug: string, @Form(PlacingForm) form: FilledForm<PlacingForm>): Promise<Page | GoTo> {
    const subject = await this.mine(actor, slug);
    const done = await form.submit(async ({ place, items = [] }) =>
      this.placings.put(actor, slug, await this.places.named(place), items),
    );
    return done ? goTo(`/documents/${done.slug}`) : this.form(actor, subject, form, 422);
  }

  /** The address of the button leads back to the page, for whoever had to sign in first. */
  @Get('ending')
  goBack(@Param('slug') slug: string): GoTo {
    return goTo(`/documents/${encodeURIComponent(slug)}/placings`);
  }

  @Post('ending')
  async takeBack(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(PlacingForm) form: FilledForm<PlacingForm>,
  ): Promise<Page | GoTo> {
    const subject = await this.mine(actor, slug);
    const done = await form.submit(async ({ place }) => this.placings.takeBack(actor, slug, await this.places.named(place)));
    return done ? goTo(`/documents/${done.slug}/placings`) : this.form(actor, subject, form, 422);
  }

  private async mine(actor: Actor, slug: string): Promise<SourcedDocument> {
    const subject = await this.registry.find(actor, slug);
    actor.ensure(putSomewhere, subject);
    const { document } = subject;
    if (document.isWithdrawn) throw new Refused('gone', 'documents.withdrawn', { symbol: document.symbol });
    return subject;
  }

  private async form(actor: Actor, subject: SourcedDocument, form: FilledForm<PlacingForm>, status = 200): Promise<Page> {
    const { document } = subject;
    const [placed, places] = [await this.placings.of(document), await this.places.open(actor, subject)];
    return page(PlacingFormPage, { subject, placed, places, form }, status);
  }
}
