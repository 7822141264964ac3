import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { SeatsService } from '../../groups/seats.service.js';
import { PeopleService } from '../../people/people.service.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { EndingsService } from './endings.service.js';
import { PersonPage } from './views/person-page.js';

/** Whose accounts there are: what is said of a person, where she sits, and the ending of her account. */
@Controller('people/:person')
export class HoldersPages {
  constructor(
    private readonly people: PeopleService,
    private readonly seats: SeatsService,
    private readonly endings: EndingsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('person') handle: string): Promise<Page> {
    const person = await this.people.find(actor, handle);
    return page(PersonPage, { person, seats: await this.seats.of(person) });
  }

  /** The addresses of the page's forms lead to the page, for whoever signs in first. */
  @Get(['ending', 'reopening'])
  goBack(@Param('person') handle: string): GoTo {
    return goTo(`/people/${encodeURIComponent(handle)}`);
  }

  @Post('ending')
  async end(@Who() actor: Actor, @Param('person') handle: string): Promise<GoTo> {
    await this.endings.end(actor, handle);
    return goTo(`/people/${handle}`);
  }

  @Post('reopening')
  async reopen(@Who() actor: Actor, @Param('person') handle: string): Promise<GoTo> {
    await this.endings.reopen(actor, handle);
    return goTo(`/people/${handle}`);
  }
}
