import { Controller, Get, Param } from '@nestjs/common';
import { MentionsService } from '../documents/mentions/mentions.service.js';
import { EventsService } from '../events/events.service.js';
import type { Actor } from '../foundation/actor.js';
import { type GoTo, movedTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { EventPage } from './views/event-page.js';
import { EventsPage } from './views/events-page.js';

@Controller('events')
export class EventPages {
  constructor(
    private readonly events: EventsService,
    private readonly mentions: MentionsService,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return page(EventsPage, { events: await this.events.all() });
  }

  @Get(':slug')
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page | GoTo> {
    const event = await this.events.find(slug);
    if (event.slug !== slug) return movedTo(`/events/${event.slug}`);
    const [chairs, lines] = [await this.events.chairs(event), await this.events.documents(actor, event)];
    return page(EventPage, { event, chairs, lines, mentions: await this.mentions.in(actor, [event.results]) });
  }
}
