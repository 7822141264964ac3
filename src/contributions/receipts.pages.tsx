import { Controller, Get, Header, Param } from '@nestjs/common';
import { revise } from '../documents/document.policy.js';
import { RegistryService } from '../documents/registry.service.js';
import { Treatment } from '../documents/treatments/treatment.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { type Page, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { readReceipt } from './contribution.policy.js';
import type { ReceiptBody } from './receipt-body.js';
import { Receipt } from './receipt.entity.js';
import { ReceiptPage } from './views/receipt-page.js';

/** Receipts, for whoever submitted and whoever sits for the entity now; for others there are none. */
@Controller('receipts')
export class ReceiptsPages {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryService,
    private readonly clock: Clock,
  ) {}

  /** Canonical JSON, byte by byte as it was certified. */
  @Get(':id.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async showJson(@Who() actor: Actor, @Param('id') id: string): Promise<string> {
    return (await this.find(actor, id)).body;
  }

  @Get(':id')
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const receipt = await this.find(actor, id);
    const treatment = await this.database.manager.findOne(Treatment, {
      where: { variant: { id: receipt.variant.id } },
      order: { id: 'DESC' },
    });
    return page(ReceiptPage, {
      receipt,
      body: JSON.parse(receipt.body) as ReceiptBody,
      outcome: treatment?.outcome ?? null,
      mayRevise: await this.mayRevise(actor, receipt),
    });
  }

  private async mayRevise(actor: Actor, { variant: { document } }: Receipt): Promise<boolean> {
    const isOpen = !document.isWithdrawn && document.takesRevisions(this.clock.now());
    return isOpen && actor.may(revise, { document, sources: await this.registry.sources(document) });
  }

  private async find(actor: Actor, id: string): Promise<Receipt> {
    const receipt = await this.database.manager.findOneBy(Receipt, { id });
    if (receipt && actor.may(readReceipt, receipt)) return receipt;
    throw actor.person ? Refused.missing() : Refused.unidentified();
  }
}
