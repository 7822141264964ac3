import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { readReceipt } from '../contributions/contribution.policy.js';
import { Entry } from '../contributions/entries/entry.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { FileStore } from '../foundation/files/file-store.js';
import { serve } from '../groups/group.policy.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { type KeptFile, sendKept } from './kept-file.js';

/** The letters with which contributions came, for whoever may read the receipt, and for the secretariat. */
@Controller('receipts/:id/letter')
export class LettersPages {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  @Get()
  async send(@Who() actor: Actor, @Param('id') id: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    await sendKept(this.store, await this.find(actor, id), request, response);
  }

  private async find(actor: Actor, id: string): Promise<KeptFile> {
    const entry = await this.database.manager.findOneBy(Entry, { receipt: { id } });
    const mayRead = entry && (actor.may(readReceipt, entry.receipt) || actor.may(serve, entry.receipt.variant.document.group));
    if (entry?.letter && mayRead) return { file: entry.letter, name: entry.letterName ?? 'letter' };
    throw actor.person ? Refused.missing() : Refused.unidentified();
  }
}
