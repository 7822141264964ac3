import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { type Page, page } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { stateIn } from './changes.dto.js';
import { RecordChangesService } from './changes.service.js';
import { ChangesPage } from './views/changes-page.js';

/** Where one reads what changed in a record. */
@Controller('meetings/:slug/record/changes')
export class RecordChangesPages {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly changes: RecordChangesService,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param('slug') slug: string, @Query() { from, to }: Record<string, unknown>): Promise<Page> {
    const wanted = { from: stateIn(from), to: stateIn(to) };
    return page(ChangesPage, { comparison: await this.changes.compare(actor, await this.meetings.find(slug), wanted) });
  }
}
