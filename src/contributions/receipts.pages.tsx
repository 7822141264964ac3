import { Controller, Get, Header, Param } from '@nestjs/common';
import { Treatment } from '../documents/treatments/treatment.entity.js';
import type { Actor } from '../foundation/actor.js';
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
  constructor(private readonly database: Database) {}

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
    return page(ReceiptPage, { receipt, body: JSON.parse(receipt.body) as ReceiptBody, outcome: treatment?.outcome ?? null });
  }

  private async find(actor: Actor, id: string): Promise<Receipt> {
    const receipt = await this.database.manager.findOneBy(Receipt, { id });
    if (receipt && actor.may(readReceipt, receipt)) return receipt;
    throw actor.person ? Refused.missing() : Refused.unidentified();
  }
}
