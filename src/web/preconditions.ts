import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { CONFIG } from '../foundation/tokens.js';
import { entityTag, holdsIfMatch } from './entity-tags.js';
import { Readings } from './readings.js';
import type { PortalRequest } from './request.js';

/** Lets a program change only what it has seen: the condition `If-Match` of its request (RFC 9110, 13.1.1). */
@Injectable()
export class Preconditions {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly readings: Readings,
  ) {}

  /**
   * Does the work, if what it concerns is still as the program has seen it; both in one transaction. The work says first
   * whether it may be done at all: nobody learns by a condition what she may not read (RFC 9110, 13.2.1).
   * @throws Refused stale, with everything undone
   */
  async within<Result>(request: PortalRequest, work: () => Promise<Result>): Promise<Result> {
    const condition = request.headers['if-match'];
    if (condition === undefined) return work();
    return this.database.transaction(async () => {
      const tags = await this.presentTags(request);
      const result = await work();
      if (!holdsIfMatch(condition, tags)) throw new Refused('stale', 'foundation.changedMeanwhile');
      return result;
    }, 'steady');
  }

  /** The validator of what is read and, where it counts its changes, their number in quotes. */
  private async presentTags(request: PortalRequest): Promise<string[]> {
    const thing = await this.readings.concernedBy(request);
    if (!thing) return [];
    const version = 'version' in thing ? [`"${String(thing.version)}"`] : [];
    return [entityTag(this.config.secret, JSON.stringify(thing)), ...version];
  }
}
