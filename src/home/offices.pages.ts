import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { OfficesService } from '../people/offices/offices.service.js';
import { type GoTo, movedTo, type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { DocumentsOfIts } from './own-documents.js';
import { OfficePage } from './views/office-page.js';
import { OfficesPage } from './views/offices-page.js';

@Controller('offices')
export class OfficePages {
  constructor(
    private readonly offices: OfficesService,
    private readonly documents: DocumentsOfIts,
  ) {}

  @Get()
  async list(): Promise<Page> {
    const [offices, holdings] = [await this.offices.all(), await this.offices.allHoldings()];
    return page(OfficesPage, { offices, holdings });
  }

  @Get(':code')
  async show(@Who() actor: Actor, @Param('code') code: string): Promise<Page | GoTo> {
    const office = await this.offices.find(code);
    if (office.code !== code) return movedTo(`/offices/${office.code}`);
    const holdings = await this.offices.holdings(office);
    return page(OfficePage, { office, holdings, documents: await this.documents.of(actor, { office: office.code }) });
  }
}
