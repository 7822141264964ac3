import { Controller, Get, Param } from '@nestjs/common';
import { EventsService } from '../events/events.service.js';
import type { Actor } from '../foundation/actor.js';
import { FacilitationsService } from '../instruments/action-lines/facilitations.service.js';
import { type GoTo, movedTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { DocumentsOfIts } from './own-documents.js';
import { ActionLinePage } from './views/action-line-page.js';
import { ActionLinesPage } from './views/action-lines-page.js';

@Controller('action-lines')
export class ActionLinePages {
  constructor(
    private readonly facilitations: FacilitationsService,
    private readonly documents: DocumentsOfIts,
    private readonly events: EventsService,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return page(ActionLinesPage, { facilitations: await this.facilitations.all() });
  }

  @Get(':code')
  async show(@Who() actor: Actor, @Param('code') written: string): Promise<Page | GoTo> {
    const code = this.facilitations.code(written);
    if (code !== written) return movedTo(`/action-lines/${code}`);
    const facilitations = await this.facilitations.of(code);
    const [documents, events] = [await this.documents.of(actor, { actionLine: code }), await this.events.ofActionLine(code)];
    return page(ActionLinePage, { code, facilitations, documents, events });
  }
}
