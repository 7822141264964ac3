import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Asked } from '../../web/json-body.js';
import type { GoTo } from '../../web/page.js';
import { Who } from '../../web/who.js';
import { RightAddress } from './right-address.js';

/**
 * A symbol with a slash takes up several parts of an address: documents/WG-WSIS-12/9. It comes behind what every room
 * tells of a document, so it is the highest room that opens this door.
 */
@Controller('api/v1/documents')
export class SpellingsApi {
  constructor(private readonly addresses: RightAddress) {}

  @Get('*spelling')
  show(@Who() actor: Actor, @Param('spelling') parts: string[], @Asked() _query: unknown): Promise<GoTo> {
    const isFiles = parts.at(-1) === 'files';
    return this.addresses.of(actor, (isFiles ? parts.slice(0, -1) : parts).join('/'), isFiles ? '/files' : '');
  }
}
