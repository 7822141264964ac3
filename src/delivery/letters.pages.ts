import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Response } from 'express';
import { readReceipt } from '../contributions/contribution.policy.js';
import { Entry } from '../contributions/entries/entry.entity.js';
import type { Actor } from '../foundation/actor.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { fileKinds } from '../foundation/files/file-kinds.js';
import { FileStore } from '../foundation/files/file-store.js';
import type { StoredFile } from '../foundation/files/stored-file.entity.js';
import { serve } from '../groups/group.policy.js';
import type { PortalRequest } from '../web/request.js';
import { Who } from '../web/who.js';
import { pour } from './pouring.js';
import { protectFile } from './protective-headers.js';

/** The letters with which contributions came, for whoever may read the receipt, and for the secretariat. */
@Controller('receipts/:id/letter')
export class LettersPages {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  @Get()
  async send(@Who() actor: Actor, @Param('id') id: string, @Req() request: PortalRequest, @Res() response: Response): Promise<void> {
    const { letter, name } = await this.find(actor, id);
    const bytes = request.method === 'HEAD' ? null : this.store.read(letter.sha256, { start: 0, end: letter.size - 1 });
    protectFile(response);
    response.set({ 'Cache-Control': 'private, no-store', 'Content-Length': String(letter.size) });
    response.setHeader('Content-Type', fileKinds[letter.kind].mediaType);
    response.setHeader('Content-Disposition', contentDisposition(name));
    if (bytes) await pour(bytes, letter.size, response);
    else response.end();
  }

  private async find(actor: Actor, id: string): Promise<{ letter: StoredFile; name: string }> {
    const entry = await this.database.manager.findOneBy(Entry, { receipt: { id } });
    const mayRead = entry && (actor.may(readReceipt, entry.receipt) || actor.may(serve, entry.receipt.variant.document.group));
    if (entry?.letter && mayRead) return { letter: entry.letter, name: entry.letterName ?? 'letter' };
    throw actor.person ? Refused.missing() : Refused.unidentified();
  }
}
