import { Injectable } from '@nestjs/common';
import type { Actor, Scope } from '../foundation/actor.js';
import { Clock } from '../foundation/clock.js';
import { Database } from '../foundation/database/database.js';
import { Refused } from '../foundation/errors.js';
import { Journal } from '../foundation/journal.js';
import { hashOf, newSecret } from '../foundation/secrets.js';
import type { Person } from '../people/person.entity.js';
import { accountOf, type Holder, keepAccount } from './account.policy.js';
import { Token } from './token.entity.js';

/** For how many days a token is good. */
export const tokenDays = { usual: 90, most: 365 } as const;

export interface NewToken {
  /** What its holder calls it. */
  name: string;
  scope: Scope;
  days?: number;
}

const day = 24 * 3_600_000;
const usedEvery = 5 * 60_000;

@Injectable()
export class TokensService {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Makes a token. Answers with the token itself, which can never be shown again. */
  make(actor: Actor, person: Person, { name, scope, days = tokenDays.usual }: NewToken): Promise<string> {
    actor.ensure(keepAccount, person);
    if (!Number.isInteger(days) || days < 1 || days > tokenDays.most) {
      throw Refused.field('days', 'account.tokenDays', { most: tokenDays.most });
    }
    return this.database.transaction(async () => {
      const secret = `plenary_${newSecret()}`;
      const createdAt = this.clock.now();
      const expiresAt = new Date(createdAt.getTime() + days * day);
      const token = { hash: hashOf(secret), person, name, scope, createdAt, expiresAt, usedAt: null };
      await this.database.save(Object.assign(new Token(), token));
      await this.journal.note(actor, {
        verb: 'account.makeToken',
        subject: accountOf(person),
        details: { name, scope, days },
      });
      return secret;
    });
  }

  /**
   * The token that a program sends.
   * @throws Refused unidentified, when there is no such token, or no longer.
   */
  async recognise(secret: string): Promise<Token> {
    const [token] = await this.database.rows.matching(Token, { hash: hashOf(secret) });
    if (!token || token.person.hasLeft) throw Refused.unidentified('account.unknownToken');
    if (token.hasExpired(this.clock.now())) throw Refused.unidentified('account.expiredToken');
    return token;
  }

  /** Remembers that the token was used. */
  async see({ id, usedAt }: Token): Promise<void> {
    const now = this.clock.now();
    if (usedAt && now.getTime() - usedAt.getTime() < usedEvery) return;
    await this.database.transaction(async () => {
      const token = await this.database.claim(Token, { id });
      if (token) await this.database.save(Object.assign(token, { usedAt: now }));
    });
  }

  /** The tokens of a person, expired ones too, the latest first. */
  list({ id }: Holder): Promise<Token[]> {
    return this.database.manager.find(Token, { where: { person: { id } }, order: { id: 'DESC' } });
  }

  /** Ends a token of a person: it opens nothing from the next request on. */
  end(actor: Actor, person: Holder, id: number): Promise<void> {
    actor.ensure(keepAccount, person);
    return this.database.transaction(async () => {
      const token = (await this.list(person)).find((one) => one.id === id);
      if (!token) throw Refused.missing();
      await this.database.remove(token);
      await this.journal.note(actor, {
        verb: 'account.endToken',
        subject: accountOf(person),
        details: { name: token.name },
      });
    });
  }
}
