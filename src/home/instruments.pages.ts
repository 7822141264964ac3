import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { type GoTo, movedTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { InstrumentGatherer } from './instrument.gatherer.js';
import { InstrumentPage } from './views/instrument-page.js';
import { InstrumentsPage } from './views/instruments-page.js';

@Controller('instruments')
export class InstrumentPages {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly gatherer: InstrumentGatherer,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return page(InstrumentsPage, { instruments: await this.instruments.all() });
  }

  @Get(':slug')
  async show(@Who() actor: Actor, @Param('slug') slug: string): Promise<Page | GoTo> {
    const sight = await this.gatherer.instrument(actor, slug);
    return sight.instrument.slug === slug ? page(InstrumentPage, { sight }) : movedTo(`/instruments/${sight.instrument.slug}`);
  }
}
