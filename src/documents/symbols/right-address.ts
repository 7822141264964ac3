import { Injectable } from '@nestjs/common';
import type { Actor } from '../../foundation/actor.js';
import { Refused } from '../../foundation/errors.js';
import { type GoTo, movedTo } from '../../web/page.js';
import { Finder } from './finder.js';
import { presentMatch } from './present-match.js';

/** Leads programs from another spelling of a symbol to the address of its document. */
@Injectable()
export class RightAddress {
  constructor(private readonly finder: Finder) {}

  /** @throws Refused missing, with what is spelt nearly like it */
  async of(actor: Actor, spelling: string, rest = ''): Promise<GoTo> {
    const found = await this.finder.bySpelling(actor, spelling);
    if (!found) throw await this.unknown(actor, spelling);
    return movedTo(`/api/v1/documents/${found.document.slug}${rest}`);
  }

  async unknown(actor: Actor, spelling: string): Promise<Refused> {
    const near = await this.finder.near(actor, spelling);
    const refused = Refused.missing('documents.missing', { symbol: spelling.slice(0, 100) });
    return refused.telling({ near: near.map((document) => presentMatch(document)) });
  }
}
