import { Controller, Get, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import type { Meeting } from '../../meetings/meeting.entity.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { type GoTo, goTo, type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { draw } from '../summary-record.policy.js';
import { CorrectedTexts } from './corrected-texts.service.js';
import { CorrigendaService } from './corrigenda.service.js';
import { CorrigendaPage } from './views/corrigenda-page.js';
import { CorrigendumPage } from './views/corrigendum-page.js';

/** Where the corrigenda to an approved record are read, and chair and secretariat issue the next one. */
@Controller('meetings/:slug/record/corrigenda')
export class CorrigendaPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly corrigenda: CorrigendaService,
    private readonly texts: CorrectedTexts,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page> {
    return this.listPage(actor, await this.meetings.find(slug));
  }

  @Post()
  async issue(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page | GoTo> {
    const meeting = await this.meetings.find(slug);
    const { number } = await this.corrigenda.issue(actor, meeting);
    return goTo(`/meetings/${meeting.slug}/record/corrigenda/${number}`);
  }

  @Get(':corrigendum')
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Param('corrigendum', ParseIntPipe) number: number): Promise<Page> {
    return page(CorrigendumPage, await this.corrigenda.find(actor, await this.meetings.find(slug), number));
  }

  private async listPage(actor: Actor, meeting: Meeting): Promise<Page> {
    const { edition, corrigenda } = await this.corrigenda.of(actor, meeting);
    const { changes } = actor.may(draw, meeting) ? await this.texts.waiting(edition) : { changes: [] };
    return page(CorrigendaPage, { edition, corrigenda, waiting: changes });
  }
}
