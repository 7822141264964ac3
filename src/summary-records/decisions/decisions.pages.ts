import { Controller, Get, Param } from '@nestjs/common';
import { MentionsService } from '../../documents/mentions/mentions.service.js';
import { saidInProse } from '../../documents/mentions/sayings.js';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { DecisionsService } from './decisions.service.js';
import { DecisionsPage } from './views/decisions-page.js';

/** Where the decisions of a record are read alone. */
@Controller('meetings/:slug/record/decisions')
export class DecisionsPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly decisions: DecisionsService,
    private readonly mentions: MentionsService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    const decided = await this.decisions.of(actor, await this.meetings.find(slug));
    const titles = decided.sections.map((section) => section.titles);
    const texts = decided.sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.texts));
    return page(DecisionsPage, { ...decided, mentions: await this.mentions.in(actor, [...titles, ...saidInProse(texts)]) });
  }
}
