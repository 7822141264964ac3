import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Actor } from './actor.js';
import { canonicalJson } from './canonical.js';
import { Database } from './database/database.js';
import { Refused } from './errors.js';
import { Repeat } from './repeat.entity.js';

/** An answer that is kept for whoever asks the same again. */
export interface Answer {
  status: number;
  body: string;
  location: string;
}

/** A request that a client may send again, under the Idempotency-Key that it chose. */
export interface RepeatableRequest {
  key: string | undefined;
  /** Everything that makes it this request and no other. */
  content: unknown;
}

const longestKey = 200;

/** Gives the same answer to the same request, for ever, so that a lost answer costs nobody a second number (I7). */
@Injectable()
export class Repeats {
  constructor(private readonly database: Database) {}

  /**
   * Does the work unless it was done under this key before. The work gets a function that keeps its answer, to be
   * called in its own transaction. Another request under a used key is refused.
   */
  async once(
    actor: Actor,
    { key, content }: RepeatableRequest,
    work: (keep: (answer: Answer) => Promise<void>) => Promise<Answer>,
  ): Promise<Answer> {
    if (key === undefined) return work(() => Promise.resolve());
    if (!key || key.length > longestKey) throw Refused.field('Idempotency-Key', 'web.badKey');
    const fingerprint = createHash('sha256').update(canonicalJson(content)).digest('hex');
    const personId = actor.identity.id;
    const earlier = await this.earlier(personId, key, fingerprint);
    if (earlier) return earlier;
    const keep = async (answer: Answer) => {
      await this.database.save(Object.assign(new Repeat(), { personId, key, fingerprint, ...answer }));
    };
    try {
      return await work(keep);
    } catch (error) {
      const won = error instanceof QueryFailedError ? await this.earlier(personId, key, fingerprint) : null;
      if (won) return won;
      throw error;
    }
  }

  private async earlier(personId: number, key: string, fingerprint: string): Promise<Answer | null> {
    const repeat = await this.database.manager.findOneBy(Repeat, { personId, key });
    if (!repeat) return null;
    if (repeat.fingerprint !== fingerprint) throw new Refused('invalid', 'web.keyReused');
    return { status: repeat.status, body: repeat.body, location: repeat.location };
  }
}
