import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../foundation/actor.js';
import { Refused } from '../foundation/errors.js';
import { GroupsService } from '../groups/groups.service.js';
import { type GoTo, movedTo, page } from '../web/page.js';
import { Who } from '../web/who.js';
import { Finder } from '../documents/symbols/finder.js';
import { FrontGatherer } from './front.gatherer.js';
import { FrontPage } from './views/front-page.js';

@Controller()
export class FrontPages {
  constructor(private readonly gatherer: FrontGatherer) {}

  @Get()
  async front(@Who() actor: Actor) {
    return page(FrontPage, { front: await this.gatherer.front(actor) });
  }
}

/** Addresses that reports of earlier years print live on here. It comes last: its addresses are anybody's guess. */
@Controller()
export class OldAddresses {
  constructor(
    private readonly groups: GroupsService,
    private readonly finder: Finder,
  ) {}

  /** The archive's key of a document: /md/S08-CL-C-0050. */
  @Get('md/:key')
  async archived(@Who() actor: Actor, @Param('key') key: string): Promise<GoTo> {
    const found = await this.finder.bySpelling(actor, key);
    if (!found) throw Refused.missing('documents.missing', { symbol: key.slice(0, 100) });
    return movedTo(`/documents/${found.document.slug}`);
  }

  /** A group's own address: /wg-wsis. */
  @Get(':group')
  async group(@Param('group') slug: string): Promise<GoTo> {
    const group = await this.groups.called(slug);
    if (!group) throw Refused.missing();
    return movedTo(`/groups/${group.slug}`);
  }
}
