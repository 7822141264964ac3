import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../foundation/actor.js';
import { Chapter, Described } from '../web/api-description/described.js';
import { Asked, JsonBody } from '../web/json-body.js';
import { pageOf } from '../web/json-schema.js';
import { KeptAnswers } from '../web/kept-answers.js';
import { presentList } from '../web/present-list.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { EventReading } from './event-reading.service.js';
import { EventBody, EventFactsBody } from './event.dto.js';
import type { Event } from './event.entity.js';
import { EventsService } from './events.service.js';
import { eventDetailsSchema, eventSchema, presentEvent, presentEventDetails } from './present-event.js';

/** Events for programs: reading, entering and changing them. */
@Controller('api/v1/events')
@Chapter('Events', 'Summits, consultations and other gatherings that are no meetings of a group.')
export class EventsApi {
  constructor(
    private readonly events: EventsService,
    private readonly reading: EventReading,
    private readonly answers: KeptAnswers,
  ) {}

  @Get()
  @Described('listEvents', { summary: 'All events, the latest first', answer: pageOf(eventSchema) })
  async list(@Asked() _query: unknown) {
    return presentList((await this.events.all()).map(presentEvent));
  }

  @Get(':event')
  @Described('showEvent', { summary: 'An event with its chairs and documents', answer: eventDetailsSchema, refusals: ['missing'] })
  async show(@Who() actor: Actor, @Param('event') slug: string, @Asked() _query: unknown) {
    return this.details(actor, await this.events.find(slug));
  }

  @Post()
  @Described('enterEvent', { summary: 'Enter an event', answer: eventDetailsSchema, status: 201 })
  async enter(
    @Who() actor: Actor,
    @JsonBody(EventBody) body: EventBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const event = await this.events.enter(actor, body.slug, await this.reading.facts(actor, body));
      return { status: 201, location: `/events/${event.slug}`, body: await this.details(actor, event) };
    });
  }

  @Post(':event/changes')
  @Described('changeEvent', {
    summary: 'Change what is known of an event',
    more: 'Everything is said anew; what is left out is no longer known. The address stays.',
    answer: eventDetailsSchema,
    refusals: ['missing'],
  })
  async change(
    @Who() actor: Actor,
    @Param('event') slug: string,
    @JsonBody(EventFactsBody) body: EventFactsBody,
    @Req() request: PortalRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.answers.give(actor, request, response, async () => {
      const event = await this.events.change(actor, slug, await this.reading.facts(actor, body));
      return { status: 200, location: `/events/${event.slug}`, body: await this.details(actor, event) };
    });
  }

  private async details(actor: Actor, event: Event) {
    return presentEventDetails(event, await this.events.chairs(event), await this.events.documents(actor, event));
  }
}
