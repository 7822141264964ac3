import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { FollowUpGatherer } from './follow-up.gatherer.js';
import { FollowUpPage } from './views/follow-up-page.js';

/** The follow-up note of a meeting. */
@Controller('meetings/:slug/follow-up')
export class FollowUpPages {
  constructor(private readonly gatherer: FollowUpGatherer) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return page(FollowUpPage, { followUp: await this.gatherer.of(actor, slug) });
  }
}
