import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { GroupsService } from '../groups/groups.service.js';
import { FilledForm, Form } from '../web/filled-form.js';
import { languageOf } from '../web/language-of.js';
import { type GoTo, goTo, type Page, page } from '../web/page.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { EventForm } from './event-form.dto.js';
import type { Event } from './event.entity.js';
import { keepEvents } from './event.policy.js';
import { EventWriting } from './event-writing.service.js';
import { EventsService } from './events.service.js';
import { EventFormPage } from './views/event-form.js';

/** Where events are entered and changed. */
@Controller('events')
export class EventsPages {
  constructor(
    private readonly events: EventsService,
    private readonly writing: EventWriting,
    private readonly groups: GroupsService,
  ) {}

  @Get('new')
  showNew(@Who() actor: Actor): Promise<Page> {
    actor.ensure(keepEvents, null);
    return this.form(FilledForm.blank<EventForm>({ kind: 'consultation' }), null);
  }

  @Post()
  async enter(@Who() actor: Actor, @Form(EventForm) form: FilledForm<EventForm>, @Req() request: PortalRequest): Promise<Page | GoTo> {
    actor.ensure(keepEvents, null);
    const entered = await form.submit(async (answers) =>
      this.events.enter(actor, answers.slug, await this.writing.facts(actor, answers, languageOf(request))),
    );
    return entered ? goTo(`/events/${entered.slug}`) : this.form(form, null, 422);
  }

  /** The address of the form leads to where it stands, for whoever reloads it, or signs in first. */
  @Get(':slug/changes')
  goToForm(@Param('slug') slug: string): GoTo {
    return goTo(`/events/${encodeURIComponent(slug)}/changes/new`);
  }

  @Get(':slug/changes/new')
  async showChanges(@Who() actor: Actor, @Param('slug') slug: string, @Req() request: PortalRequest): Promise<Page> {
    actor.ensure(keepEvents, null);
    const event = await this.events.find(slug);
    const known = await this.writing.writtenDown(actor, event, languageOf(request));
    return this.form(FilledForm.blank<EventForm>(known), event);
  }

  @Post(':slug/changes')
  async change(
    @Who() actor: Actor,
    @Param('slug') slug: string,
    @Form(EventForm) form: FilledForm<EventForm>,
    @Req() request: PortalRequest,
  ): Promise<Page | GoTo> {
    actor.ensure(keepEvents, null);
    const event = await this.events.find(slug);
    const changed = await form.submit(async (answers) =>
      this.events.change(actor, event.slug, await this.writing.facts(actor, answers, languageOf(request), event)),
    );
    return changed ? goTo(`/events/${event.slug}`) : this.form(form, event, 422);
  }

  private async form(form: FilledForm<EventForm>, event: Event | null, status = 200): Promise<Page> {
    return page(EventFormPage, { form, event, groups: await this.groups.all() }, status);
  }
}
